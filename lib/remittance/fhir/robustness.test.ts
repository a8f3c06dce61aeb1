import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { amountOf } from '#lib/claim/schema.ts';
import { readFhir } from '#lib/remittance/fhir/read-fhir.ts';
import type { RemittanceReading } from '#lib/remittance/schema.ts';
import { anExplanation, claimsIn, lineIn, linesIn, readFhirText } from '#tests/builders/fhir.ts';

const FOLDER = 'tests/golden/remittance';
const files = readdirSync(FOLDER)
  .map((name) => path.join(FOLDER, name, 'explanation.json'))
  .filter((file) => existsSync(file));
/** Bytes between two cuts; odd, so that cuts fall everywhere. */
const STEP = 37;

/** The lines that may enter a sum, each with the number of its claim. */
function sureLines(reading: RemittanceReading): readonly string[] {
  if (reading.outcome !== 'read') return [];
  return reading.claims.flatMap(({ claimNumber, lines }) =>
    lines
      .filter(({ trust }) => trust.level === 'verified')
      .map(({ dateOfService, procedureCode, figures }) =>
        JSON.stringify([claimNumber, dateOfService, procedureCode, amountOf(figures.allowed)]),
      ),
  );
}

/** Hundreds of cuts a file take seconds on a busy computer. */
const PATIENCE = { timeout: 60_000 };

test.for(files)('%s cut off anywhere warns and is sure of nothing new', PATIENCE, (file) => {
  const text = readFileSync(file, 'utf8').trimEnd();
  const known = sureLines(readFhir(new TextEncoder().encode(text)));
  for (let at = 1; at < text.length; at += STEP) {
    // Where a line ends, nothing tells whether another one should follow.
    if (text.startsWith('{"') && text.slice(at - 1, at + 1).includes('\n')) continue;
    const reading = readFhir(new TextEncoder().encode(text.slice(0, at)));
    expect(sureLines(reading).filter((line) => !known.includes(line))).toEqual([]);
    expect(reading.notice).not.toBeNull();
  }
});

function numbered(value: string): string {
  return JSON.stringify(anExplanation({ identifier: [{ value }] }));
}

const [first, second, third] = ['25F1', '25F2', '25F3'].map((number) => numbered(number));
const middle = second?.slice(0, -40) ?? '';

test.for([
  ['in the middle', [first, middle, third], ['25F1', '25F3']],
  ['at the start', [middle, first, third], ['25F1', '25F3']],
  ['at the end', [first, third, middle], ['25F1', '25F3']],
  ['of noise', ['}{]', first], ['25F1']],
] as const)('a damaged line %s costs that line alone, and is told', ([, lines, numbers]) => {
  const reading = readFhirText(lines.join('\n'));
  expect(claimsIn(reading).map(({ claimNumber }) => claimNumber)).toEqual(numbers);
  expect(reading).toMatchObject({ outcome: 'read', complete: false });
  expect(reading.notice).toContain('A line of this file cannot be read');
});

test('claims one a line with commas between them, cut off, are read as far as they are whole', () => {
  const reading = readFhirText(`[\n${String(first)},\n${String(second)},\n${middle}`);
  expect(claimsIn(reading)).toHaveLength(2);
  expect(reading).toMatchObject({ outcome: 'read', complete: false });
});

test.for(['utf-16le', 'utf-16be'] as const)('reads %s as its byte-order mark says', (encoding) => {
  const text = `\uFEFF${String(first)}`;
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  if (encoding === 'utf-16be') Buffer.from(bytes.buffer).swap16();
  expect(claimsIn(readFhir(bytes))).toHaveLength(1);
});

const DEPTH = 200_000;

test.for([
  ['arrays', '['.repeat(DEPTH) + ']'.repeat(DEPTH)],
  ['open arrays', '['.repeat(DEPTH)],
  [
    'Bundles',
    `${'{"resourceType":"Bundle","entry":[{"resource":'.repeat(5000)}{}${'}]}'.repeat(5000)}`,
  ],
  [
    'details',
    first?.replace('"sequence":1', `"detail":${'[{"detail":'.repeat(5000)}[]${'}]'.repeat(5000)}`),
  ],
] as const)('%s in each other without end are no exception', ([, text]) => {
  expect(() => readFhirText(text ?? '')).not.toThrow();
});

test('keys that name the prototype are nothing but keys', () => {
  const hostile = '"__proto__":{"status":"cancelled","polluted":1},"constructor":{"prototype":{}}';
  const text = String(first).replace('{', `{${hostile},`);
  for (const each of [text, `{"resource":${text}}\n${text}`, `[${text}]`]) {
    const claims = claimsIn(readFhirText(each));
    expect(claims.map(({ status }) => status)).toEqual(claims.map(() => 'final'));
    expect(claims.length).toBeGreaterThan(0);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('polluted' in {}).toBe(false);
});

test.for([1e300, -1e300, 1e-9, 9e15])(
  'an amount of %d is a figure or none, never a wrong one',
  (value) => {
    const text = String(first).replace('"value":142.8', `"value":${String(value)}`);
    expect(lineIn(readFhirText(text)).trust.level).toBe('review');
    expect(linesIn(readFhirText(text))).toHaveLength(1);
  },
);
