import { expect, test } from 'vitest';
import { type CapturedPage, CapturedPageSchema } from '#lib/document/page/schema.ts';
import { readPage } from '#lib/workflow/read-page.ts';

const HEADINGS = ['Date of service', 'Code', 'Billed', 'Allowed', 'Plan paid', 'You owe'];
const ROW = ['01/07/2025', '90837', '$200.00', '$142.80', '$117.80', '$25.00'];

function aTable(input: Partial<CapturedPage['tables'][number]> = {}) {
  return {
    caption: null,
    headingRows: [HEADINGS],
    rows: [ROW],
    repeated: [],
    statedRows: null,
    isShown: true,
    ...input,
  };
}

function aCapturedPage(input: Partial<CapturedPage> = {}): CapturedPage {
  return CapturedPageSchema.parse({
    host: 'portal.example',
    path: '/claims/1',
    title: 'Claims',
    contentType: 'text/html',
    isTopFrame: true,
    complete: true,
    tables: [aTable()],
    textBlocks: [
      { kind: 'heading', text: 'Explanation of Benefits', tablesBefore: 0 },
      { kind: 'pair', label: 'Claim number:', value: '25A1234567', tablesBefore: 0 },
      { kind: 'pair', label: 'Patient', value: 'Lucian Pretense', tablesBefore: 0 },
    ],
    ...input,
  });
}

const linesOf = (page: CapturedPage) => readPage(page).claims.flatMap(({ lines }) => lines);

test('reads the claim of a page with what stands around its table', () =>
  expect(readPage(aCapturedPage())).toMatchObject({
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

test('names the frame and the label as the source of a figure, not the place on its own layout', () =>
  expect(linesOf(aCapturedPage())[0]?.figures.allowed).toMatchObject({
    amount: 14_280,
    source: { at: 'frame', frame: 'portal.example/claims/1', label: 'Allowed', text: '$142.80' },
  }));

test('reads a table that is hidden only where none is shown', () => {
  const hidden = aTable({ isShown: false, rows: [ROW.with(0, '01/14/2025')] });
  expect(linesOf(aCapturedPage({ tables: [aTable(), hidden] }))).toHaveLength(1);
  expect(linesOf(aCapturedPage({ tables: [hidden] }))).toHaveLength(1);
});

test('counts an amount once that a cell repeats over rows', () => {
  const rows = [ROW, ['01/08/2025', '90785', '$20.00', '$15.00', '$15.00', '$25.00']];
  const [, second] = linesOf(aCapturedPage({ tables: [aTable({ rows, repeated: [[1, 5]] })] }));
  expect(second?.figures.patientResponsibility).not.toMatchObject({ origin: 'read' });
});

test('says that a page that was cut off is not complete', () =>
  expect(readPage(aCapturedPage({ complete: false })).complete).toBe(false));

test('gives no claims of a page without any', () =>
  expect(readPage(aCapturedPage({ tables: [] }))).toMatchObject({
    kind: 'unknown',
    outcome: 'not-an-eob',
    claims: [],
  }));
