import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { AmountField, Claim, Figure, ServiceLine } from '#lib/claim/schema.ts';
import { findAmounts } from '#lib/remittance/fhir/amount-names.ts';
import { findResources } from '#lib/remittance/fhir/find-resources.ts';
import { readFhir } from '#lib/remittance/fhir/read-fhir.ts';
import { ExplanationOfBenefitSchema } from '#lib/remittance/fhir/schema.ts';
import { corpus, dollars, readExpected } from '#tests/corpus/read-expected.ts';

const text = z.string().nullable();
/** Days are given as the file has them, some of them with the time. */
const day = text.transform((instant) => instant?.slice(0, 'YYYY-MM-DD'.length) ?? null);
const named = z.record(z.string(), z.array(dollars));
type Named = z.output<typeof named>;
const ItemSchema = z.object({
  sequence: z.number(),
  date: day,
  dateTo: day,
  code: text,
  codeSystem: text,
  modifiers: z.array(z.string()),
  quantity: text.transform((value) => (value === null ? null : Number(value))),
  net: dollars,
  amounts: named,
});
type ExpectedItem = z.output<typeof ItemSchema>;
const ExplanationSchema = z.object({
  file: z.string(),
  index: z.number(),
  identifiers: z.array(z.string()),
  outcome: text,
  billablePeriod: z.object({ start: day, end: day }).nullable(),
  items: z.array(ItemSchema),
  header: z.object({ amounts: named }),
  total: z.object({ amounts: named }),
});
type ExpectedExplanation = z.output<typeof ExplanationSchema>;

const explanations = readExpected('fhir', 'eobs', ExplanationSchema);
const files = [...new Set(explanations.map(({ file }) => file))];
/** Written in STU3, which is refused in words. */
const OLD_VERSION = /bfd-v1/;

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(corpus ?? '', 'fhir', file)));
}

function claimsOf(file: string): readonly Claim[] {
  const reading = readFhir(bytesOf(file));
  return reading.outcome === 'read' ? reading.claims : [];
}

function hasAmounts(amounts: Named): boolean {
  return Object.keys(amounts).length > 0;
}

/** Medicare's v3 samples have an item each that is the claim's total: `revenue` 0001, "TOTAL CHARGE". */
function isTotal(file: string, { codeSystem }: ExpectedItem): boolean {
  return /bfd-v3/.test(file) && /data-absent-reason/.test(codeSystem ?? '');
}

function servicesOf({ file, items }: ExpectedExplanation): readonly ExpectedItem[] {
  return items.filter((item) => hasAmounts(item.amounts) && !isTotal(file, item));
}

/** The fields that one category states alone, with its name in the independent reading. */
const FIELDS: readonly (readonly [AmountField, string])[] = [
  ['billed', 'submitted'],
  ['allowed', 'allowed'],
  ['deductible', 'deductible'],
  ['copay', 'copay'],
  ['coinsurance', 'coinsurance'],
  ['discount', 'discount'],
  ['notCovered', 'noncovered'],
  ['otherInsurance', 'priorPayerPaid'],
  ['patientResponsibility', 'memberLiability'],
];

/** What a category states: nothing, an amount, or amounts that contradict each other. */
function statedOf(amounts: Named, name: string): number | null | 'contradicts' {
  const [first, ...others] = amounts[name] ?? [];
  if (first === undefined) return null;
  return others.every((other) => other === first) ? first : 'contradicts';
}

function planPaidOf(amounts: Named): number | null | 'contradicts' {
  const benefit = statedOf(amounts, 'benefit');
  if (benefit !== null) return benefit;
  const payments = ['paidToProvider', 'paidToPatient'].map((name) => statedOf(amounts, name));
  const known = payments.filter((payment) => payment !== null);
  if (known.length === 0) return null;
  return known.reduce<number | 'contradicts'>(
    (sum, payment) =>
      sum === 'contradicts' || payment === 'contradicts' ? 'contradicts' : sum + payment,
    0,
  );
}

function expectedFigures({ amounts, net }: ExpectedItem) {
  const stated = FIELDS.map(([field, name]) => [field, statedOf(amounts, name)] as const);
  const figures = Object.fromEntries(stated);
  return { ...figures, billed: figures['billed'] ?? net, planPaid: planPaidOf(amounts) };
}

