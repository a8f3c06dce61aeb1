import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import {
  chooseFiles,
  chooseOption,
  fillField,
  importOutcomes,
  openScreen,
  pressButton,
  readTable,
} from '#scripts/app-driver.ts';
import { waitUntil } from '#scripts/wait-until.ts';
import { type BuiltExtension, startBuiltExtension } from '#tests/e2e/built-extension.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'spreadlight-statements-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What pages asked the network for or logged as errors, over all tests. */
const noise: string[] = [];

let extension: BuiltExtension;
let app: Page;
let appUrl: string;

beforeEach(async () => {
  extension = await startBuiltExtension();
  app = await extension.open('app.html#/import');
  appUrl = extension.pageUrl('app.html');
});
afterEach(async () => {
  noise.push(...extension.webRequests, ...extension.pageErrors);
  await extension.close();
});

/** A file of these lines, in a folder of the test's own. */
function aFile(name: string, lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

/** Two columns may be what was received, and the dates can be read both ways. */
function anUnclearStatement(name: string, month: string): string {
  return aFile(name, [
    'Payout date,Date of service,Client,CPT,Amount,Amount',
    `${month}/09/2026,${month}/03/2026,Ines Imaginary,90837,142.80,121.80`,
    `${month}/09/2026,${month}/04/2026,Oda Makebelieve,90834,125.00,79.00`,
  ]);
}

/** Picks the choice whose words hold this text; the round button itself is drawn, the label takes the press. */
async function pickChoice(text: string): Promise<void> {
  await app.locator(`::-p-xpath(//label[contains(normalize-space(), "${text}")])`).click();
}

/** A cell of a table: the text of a field is not one. */
async function waitForCell(text: string): Promise<void> {
  await app.waitForSelector(`::-p-xpath(//td[contains(normalize-space(), "${text}")])`);
}

/** Puts a text where the cursor is, as pasting does. */
async function paste(text: string): Promise<void> {
  await app.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);
}

async function openDocument(name: string): Promise<void> {
  await openScreen(app, appUrl, 'documents');
  await app.locator(`aria/${name}[role="link"]`).click();
  await app.waitForSelector('::-p-text(Save the original)');
}

test('an unclear statement is asked about once; the next of the same headings is read with the answer', async () => {
  await chooseFiles(app, 'Choose files', [anUnclearStatement('february.csv', '02')]);
  const [asked] = await importOutcomes(app, 1);
  expect(asked?.result).toContain('Needs your answer');
  await pickChoice('121.80 · 79.00');
  await pickChoice('Feb 3, 2026');
  await app.waitForSelector('::-p-text($200.80 in all)');
  expect(await readTable(app, 'First rows as they would be read')).toEqual([
    {
      Session: 'Feb 3, 2026',
      'Paid on': 'Feb 9, 2026',
      Client: 'Ines Imaginary',
      Received: '$121.80',
    },
    {
      Session: 'Feb 4, 2026',
      'Paid on': 'Feb 9, 2026',
      Client: 'Oda Makebelieve',
      Received: '$79.00',
    },
  ]);
  await pressButton(app, 'Save and read it this way');
  await app.waitForSelector('::-p-text(Imported.)');
  await chooseFiles(app, 'Choose files', [anUnclearStatement('march.csv', '03')]);
  const [second] = await importOutcomes(app, 2);
  expect(second?.result).toContain('2 payout rows. Read with your answers of');
  await openDocument('march.csv');
  expect(await readTable(app, 'Payout rows')).toMatchObject([
    { Client: 'Ines Imaginary', Session: 'Mar 3, 2026', Received: '$121.80', Check: 'Checked' },
    { Client: 'Oda Makebelieve', Session: 'Mar 4, 2026', Received: '$79.00', Check: 'Checked' },
  ]);
});

test('an answer is changed in the list, and its statements are read again', async () => {
  await chooseFiles(app, 'Choose files', [anUnclearStatement('february.csv', '02')]);
  await importOutcomes(app, 1);
  await pickChoice('121.80 · 79.00');
  await pickChoice('Feb 3, 2026');
  await app.waitForSelector('::-p-text($200.80 in all)');
  await pressButton(app, 'Save and read it this way');
  await app.waitForSelector('::-p-text(Imported.)');
  await openScreen(app, appUrl, 'terms');
  await pressButton(
    app,
    'Change what you said about Payout date · Date of service · Client · CPT · Amount · Amount',
  );
  await chooseOption(app, 'What Amount (column 5) holds', 'Amount you received');
  await pressButton(app, 'Save and read those statements again');
  await app.waitForSelector('::-p-text(1 statement was read again)');
  await openDocument('february.csv');
  expect(await readTable(app, 'Payout rows')).toMatchObject([
    { Received: '$142.80' },
    { Received: '$125.00' },
  ]);
  await openScreen(app, appUrl, 'terms');
  await pressButton(app, 'Save as a file');
  const saved = (await extension.takeDownload('.json')).toString('utf8');
  expect(JSON.parse(saved)).toMatchObject({
    answers: [{ mapping: { columns: { amount: '#5' } } }],
  });
  expect(saved).not.toContain('Imaginary');
});

