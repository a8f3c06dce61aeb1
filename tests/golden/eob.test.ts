import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFile } from '#lib/workflow/read-file.ts';
import { readingToJson } from '#lib/workflow/reading-to-json.ts';
import { loadNodePdfEngine } from '#scripts/node-pdf-engine.ts';
import {
  ExpectedSchema,
  type GoldenReading,
  toSnapshot,
  untruths,
} from '#tests/golden/golden-lines.ts';

const FOLDER = 'tests/golden/eob';
const cases = readdirSync(FOLDER);

const pdfEngine = await loadNodePdfEngine();
const readings = new Map<string, Promise<GoldenReading>>();

function expectationOf(name: string) {
  const text = readFileSync(path.join(FOLDER, name, 'expected.json'), 'utf8');
  return ExpectedSchema.parse(JSON.parse(text));
}

/** What a case reads as, read once for all its tests. */
function readCase(name: string): Promise<GoldenReading> {
  const known = readings.get(name);
  if (known !== undefined) return known;
  const bytes = new Uint8Array(readFileSync(path.join(FOLDER, name, 'document.pdf')));
  const reading = readFile({ name: 'document.pdf', bytes }, { pdfEngine }).then((each) =>
    readingToJson('document.pdf', '', each),
  );
  readings.set(name, reading);
  return reading;
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
