import { expect, test } from 'vitest';
import { checkDraft } from '#components/review/check-draft.ts';
import { readLineDraft, toLineDraft } from '#components/review/line-draft.ts';
import { FigureSchema } from '#lib/claim/schema.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const LINE = aServiceLine({ allowed: 14_280, copay: 2500, billed: null });
const DRAFT = toLineDraft(LINE, undefined);

function withAllowed(allowed: string) {
  return readLineDraft({ ...DRAFT, amounts: { ...DRAFT.amounts, allowed } }, LINE);
}

test('what is as it was read is no correction', () =>
  expect(readLineDraft(DRAFT, LINE)).toEqual({
    corrections: { amounts: {} },
    errors: {},
    isChanged: false,
  }));

test('shows figures, date and code as they are typed', () =>
  expect(DRAFT).toMatchObject({
    dateOfService: '01/07/2025',
    procedureCode: '90837',
    amounts: { allowed: '142.80', billed: '' },
  }));

test('keeps only what is typed differently', () =>
  expect(withAllowed('$1,500.5').corrections).toEqual({ amounts: { allowed: 150_050 } }));

test('an empty field is left as read', () =>
  expect(withAllowed('')).toMatchObject({ isChanged: false, errors: {} }));

test('says what cannot be understood', () => {
  const { errors } = readLineDraft(
    {
      dateOfService: '13/45/2025',
      procedureCode: 'therapy',
      amounts: { ...DRAFT.amounts, allowed: '12.345' },
    },
    LINE,
  );
  expect(errors).toEqual({
    dateOfService: 'Enter a date like 01/31/2025.',
    procedureCode: 'Enter a code like 90837.',
    allowed: 'Enter an amount like 1,234.50.',
  });
});

test('reads another date and another code', () => {
  const draft = { ...DRAFT, dateOfService: '1/14/25', procedureCode: 'g2011' };
  expect(readLineDraft(draft, LINE).corrections).toEqual({
    amounts: {},
    dateOfService: '2025-01-14',
    procedureCode: 'G2011',
  });
});

test('begins with what the person corrected before', () => {
  const { corrections } = withAllowed('150.00');
  expect(toLineDraft(LINE, corrections).amounts.allowed).toBe('150.00');
});

test('tells at once that a figure does not fit the others', () =>
  expect(checkDraft(withAllowed('150.00').corrections, LINE).contradictions.join(' ')).toContain(
    'but the allowed amount says $150.00',
  ));

test('a figure that was worked out from the others proves nothing', () => {
  const derived = FigureSchema.parse({
    origin: 'derived',
    amount: 14_280,
    from: ['planPaid', 'patientResponsibility'],
    proof: { status: 'unproven' },
  });
  const line = aServiceLine({
    allowed: derived,
    planPaid: 11_780,
    patientResponsibility: 2500,
    billed: null,
    discount: null,
    notCovered: null,
    deductible: null,
    copay: null,
    coinsurance: null,
    otherInsurance: null,
    withheld: null,
  });
  expect(checkDraft({ amounts: {} }, line)).toEqual({ closed: 0, contradictions: [] });
});