/** A statement of one payout of a month that names no platform. */
function aMonth(name: string, number: string): string {
  return aFile(name, [
    'Payout date,Date of service,Client,CPT,Payout',
    `${number}/20/2026,${number}/03/2026,Ines Imaginary,90837,$95.00`,
    'Total,,,,$95.00',
  ]);
}

test('the platform of a statement that names none is asked for, and known for the next of the same headings', async () => {
  await chooseFiles(app, 'Choose files', [aMonth('february.csv', '02')]);
  await fillField(app, 'Which platform is it from?', 'alma');
  await pressButton(app, 'Save the platform');
  await app.waitForSelector('::-p-xpath(//main[not(.//*[contains(text(), "Save the platform")])])');
  await chooseFiles(app, 'Choose files', [aMonth('march.csv', '03')]);
  const [second] = await importOutcomes(app, 2);
  expect(second?.result).toContain('Its rows add up to the total that the statement states.');
  expect(second?.result).toContain('Read with your answers of');
  await openDocument('march.csv');
  await app.waitForSelector('::-p-text(from Alma)');
});

/** The same with so few headings that another platform may have them too. */
function aBareMonth(name: string, number: string): string {
  return aFile(name, [
    'Payout date,Date of service,Client,Payout',
    `${number}/20/2026,${number}/03/2026,Ines Imaginary,$95.00`,
  ]);
}

test('where few headings may be those of two platforms, the one said before is offered and not taken', async () => {
  await chooseFiles(app, 'Choose files', [aBareMonth('april.csv', '04')]);
  await fillField(app, 'Which platform is it from?', 'alma');
  await pressButton(app, 'Save the platform');
  await app.waitForSelector('::-p-xpath(//main[not(.//*[contains(text(), "Save the platform")])])');
  await chooseFiles(app, 'Choose files', [aBareMonth('may.csv', '05')]);
  await importOutcomes(app, 2);
  await pressButton(app, 'It is from Alma');
  await app.waitForSelector('::-p-xpath(//main[not(.//*[contains(text(), "It is from Alma")])])');
  await openDocument('may.csv');
  expect(await app.waitForSelector('::-p-text(from Alma)')).not.toBeNull();
});

test('a person says of her own statement that its columns are right, and takes that back', async () => {
  const statement = aFile('headway.csv', [
    'Headway payments',
    'Payment date,Date of service,Client,Plan,Payment amount',
    '04/15/2026,04/01/2026,Ines Imaginary,Cigna,$95.00',
  ]);
  await chooseFiles(app, 'Choose files', [statement]);
  await importOutcomes(app, 1);
  await openDocument('headway.csv');
  await app.waitForSelector('::-p-text(unverified starter profile)');
  await pressButton(app, 'These columns are right');
  await app.waitForSelector('::-p-text(said that they are right)');
  await openScreen(app, appUrl, 'import');
  await app.locator('::-p-text(Where does my platform show)').click();
  await app.waitForSelector('::-p-text(Confirmed by you on your own statement)');
  await openDocument('headway.csv');
  await pressButton(app, 'Take that back');
  expect(await app.waitForSelector('::-p-text(unverified starter profile)')).not.toBeNull();
});

test('text that was pasted from a page is imported by the same door', async () => {
  await pressButton(app, 'Paste from your platform’s page');
  await app.waitForSelector('aria/Text of the page[role="textbox"]');
  const lines = [
    'Payout date\tDate of service\tClient\tPayout',
    '02/20/2026\t02/03/2026\tInes Imaginary\t$95.00',
    '02/20/2026\t02/04/2026\tOda Makebelieve\t$79.00',
  ];
  await paste(lines.join('\n'));
  await pressButton(app, 'Read this text');
  const [outcome] = await importOutcomes(app, 1);
  expect(outcome?.fileName).toMatch(/^Pasted text, /);
  expect(outcome?.result).toContain('2 payout rows.');
});

