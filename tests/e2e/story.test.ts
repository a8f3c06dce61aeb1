import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  chooseFiles,
  importOutcomes,
  openScreen,
  pressButton,
  readTable,
} from '#scripts/app-driver.ts';
import {
  ALMA_PAYOUTS,
  type BuiltExtension,
  CIGNA_EOB,
  startBuiltExtension,
  UNITED_EOB,
} from '#tests/e2e/built-extension.ts';

/** The sample story, the newest session first. */
const LEDGER = [
  {
    Date: 'Feb 4, 2026',
    Client: 'AVERY IMAGINARY',
    Plan: 'UnitedHealthcare',
    Code: '90837',
    Allowed: '$142.80',
    Status: 'No payout found',
  },
  {
    Date: 'Jan 28, 2026',
    Client: 'AVERY IMAGINARY',
    Plan: 'UnitedHealthcare',
    Code: '90837',
    Allowed: '$142.80',
    Status: 'No payout found',
  },
  {
    Date: 'Jan 23, 2026',
    Client: 'Jordan Makebelieve',
    Plan: 'Cigna',
    Code: '90834',
    Allowed: '$0.00',
  },
  {
    Date: 'Jan 16, 2026',
    Client: 'Jordan Makebelieve',
    Plan: 'Cigna',
    Code: '90834',
    Allowed: '$125.00',
    Received: '$79.00',
    Gap: '$46.00',
    'Gap %': '36.8 %',
    Status: 'Counted',
  },
  {
    Date: 'Jan 9, 2026',
    Client: 'Jordan Makebelieve',
    Plan: 'Cigna',
    Code: '90837',
    Allowed: '$151.74',
    Received: '$95.00',
    Gap: '$56.74',
    'Gap %': '37.4 %',
    Status: 'Counted',
  },
  {
    Date: 'Jan 7, 2026',
    Client: 'AVERY IMAGINARY',
    Plan: 'UnitedHealthcare',
    Code: '90837',
    Allowed: '$142.80',
    Received: '$121.80',
    Gap: '$21.00',
    'Gap %': '14.7 %',
    Status: 'Counted',
  },
] as const;
const HEADLINE = 'The plans allowed $419.54, you received $295.80. $123.74 (29.5 %) lies between.';

let extension: BuiltExtension;
let app: Page;
let appUrl: string;

beforeAll(async () => {
  extension = await startBuiltExtension();
  appUrl = extension.pageUrl('app.html');
  const popup = await extension.open('popup.html', { width: 380, height: 600 });
  await chooseFiles(popup, 'Upload EOB PDF', [UNITED_EOB, CIGNA_EOB]);
  await importOutcomes(popup, 2);
  await popup.close();
  app = await extension.open('app.html#/import');
  await chooseFiles(app, 'Choose files', [ALMA_PAYOUTS]);
  await importOutcomes(app, 1);
});
afterAll(() => extension.close());

test('the ledger shows the three gaps, and what is not paid or was denied beside them', async () => {
  await openScreen(app, appUrl, 'sessions');
  expect(await readTable(app, 'Sessions')).toMatchObject(LEDGER);
});

test('the overview sums what counts, and says what does not', async () => {
  await openScreen(app, appUrl, 'overview');
  await app.waitForSelector('::-p-text(The plans allowed)');
  const words = await app.$eval('main', (main) => main.innerText);
  expect(words).toContain(HEADLINE);
  expect(words).toContain('Not counted yet');
});

test('a session that is opened says where each figure stands', async () => {
  await openScreen(app, appUrl, 'sessions');
  await readTable(app, 'Sessions');
  await app.locator('tbody:last-of-type button[aria-expanded="false"]').click();
  await app.waitForSelector('tbody:last-of-type button[aria-expanded="true"]');
  const detail = await app.$eval('tbody:last-of-type', (body) => body.innerText);
  expect(detail).toContain('“$142.80”');
  expect(detail).toContain('unitedhealthcare.pdf');
  expect(detail).toContain('alma-payouts.csv');
});

test('everything is still there after the page is loaded again', async () => {
  await openScreen(app, appUrl, 'sessions');
  await app.reload();
  expect(await readTable(app, 'Sessions')).toMatchObject(LEDGER);
});

test('the exported CSV has the three gaps and no client name', async () => {
  await openScreen(app, appUrl, 'export');
  await pressButton(app, 'Export CSV');
  const csv = (await extension.takeDownload('.csv')).toString('utf8');
  for (const gap of ['21.00', '56.74', '46.00']) expect(csv).toContain(gap);
  expect(csv).not.toMatch(/Imaginary|Makebelieve/i);
});

test('the report is a PDF that shows the headline', async () => {
  await openScreen(app, appUrl, 'export');
  await pressButton(app, 'Discrepancy report (PDF)');
  const text = await textOfPdf(await extension.takeDownload('.pdf'));
  for (const amount of ['$419.54', '$295.80', '$123.74', '$21.00', '$56.74', '$46.00']) {
    expect(text).toContain(amount);
  }
});

test('no page asked the network for anything or logged an error', () => {
  expect(extension.webRequests).toEqual([]);
  expect(extension.pageErrors).toEqual([]);
});

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const content = await (await pdf.getPage(index + 1)).getTextContent();
    return content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
  });
  return (await Promise.all(pages)).join('\n');
}
