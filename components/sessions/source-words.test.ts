import { expect, test } from 'vitest';
import {
  describeOrigin,
  describeProof,
  describeSource,
} from '#components/sessions/source-words.ts';
import { type Figure, FigureSchema } from '#lib/claim/schema.ts';
import { aFigure, anUnreadableFigure, aSource } from '#tests/builders/figure.ts';

const DERIVED: Figure = FigureSchema.parse({
  origin: 'derived',
  amount: 2500,
  from: ['deductible', 'copay'],
  proof: { status: 'unproven' },
});

test.for([
  [aSource('$95.00'), 'page 1: “$95.00”'],
  [aSource('$95.00', 'Allowed'), 'page 1, under “Allowed”: “$95.00”'],
  [{ at: 'cell', sheet: null, cell: 'E2', text: '95' }, 'cell E2: “95”'],
  [{ at: 'cell', sheet: 'May', cell: 'E2', text: '95' }, 'sheet “May”, cell E2: “95”'],
  [{ at: 'frame', frame: 'top', label: 'Paid', text: '95' }, '“Paid”: “95”'],
  [{ at: 'segment', segment: 'SVC', text: '95' }, 'segment SVC: “95”'],
] as const)('tells the place %j', ([source, expected]) =>
  expect(describeSource(source)).toBe(expected),
);

test('tells what a figure was worked out from', () =>
  expect(describeOrigin(DERIVED)).toBe('worked out from deductible, copay'));

test('tells in words how far each figure was checked', () => {
  const words = [
    aFigure(100),
    aFigure(100, { status: 'conflict', by: ['allowed-parts'] }),
    DERIVED,
    anUnreadableFigure(),
  ].map(describeProof);
  expect(words).toEqual([
    'Adds up',
    'Does not add up',
    'Nothing to check it against',
    'Cannot be read',
  ]);
});