test('a payout that is entered by hand counts as confirmed, and can be changed', async () => {
  await openScreen(app, appUrl, 'enter-payouts');
  await fillField(app, 'Platform', 'Alma');
  await pressButton(app, 'Save');
  await app.waitForSelector('::-p-text(Enter the client, or the initials.)');
  await fillField(app, 'Amount you received', '95');
  await fillField(app, 'Date of the session', '1/9/2026');
  await fillField(app, 'Client', 'Jordan Makebelieve');
  await pressButton(app, 'Save');
  expect(await readTable(app, 'Payout rows')).toMatchObject([
    { Client: 'Jordan Makebelieve', Received: '$95.00', Check: 'Confirmed by you' },
  ]);
  await app.locator('aria/Change[role="link"]').click();
  await fillField(app, 'Amount you received', '79.50');
  await pressButton(app, 'Save');
  await waitForCell('$79.50');
  await openScreen(app, appUrl, 'documents');
  expect(await readTable(app, 'Documents')).toHaveLength(1);
});

test('a corrected row stays corrected when its statement is imported again, and can be taken back', async () => {
  const statement = aFile('payouts.csv', [
    'Payout date,Date of service,Client,Payout',
    '02/20/2026,02/03/2026,Ines Imaginary,$95.00',
    '02/20/2026,02/13/2026,Oda Makebelieve,$79.00',
  ]);
  await chooseFiles(app, 'Choose files', [statement]);
  await importOutcomes(app, 1);
  await openDocument('payouts.csv');
  await pressButton(app, 'Correct row 2');
  await fillField(app, 'Amount you received', '101.80');
  await pressButton(app, 'Save correction');
  await waitForCell('$101.80');
  await pressButton(app, 'Correct row 3');
  await pressButton(app, 'This is not a payout');
  await app.waitForSelector('::-p-text(Not a payout, you said)');

  await openScreen(app, appUrl, 'documents');
  await pressButton(app, 'Delete payouts.csv');
  await pressButton(app, 'Delete');
  await app.waitForSelector('::-p-text(No documents yet)');
  await openScreen(app, appUrl, 'import');
  await chooseFiles(app, 'Choose files', [statement]);
  await app.waitForSelector('::-p-text(Imported.)');
  await openDocument('payouts.csv');
  expect(await readTable(app, 'Payout rows')).toMatchObject([
    { Received: '$101.80', Check: 'Confirmed by you' },
    { Received: '$79.00', Check: 'Not a payout, you said' },
  ]);
  await pressButton(app, 'Correct row 2');
  await pressButton(app, 'Take back what I said');
  await waitForCell('$95.00');
});

test('an import of 50,000 rows can be cancelled while it reads, and else gives every row', async () => {
  const rows = Array.from({ length: 50_000 }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0');
    return `03/${day}/2026,02/${day}/2026,"Imaginary ${index}, Ann",90837,$95.00`;
  });
  const file = aFile('long.csv', ['Payout date,Date of service,Client,CPT,Payout', ...rows]);
  await chooseFiles(app, 'Choose files', [file]);
  await pressButton(app, 'Cancel');
  await app.waitForSelector('::-p-text(Nothing of it was kept.)');
  await app.evaluate(() => {
    const pauses: number[] = [];
    Object.assign(globalThis, { pauses });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) pauses.push(Math.round(duration));
    }).observe({ type: 'longtask', buffered: false });
  });
  const started = performance.now();
  await chooseFiles(app, 'Choose files', [file]);
  await waitUntil('the import of 50,000 rows', async () =>
    (await app.$('::-p-text(50,000 payout rows)')) === null ? undefined : true,
  );
  const pauses = await app.evaluate((): readonly number[] => {
    const { pauses: seen } = Object.assign({ pauses: [] }, globalThis);
    return seen;
  });
  const [cancelled, imported] = (await importOutcomes(app, 2)).toReversed();
  expect(cancelled?.result).toBe('Cancelled. Nothing of it was kept.');
  expect(imported?.result).toBe('Imported. 50,000 payout rows.');
  // Told and not judged: how long it takes depends on what else the computer does.
  const [time, longest] = [Math.round(performance.now() - started), Math.max(0, ...pauses)];
  console.log(
    `50,000 rows: ${time} ms, ${pauses.length} tasks over 50 ms, the longest ${longest} ms`,
  );
});

test('no page asked the network for anything or logged an error', () => expect(noise).toEqual([]));
