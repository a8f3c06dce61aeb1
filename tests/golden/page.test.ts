// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { captureFrame } from '#lib/document/page/capture-frame.ts';
import { CapturedPageSchema } from '#lib/document/page/schema.ts';
import { readPage } from '#lib/workflow/read-page.ts';
import { readingToJson } from '#lib/workflow/reading-to-json.ts';
import { ExpectedSchema, toSnapshot, untruths } from '#tests/golden/golden-lines.ts';

const FOLDER = 'tests/golden/page';
const cases = readdirSync(FOLDER);

function textOf(name: string, part: string): string {
  return readFileSync(path.join(FOLDER, name, part), 'utf8');
}

/** What a case reads as, without scripts and layout; `tests/e2e/pages.test.ts` reads it in a real browser. */
function readCase(name: string) {
  document.documentElement.innerHTML = textOf(name, 'index.html');
  const page = CapturedPageSchema.parse(structuredClone(captureFrame(document)));
  return readingToJson('index.html', '', readPage(page));
}

function expectationOf(name: string) {
  return ExpectedSchema.parse(JSON.parse(textOf(name, 'expected.json')));
}

test('there are cases', () => expect(cases.length).toBeGreaterThanOrEqual(20));

describe.for(cases)('%s', (name) => {
  test('has all its parts', () => {
    const parts = ['README.md', 'index.html', 'expected.json'];
    expect(parts.filter((part) => !existsSync(path.join(FOLDER, name, part)))).toEqual([]);
  });

  test('says in one line why it exists', () =>
    expect(textOf(name, 'README.md').trim().split('\n')).toHaveLength(1));

  test('is told for what it is', () =>
    expect(readCase(name).outcome).toBe(expectationOf(name).outcome));

  test('verifies nothing that is not so', () => {
    const lines = readCase(name).claims.flatMap((claim) => claim.lines);
    const expected = expectationOf(name).claims.flatMap((claim) => claim.lines);
    expect(untruths(lines, expected)).toEqual([]);
  });

  test('reads as it did', async () => {
    const actual = path.resolve(FOLDER, name, 'actual.json');
    await expect(toSnapshot(readCase(name))).toMatchFileSnapshot(actual);
  });
});
