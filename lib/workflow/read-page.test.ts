import { expect, test } from 'vitest';
import type { CapturedPage, PageBlock } from '#lib/document/page/schema.ts';
import { readPage } from '#lib/workflow/read-page.ts';
import { aCapturedPage, aPairBlock, aTableBlock } from '#tests/builders/captured-page.ts';

const HEADINGS = ['Date of service', 'Code', 'Billed', 'Allowed', 'Plan paid', 'You owe'];
const ROW = ['01/07/2025', '90837', '$200.00', '$142.80', '$117.80', '$25.00'];
const CLAIM: readonly PageBlock[] = [
  aPairBlock('Claim number', '25A1234567'),
  aPairBlock('Patient', 'Lucian Pretense'),
];
const aClaimPage = (input: Partial<CapturedPage> = {}) =>
  aCapturedPage({ blocks: [...CLAIM, aTableBlock(HEADINGS, [ROW])], ...input });
const linesOf = (page: CapturedPage) => readPage(page).claims.flatMap(({ lines }) => lines);

test('reads the claim of a page with what stands around its table', () =>
  expect(readPage(aClaimPage())).toMatchObject({
    kind: 'eob-page',
    outcome: 'read',
    complete: true,
    claims: [
      {
        claimNumber: '25A1234567',
        patient: 'Lucian Pretense',
        lines: [
          { dateOfService: '2025-01-07', procedureCode: '90837', trust: { level: 'verified' } },
        ],
      },
    ],
  }));

test('names the frame, the element and the label as the source of a figure', () =>
  expect(linesOf(aClaimPage())[0]?.figures.allowed).toMatchObject({
    amount: 14_280,
    source: {
      at: 'frame',
      frame: 'portal.example/claims/1',
      place: '/1/0/1/3',
      label: 'Allowed',
      text: '$142.80',
    },
  }));

test('reads a table that is hidden only where none is shown', () => {
  const shown = aTableBlock(HEADINGS, [ROW]);
  const hidden = aTableBlock(HEADINGS, [ROW.with(0, '01/14/2025')], { isShown: false });
  expect(linesOf(aCapturedPage({ blocks: [...CLAIM, shown, hidden] }))).toHaveLength(1);
  expect(linesOf(aCapturedPage({ blocks: [...CLAIM, hidden] }))).toHaveLength(1);
});

test('says that a page that was cut off is not complete', () =>
  expect(readPage(aClaimPage({ complete: false })).complete).toBe(false));

test('says what to do where a page has drawn only some of its rows', () => {
  const table = aTableBlock(HEADINGS, [ROW], { statedRows: 15 });
  const reading = readPage(aCapturedPage({ blocks: [...CLAIM, table] }));
  expect(reading.complete).toBe(false);
  expect(reading.notice).toContain('Scroll to its end');
});

test('reads the payouts of a platform’s earnings page', () => {
  const table = aTableBlock(
    ['Date of service', 'Client', 'Type', 'Payout'],
    [['01/07/2025', 'J. D.', 'Session', '$95.00']],
  );
  const reading = readPage(
    aCapturedPage({ blocks: [aPairBlock('Payout date', '01/24/2025'), table] }),
  );
  expect(reading).toMatchObject({ kind: 'payouts-page', outcome: 'read' });
  expect(reading.payouts).toMatchObject([{ amount: 9500, dateOfService: '2025-01-07' }]);
});

test('gives no claims of a page without any', () =>
  expect(readPage(aCapturedPage())).toMatchObject({
    kind: 'unknown',
    outcome: 'not-an-eob',
    claims: [],
  }));
