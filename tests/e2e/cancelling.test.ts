import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFiles, importOutcomes, pressButton } from '#scripts/app-driver.ts';
import { type BuiltExtension, CIGNA_EOB, startBuiltExtension } from '#tests/e2e/built-extension.ts';
import { storedRows } from '#tests/e2e/stored-rows.ts';
import { drawUnitedEob } from '#tests/fixtures/draw-united-eob.ts';
import { UNITED_EOB } from '#tests/fixtures/story.ts';

/** So many claims take a reader long enough that a person can press the button. */
const CLAIMS = 400;

let extension: BuiltExtension;
let folder: string;

beforeAll(async () => {
  extension = await startBuiltExtension();
  folder = mkdtempSync(path.join(tmpdir(), 'spreadlight-long-'));
});
afterAll(async () => {
  await extension.close();
  rmSync(folder, { recursive: true, force: true });
});

test('Cancel stops an import, and what was not read is not kept', async () => {
  const longEob = path.join(folder, 'long.pdf');
  const claims = Array.from({ length: CLAIMS }, () => UNITED_EOB.claims).flat();
  writeFileSync(longEob, await drawUnitedEob({ ...UNITED_EOB, claims }));
  const page = await extension.open('app.html#/import');
  await chooseFiles(page, 'Choose files', [longEob, CIGNA_EOB]);
  await pressButton(page, 'Cancel');
  const outcomes = await importOutcomes(page, 2);
  expect(outcomes.map(({ result }) => result)).toEqual([
    'Cancelled. Nothing of it was kept.',
    'Cancelled. Nothing of it was kept.',
  ]);
  const rows = Object.values(await storedRows(page));
  expect(rows.filter((count) => count > 0)).toEqual([]);
});

test('after a cancelled import the next one works', async () => {
  const page = await extension.open('app.html#/import');
  await chooseFiles(page, 'Choose files', [CIGNA_EOB]);
  const [outcome] = await importOutcomes(page, 1);
  expect(outcome?.result).toMatch(/^Imported\./);
});
