import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFiles, type ImportOutcome, importOutcomes } from '#scripts/app-driver.ts';
import {
  ALMA_PAYOUTS,
  type BuiltExtension,
  CIGNA_EOB,
  fixture,
  startBuiltExtension,
  UNITED_EOB,
} from '#tests/e2e/built-extension.ts';
import { storedRows } from '#tests/e2e/stored-rows.ts';

const BAD_FILES = [
  'not-a-pdf.pdf',
  'empty.pdf',
  'truncated.pdf',
  'no-text.pdf',
  'broken-quotes.csv',
  'no-amounts.csv',
] as const;
const GOOD_FILES = [UNITED_EOB, CIGNA_EOB, ALMA_PAYOUTS] as const;

let extension: BuiltExtension;
let outcomes: readonly ImportOutcome[];

beforeAll(async () => {
  extension = await startBuiltExtension();
  const page = await extension.open('app.html#/import');
  const bad = BAD_FILES.map((name) => fixture(`hostile/${name}`));
  const [first, ...others] = GOOD_FILES;
  await chooseFiles(page, 'Choose files', [
    first,
    ...bad,
    fixture('hostile/password.pdf'),
    ...others,
  ]);
  outcomes = await importOutcomes(page, GOOD_FILES.length + BAD_FILES.length + 1);
});
afterAll(() => extension.close());

function resultOf(name: string): string {
  return outcomes.find(({ fileName }) => fileName === name)?.result ?? 'not in the list';
}

test.for(BAD_FILES)('%s is refused in plain words and says nothing was read from it', (name) => {
  expect(resultOf(name)).toMatch(/^(?:Not imported|Could not be read|Needs your answer)\. \w+/);
  expect(resultOf(name)).not.toMatch(/undefined|null|Error|Exception|stack| at /);
});

test('files that fail for different reasons are told so in different words', () => {
  const reasons = BAD_FILES.filter((name) => name !== 'not-a-pdf.pdf'); // a text like no-amounts.csv
  const words = reasons.map(resultOf);
  expect(new Set(words).size).toBe(words.length);
});

test('a locked PDF asks for its password', () => {
  expect(resultOf('password.pdf')).toMatch(/^Locked\. .*password/);
});

test.for(['unitedhealthcare.pdf', 'cigna.pdf', 'alma-payouts.csv'])(
  '%s in the same batch is imported all the same',
  (name) => expect(resultOf(name)).toMatch(/^Imported\./),
);

test('nothing of a refused file is stored', async () => {
  const page = await extension.open('app.html#/documents');
  const rows = await storedRows(page);
  expect(rows).toMatchObject({ places: GOOD_FILES.length, originals: GOOD_FILES.length });
});

test('the same file again is said to be there already, and is not stored twice', async () => {
  const page = await extension.open('app.html#/import');
  await chooseFiles(page, 'Choose files', [CIGNA_EOB]);
  const [again] = await importOutcomes(page, 1);
  expect(again?.result).toBe('Already there. This is the same file as cigna.pdf.');
  expect(await storedRows(page)).toMatchObject({ places: GOOD_FILES.length });
});
