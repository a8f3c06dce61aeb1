import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  chooseFiles,
  importOutcomes,
  openScreen,
  pressButton,
  readTable,
} from '#scripts/app-driver.ts';
import { aRemittance } from '#tests/builders/remittance.ts';
import { type BuiltExtension, startBuiltExtension } from '#tests/e2e/built-extension.ts';

/** One visit as the 835 tells it; the plan allowed $140.00 for each. */
function visit(number: string, family: string, given: string, day: string): readonly string[] {
  return [
    `CLP*${number}*1*200*140**12*${number}*11*1`,
    `NM1*QC*1*${family}*${given}****MI*900000001`,
    'SVC*HC:90837*200*140**1',
    `DTM*472*${day}`,
    'CAS*CO*45*60',
    'AMT*B6*140',
  ];
}

const REMITTANCE = aRemittance(
  [
    ...visit('A1', 'IMAGINARY', 'JANE', '20250107'),
    ...visit('B1', 'INVENTED', 'JOAN', '20250107'),
    ...visit('C1', 'MAKEBELIEVE', 'AVERY', '20250108'),
    ...visit('C2', 'MAKEBELIEVE', 'AVERY', '20250115'),
    ...visit('D1', 'PRETEND', 'ROWAN', '20250120'),
  ],
  { payment: '700' },
);
/** `J. I.` may be either client; `S. Q.` is nobody's initials; the last row is eight days late. */
const STATEMENT = `Alma payout statement
Payout Date,Date of Service,Client,CPT,Insurance,Payout amount
01/24/2025,01/07/2025,J. I.,90837,UnitedHealthcare,$95.00
01/24/2025,01/07/2025,J. I.,90837,UnitedHealthcare,$88.00
01/24/2025,01/08/2025,S. Q.,90837,UnitedHealthcare,$90.00
01/24/2025,01/15/2025,S. Q.,90837,UnitedHealthcare,$90.00
01/31/2025,01/28/2025,Rowan Pretend,90837,UnitedHealthcare,$97.00
`;

const folder = mkdtempSync(path.join(tmpdir(), 'spreadlight-matches-'));
const remittance = path.join(folder, 'visits.835');
const statement = path.join(folder, 'alma.csv');
let extension: BuiltExtension;
let app: Page;
let appUrl: string;

beforeAll(async () => {
  writeFileSync(remittance, REMITTANCE);
  writeFileSync(statement, STATEMENT);
  extension = await startBuiltExtension();
  appUrl = extension.pageUrl('app.html');
  app = await extension.open('app.html#/import');
  await chooseFiles(app, 'Choose files', [remittance, statement]);
  await importOutcomes(app, 2);
});
afterAll(async () => {
  await extension.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The screen follows the vault by way of a worker. */
const SOON = { timeout: 20_000 } as const;

/** What the ledger says of a client's sessions: the amount received and the status of each. */
async function statusOf(client: string): Promise<readonly string[]> {
  const rows = await readTable(app, 'Sessions');
  return rows
    .filter((row) => row['Client']?.toLowerCase().includes(client))
    .map((row) => `${row['Received'] ?? ''} ${row['Status'] ?? ''}`.trim());
}

/** How many payouts without a session carry the label `S. Q.`. */
async function countLabel(): Promise<number> {
  const rows = await readTable(app, 'Payouts without a session');
  return rows.filter((row) => row['Client']?.includes('S. Q.') === true).length;
}

const openClient = (name: string) =>
  app.locator(`xpath///button[@aria-expanded="false"][contains(., "${name}")]`).click();

test('a session with two candidates is counted once a person has chosen', async () => {
  await openScreen(app, appUrl, 'sessions');
  expect(await statusOf('jane')).toEqual([expect.stringContaining('Needs review')]);
  await openClient('IMAGINARY, JANE');
  await pressButton(app, 'It is this one: row 3 of alma.csv');
  await expect.poll(() => statusOf('jane'), SOON).toEqual(['$95.00 Counted']);
  const said = await app.$eval('output.sl-last-answer', (bar) => bar.innerText);
  expect(said).toMatch(/IMAGINARY, JANE, Jan 7, 2025 was paid by row 3 of alma\.csv \(\$95\.00\)/i);
});

test('undoing it brings the question back', async () => {
  await pressButton(app, 'Undo this');
  await expect
    .poll(() => statusOf('jane'), SOON)
    .toEqual([expect.stringContaining('Needs review')]);
  await pressButton(app, 'It is this one: row 3 of alma.csv');
  await expect.poll(() => statusOf('jane'), SOON).toEqual(['$95.00 Counted']);
});

test('who a label is holds for its other rows, until it is undone', async () => {
  await openScreen(app, appUrl, 'matches');
  await expect.poll(countLabel, SOON).toBe(2);
  await openClient('S. Q.');
  await pressButton(app, 'Say who “S. Q.” is');
  await app.locator('xpath///label[contains(., "AVERY")]//input').click();
  await pressButton(app, 'Keep');
  await expect.poll(countLabel, SOON).toBe(0);
  await openScreen(app, appUrl, 'sessions');
  await expect.poll(() => statusOf('avery'), SOON).toEqual(['$90.00 Counted', '$90.00 Counted']);

  await openScreen(app, appUrl, 'matches');
  await app.locator('[aria-label^="Undo: You said that “S. Q."]').click();
  await expect.poll(countLabel, SOON).toBe(2);
});

test('a payout of another day is linked by hand', async () => {
  await openScreen(app, appUrl, 'matches');
  await openClient('Rowan Pretend');
  await pressButton(app, 'Link to a session');
  await app.locator('xpath///label[contains(., "Jan 20, 2025")]//input').click();
  await pressButton(app, 'Link');
  await openScreen(app, appUrl, 'sessions');
  await expect.poll(() => statusOf('rowan'), SOON).toEqual(['$97.00 Counted']);
});

test('importing the same statement again changes no decision', async () => {
  await app.goto(`${appUrl}#/import`);
  await app.reload();
  await chooseFiles(app, 'Choose files', [statement]);
  await importOutcomes(app, 1);
  await openScreen(app, appUrl, 'sessions');
  await expect.poll(() => statusOf('jane'), SOON).toEqual(['$95.00 Counted']);
  await expect.poll(() => statusOf('rowan'), SOON).toEqual(['$97.00 Counted']);
});

test('no page asked the network for anything or logged an error', () => {
  expect(extension.webRequests).toEqual([]);
  expect(extension.pageErrors).toEqual([]);
});