/** A figure that is worked out is none of the file's. */
function readAs(figure: Figure | null): number | null | 'contradicts' {
  if (figure === null || figure.origin === 'derived') return null;
  return figure.origin === 'unreadable' ? 'contradicts' : figure.amount;
}

function figuresOf({ figures }: ServiceLine) {
  const fields: readonly AmountField[] = [...FIELDS.map(([field]) => field), 'planPaid'];
  return Object.fromEntries(fields.map((field) => [field, readAs(figures[field])]));
}

/** A code that says why there is none is no code; what stands there instead is not in the independent reading. */
function expectedCode({ code, codeSystem }: ExpectedItem): string | null {
  return /data-absent-reason/.test(codeSystem ?? '') ? null : code;
}

function lineOf(line: ServiceLine, item: ExpectedItem) {
  const isAbsent = expectedCode(item) === null;
  return {
    date: line.dateOfService,
    dateTo: line.dateOfServiceEnd ?? line.dateOfService,
    code: line.procedureCode ?? (isAbsent ? null : (line.otherCode?.code ?? null)),
    modifiers: line.modifiers,
    units: line.units,
    figures: figuresOf(line),
  };
}

function expectedLine(item: ExpectedItem, { billablePeriod }: ExpectedExplanation) {
  const date = item.date ?? billablePeriod?.start ?? null;
  return {
    date,
    dateTo: item.date === null ? (billablePeriod?.end ?? date) : (item.dateTo ?? date),
    code: expectedCode(item),
    modifiers: [...new Set(item.modifiers)],
    units: item.quantity,
    figures: expectedFigures(item),
  };
}

test('samples of other people are read where SPREADLIGHT_CORPUS names a folder of them', ({
  skip,
}) => {
  skip(corpus === undefined, 'SPREADLIGHT_CORPUS names no folder of samples');
  expect(files.length).toBeGreaterThan(0);
});

test.for(files)('%s has the claims and lines that an independent reader found', (file) => {
  const own = explanations.filter((each) => each.file === file);
  const withAmounts = own.filter(
    ({ items, header, total }) =>
      items.some(({ amounts }) => hasAmounts(amounts)) ||
      hasAmounts(header.amounts) ||
      hasAmounts(total.amounts),
  );
  const expected = OLD_VERSION.test(file) ? [] : withAmounts;
  const claims = claimsOf(file);
  expect(claims.map(({ claimNumber }) => claimNumber)).toEqual(
    expected.map(({ identifiers }) => identifiers[0]),
  );
  for (const [at, explanation] of expected.entries()) {
    const services = servicesOf(explanation);
    const lines = claims[at]?.lines ?? [];
    expect(lines).toHaveLength(services.length);
    for (const [index, item] of services.entries()) {
      const line = lines[index];
      expect(line && lineOf(line, item)).toEqual(expectedLine(item, explanation));
    }
  }
});

test.for(files)('%s gives a claim or says in words why not', (file) => {
  const reading = readFhir(bytesOf(file));
  expect(reading.outcome === 'read' || reading.notice !== '').toBe(true);
});

function toNamed(adjudication: Parameters<typeof findAmounts>[0] | undefined): Named {
  const amounts: Record<string, (number | null)[]> = {};
  for (const { name, amount } of findAmounts(adjudication ?? [], '')) {
    amounts[name] = [...(amounts[name] ?? []), amount];
  }
  return amounts;
}

test.for(explanations)(
  '$file, number $index has every amount that an independent reader found',
  ({ file, index, items, header, total }) => {
    const found = findResources(new TextDecoder().decode(bytesOf(file)));
    const eob = ExplanationOfBenefitSchema.parse(found.explanations[index]?.resource);
    expect((eob.item ?? []).map(({ adjudication }) => toNamed(adjudication))).toEqual(
      items.map(({ amounts }) => amounts),
    );
    expect(toNamed(eob.adjudication)).toEqual(header.amounts);
    expect(toNamed(eob.total)).toEqual(total.amounts);
  },
);
