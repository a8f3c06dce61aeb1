import { expect, test } from 'vitest';
import { readHtmlFile, readTextFile, readWorkbookFile } from '#lib/workflow/read-statement-file.ts';
import { aWorkbook } from '#tests/builders/workbook.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const readText = (text: string, name = 'statement.txt') => readTextFile(name, bytesOf(text), {});

const CSV = 'Payout date,Date of service,Client,Payout\n03/14/2025,03/03/2025,Ana Quill,$95.00\n';
const PASTED = `Payouts
Mar 14, 2025
$184.00

Ana Quill
Mar 3, 2025
$95.00

Bram Otter
Mar 4, 2025
$89.00
`;

test('a delimited file is read as one', () =>
  expect(readText(CSV)).toMatchObject({ kind: 'payouts-csv', payouts: [{ amount: 9500 }] }));

test('text pasted from a page is read by its lines, and a comma in a date cuts nothing', () =>
  expect(readText(PASTED)).toMatchObject({
    kind: 'payouts-text',
    payouts: [
      { client: 'Ana Quill', dateOfService: '2025-03-03', payoutDate: '2025-03-14', amount: 9500 },
      { client: 'Bram Otter', dateOfService: '2025-03-04', payoutDate: '2025-03-14', amount: 8900 },
    ],
  }));

test('a page is read whatever its name says', () => {
  const html =
    '<table><tr><th>Payout date<th>Client<th>Session date<th>Payout<tr><td>03/14/2025<td>A. Q.<td>03/03/2025<td>$95.00</table>';
  expect(readHtmlFile(bytesOf(html), {})).toMatchObject({
    kind: 'payouts-page',
    payouts: [{ row: 1, amount: 9500, trust: { level: 'verified' } }],
  });
});

test('a page without payouts is refused, and the notice says how claims on it are read', () => {
  const reading = readHtmlFile(bytesOf('<p>Welcome back</p>'), {});
  expect(reading).toMatchObject({ kind: 'unknown', outcome: 'not-a-payout-statement' });
  expect(reading.notice).toContain('press the Spreadlight button');
});

test('text under the name of a PDF is told as such', () =>
  expect(readText('Please sign in', 'statement.pdf').notice).toContain('named as a PDF'));

const HEADINGS = ['Payout date', 'Date of service', 'Client', 'Payout'];
const ROW = ['2025-03-14', '2025-03-03', 'Ana Quill', 95.5] as const;

test('a workbook gives its rows with their sheet', async () =>
  expect(await readWorkbookFile(aWorkbook({ March: [HEADINGS, ROW] }), {})).toMatchObject({
    kind: 'payouts-xlsx',
    complete: true,
    payouts: [{ sheet: 'March', row: 2, amount: 9550 }],
  }));

test('a sheet that lists the same rows again is counted once', async () => {
  const twice = aWorkbook({ All: [HEADINGS, ROW], March: [HEADINGS, ROW] });
  expect((await readWorkbookFile(twice, {})).payouts).toHaveLength(1);
});

test('a sheet of amounts without sessions needs a person', async () => {
  const bonuses = [
    ['Payout date', 'Type', 'Payout'],
    ['2025-03-14', 'Referral bonus', 25.5],
  ];
  const { payouts } = await readWorkbookFile(aWorkbook({ A: [HEADINGS, ROW], B: bonuses }), {});
  expect(payouts).toMatchObject([
    { sheet: 'A', trust: { level: 'verified' } },
    { sheet: 'B', type: 'bonus', trust: { level: 'review' } },
  ]);
});

test('a sheet with other amounts that cannot be read is named', async () => {
  const odd = [
    ['Mileage', 'Rate'],
    [120.5, 0.67],
  ];
  const { complete, notice } = await readWorkbookFile(
    aWorkbook({ A: [HEADINGS, ROW], Travel: odd }),
    {},
  );
  expect([complete, notice]).toEqual([
    false,
    'The sheet “Travel” lists no sessions and was not read.',
  ]);
});

test('announced payments are kept apart from those that were paid', () => {
  const { payouts } = readText(`Headway payments
Upcoming payments
02/20/2026\tGus Ray\t$90.00
Past payments
Paid Feb 13, 2026\t$85.00
02/03/2026\tLia Fox\t$85.00
`);
  expect(payouts).toMatchObject([
    { client: 'Gus Ray', preliminary: true, payoutDate: null, trust: { level: 'review' } },
    { client: 'Lia Fox', preliminary: false, payoutDate: '2026-02-13' },
  ]);
});

test('private columns are told and not kept', () => {
  const text = CSV.replace('Client', 'Client,Birth date,Notes').replace(
    'Ana Quill',
    'Ana Quill,01/02/1990,Cried a lot',
  );
  const reading = readText(text);
  expect(reading.notice).toBe('Private columns were left out: “Birth date”, “Notes”.');
  expect(JSON.stringify(reading)).not.toMatch(/1990|Cried/);
});
