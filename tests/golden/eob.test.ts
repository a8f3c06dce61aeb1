import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readFile } from '#lib/workflow/read-file.ts';
import { readingToJson } from '#lib/workflow/reading-to-json.ts';
import { loadNodePdfEngine } from '#scripts/node-pdf-engine.ts';

const FOLDER = 'tests/golden/eob';
const cases = readdirSync(FOLDER);

const CentsOrNull = z.int().nullable();
const ExpectedLineSchema = z.object({
  dateOfService: z.iso.date(),
  procedureCode: z.string().nullable(),
  billed: CentsOrNull,
  allowed: CentsOrNull,
  planPaid: CentsOrNull,
  patientResponsibility: CentsOrNull,
  mustReview: z.boolean(),
});
const ExpectedSchema = z.object({
  title: z.string().min(1),
  outcome: z.enum(['read', 'not-an-eob', 'unreadable']),
  claims: z.array(z.object({ lines: z.array(ExpectedLineSchema) })),
});
type ExpectedLine = z.infer<typeof ExpectedLineSchema>;
type Reading = ReturnType<typeof readingToJson>;
type ActualLine = Reading['claims'][number]['lines'][number];

const pdfEngine = await loadNodePdfEngine();
const readings = new Map<string, Promise<Reading>>();

function expectationOf(name: string) {
  const text = readFileSync(path.join(FOLDER, name, 'expected.json'), 'utf8');
  return ExpectedSchema.parse(JSON.parse(text));
}

/** What a case reads as, read once for all its tests. */
function readCase(name: string): Promise<Reading> {
  const known = readings.get(name);
  if (known !== undefined) return known;
  const bytes = new Uint8Array(readFileSync(path.join(FOLDER, name, 'document.pdf')));
  const reading = readFile({ name: 'document.pdf', bytes }, { pdfEngine }).then((each) =>
    readingToJson('document.pdf', '', each),
  );
  readings.set(name, reading);
  return reading;
}

/** What of a line must not be wrong. A billed amount that the reader leaves open is not wrong. */
function isTrue(actual: ActualLine, expected: ExpectedLine): boolean {
  const { billed, ...others } = FiguresSchema.parse(actual);
  return (
    !expected.mustReview &&
    (billed === null || billed === expected.billed) &&
    others.dateOfService === expected.dateOfService &&
    others.procedureCode === expected.procedureCode &&
    others.allowed === expected.allowed &&
    others.planPaid === expected.planPaid &&
    others.patientResponsibility === expected.patientResponsibility
  );
}

const FiguresSchema = ExpectedLineSchema.omit({ mustReview: true });

/** The verified lines that are not expected so, each expected line answering for one. */
function untruths(actual: readonly ActualLine[], expected: readonly ExpectedLine[]) {
  const left = [...expected];
  return actual
    .filter(({ check }) => check === 'verified')
    .filter((line) => {
      const at = left.findIndex((each) => isTrue(line, each));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .map((line) => FiguresSchema.parse(line));
}

/** A reading as JSON with one service a line and without the places of its figures. */
function toSnapshot({ kind, outcome, notice, claims }: Reading): string {
  const services = claims.flatMap(({ lines, ...claim }) => [
    JSON.stringify(claim),
    ...lines.map((line) => ` ${JSON.stringify({ ...line, evidence: undefined })}`),
  ]);
  return `[\n${[JSON.stringify({ kind, outcome, notice }), ...services].join(',\n')}\n]\n`;
}

test('there are cases', () => expect(cases.length).toBeGreaterThanOrEqual(16));

describe.for(cases)('%s', (name) => {
  test('has all its parts', () => {
    const parts = ['README.md', 'document.pdf', 'expected.json'];
    expect(parts.filter((part) => !existsSync(path.join(FOLDER, name, part)))).toEqual([]);
  });

  test('says in one line why it exists', () =>
    expect(
      readFileSync(path.join(FOLDER, name, 'README.md'), 'utf8')
        .trim()
        .split('\n'),
    ).toHaveLength(1));

  test('is told for what it is', async () =>
    expect((await readCase(name)).outcome).toBe(expectationOf(name).outcome));

  test('verifies nothing that is not so', async () => {
    const { claims } = await readCase(name);
    const expected = expectationOf(name).claims.flatMap(({ lines }) => lines);
    expect(
      untruths(
        claims.flatMap(({ lines }) => lines),
        expected,
      ),
    ).toEqual([]);
  });

  test('reads as it did', async () => {
    const actual = path.resolve(FOLDER, name, 'actual.json');
    await expect(toSnapshot(await readCase(name))).toMatchFileSnapshot(actual);
  });
});
