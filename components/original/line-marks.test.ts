import { expect, test } from 'vitest';
import { lineToMarks } from '#components/original/line-marks.ts';
import { FigureSchema, type Proof } from '#lib/claim/schema.ts';
import { anUnreadableFigure } from '#tests/builders/figure.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const BLANK = {
  billed: null,
  discount: null,
  notCovered: null,
  allowed: null,
  planPaid: null,
  deductible: null,
  copay: null,
  coinsurance: null,
  otherInsurance: null,
  withheld: null,
  patientResponsibility: null,
};

function aFigureAt(left: number, proof: Proof = { status: 'unproven' }) {
  const box = [left, 10, left + 30, 20];
  const source = { at: 'page', page: 1, box, text: '$1.00', label: null };
  return FigureSchema.parse({ origin: 'read', amount: 100, source, proof });
}

test('marks each figure from left to right with its name and how it stands', () => {
  const line = aServiceLine({
    ...BLANK,
    allowed: aFigureAt(200, { status: 'conflict', by: ['x'] }),
    planPaid: aFigureAt(100),
    copay: anUnreadableFigure(),
  });
  expect(lineToMarks(line).map(({ label, state }) => [label, state])).toEqual([
    ['Plan paid', 'unproven'],
    ['Allowed', 'conflict'],
    ['Copay', 'unreadable'],
  ]);
});

test('two fields that are printed as one figure have one mark, which tells the worse', () => {
  const verified = aFigureAt(5, { status: 'verified', by: ['x'] });
  const line = aServiceLine({ ...BLANK, deductible: aFigureAt(5), copay: verified });
  expect(lineToMarks(line)).toMatchObject([
    { label: 'Deductible, Copay', fields: ['deductible', 'copay'], state: 'unproven' },
  ]);
});

test('a figure that a person typed has no place on the page', () => {
  const source = { at: 'person', text: '$1.00' };
  const proof = { status: 'unproven' };
  const typed = FigureSchema.parse({ origin: 'read', amount: 100, source, proof });
  expect(lineToMarks(aServiceLine({ ...BLANK, allowed: typed }))).toEqual([]);
});
