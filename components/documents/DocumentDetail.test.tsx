// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ServicesProvider } from '#components/app/services.ts';
import { DocumentDetail, type DocumentDetailProps } from '#components/documents/DocumentDetail.tsx';
import type { PayoutActions } from '#components/payout/PayoutDialog.tsx';
import { someServices } from '#components/testing/services.ts';
import { type PayoutDecision, payoutsAsLeft, printOf } from '#lib/payout/apply-payout-decisions.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { anUnreadableFigure } from '#tests/builders/figure.ts';
import { aPayout, aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

afterEach(cleanup);

function renderDetail(
  document: StoredDocument,
  decisions: readonly PayoutDecision[] = [],
  unmatched: DocumentDetailProps['unmatched'] = [],
) {
  const handlers = {
    onDelete: vi.fn<DocumentDetailProps['onDelete']>(),
    onSaveOriginal: vi.fn<DocumentDetailProps['onSaveOriginal']>(),
    onMapping: vi.fn<DocumentDetailProps['onMapping']>(),
    onExportLayout: vi.fn<DocumentDetailProps['onExportLayout']>(),
  };
  const payoutActions = {
    onConfirm: vi.fn<PayoutActions['onConfirm']>(),
    onRefuse: vi.fn<PayoutActions['onRefuse']>(),
    onTakeBack: vi.fn<PayoutActions['onTakeBack']>(),
  };
  render(
    <ServicesProvider value={someServices()}>
      <DocumentDetail
        document={document}
        rows={payoutsAsLeft(document.id, document.reading.payouts, decisions)}
        unmatched={unmatched}
        today={ServiceDateSchema.parse('2025-03-01')}
        payoutActions={payoutActions}
        {...handlers}
      />
    </ServicesProvider>,
  );
  return { ...handlers, ...payoutActions };
}

test('tells a line that needs review by words, with the reason', () => {
  const line = aServiceLine({
    allowed: anUnreadableFigure(),
    trust: { level: 'review', reasons: ['The allowed amount cannot be read.'] },
  });
  renderDetail(aDocument({ claims: [aClaim({ lines: [line] })] }));
  expect(screen.getByText('Needs review')).toBeDefined();
  expect(screen.getByText('The allowed amount cannot be read.')).toBeDefined();
  expect(screen.getByText('not known')).toBeDefined();
});

test('leads from a line to its place in the review', () => {
  const trust = { level: 'review', reasons: ['The columns do not add up.'] } as const;
  const lines = [aServiceLine(), aServiceLine({ dateOfService: '2025-01-14', trust })];
  const document = aDocument({ claims: [aClaim(), aClaim({ claimNumber: '25A2', lines })] });
  renderDetail(document);
  const [link, ...others] = screen.getAllByRole('link', { name: /Look at it/ });
  expect(link?.getAttribute('href')).toBe(`#/review/${document.id}.1.1`);
  expect(others).toEqual([]);
});

test('what was entered by hand is changed there, and not looked at', () => {
  const lines = [aServiceLine({ trust: { level: 'confirmed', decisionId: 'x' } })];
  const document = aDocument({ kind: 'eob-entered', claims: [aClaim({ lines })] });
  renderDetail(document);
  expect(screen.getByRole('link', { name: 'Change' }).getAttribute('href')).toBe(
    `#/enter/${document.id}`,
  );
  expect(screen.queryByRole('link', { name: /Look/ })).toBeNull();
});

test('shows the payout rows of a statement', () => {
  renderDetail(aDocument({ payouts: [aPayout({ type: 'clawback', amount: -5000 })] }));
  expect(screen.getByText('Taken back')).toBeDefined();
  expect(screen.getByText('-$50.00')).toBeDefined();
});

const UNREADABLE = aPayout({
  amount: null,
  source: { at: 'cell', sheet: null, cell: 'E2', text: '9O.00' },
  trust: { level: 'review', reasons: ['The amount in line 2 cannot be read.'] },
});

test('a row is corrected beside what the statement says', async () => {
  const { onConfirm } = renderDetail(aDocument({ payouts: [UNREADABLE] }));
  await userEvent.click(screen.getByRole('button', { name: 'Correct row 2' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Row 2' }));
  expect(dialog.getByText('The statement says “9O.00”.')).toBeDefined();
  await userEvent.click(dialog.getByRole('button', { name: 'Save correction' }));
  expect(onConfirm).not.toHaveBeenCalled();
  expect(dialog.getByText('Enter an amount like 1,234.50.')).toBeDefined();
  await userEvent.type(dialog.getByLabelText('Amount you received'), '90');
  await userEvent.click(dialog.getByRole('button', { name: 'Save correction' }));
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith(expect.anything(), { amount: 9000 });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a row that is right is confirmed as read, without corrections', async () => {
  const { onConfirm } = renderDetail(aDocument({ payouts: [aPayout()] }));
  await userEvent.click(screen.getByRole('button', { name: 'Correct row 2' }));
  await userEvent.click(screen.getByRole('button', { name: 'Confirm as read' }));
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith(expect.anything(), {});
});

test('a row that is no payout stays in view, and what was said can be taken back', async () => {
  const document = aDocument({ payouts: [aPayout()] });
  const payout = { documentId: document.id, sheet: null, row: 2 };
  const { onTakeBack } = renderDetail(document, [
    { kind: 'not-a-payout', id: 'a', payout, print: printOf(aPayout()) },
  ]);
  expect(screen.getByText('Not a payout, you said')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Correct row 2' }));
  await userEvent.click(screen.getByRole('button', { name: 'Take back what I said' }));
  expect(onTakeBack).toHaveBeenCalledOnce();
});

test('rows are not corrected before it is clear which column is which', () => {
  renderDetail(aDocument({ payouts: [aPayout()], needsMapping: true }));
  expect(screen.queryByRole('button', { name: 'Correct row 2' })).toBeNull();
});

test('payouts that were entered by hand are changed there', () => {
  const document = aDocument({ kind: 'payouts-entered', payouts: [aPayout()] });
  renderDetail(document);
  expect(screen.getByRole('link', { name: 'Change' }).getAttribute('href')).toBe(
    `#/enter-payouts/${document.id}`,
  );
  expect(screen.queryByRole('button', { name: 'Correct row 2' })).toBeNull();
});

test('says with whose answers a statement was read, and where to change them', () => {
  renderDetail(aDocument({ payouts: [aPayout()], answeredAt: '2026-02-03T12:00:00.000Z' }));
  expect(screen.getByText(/Read with your answers of Feb 3, 2026/)).toBeDefined();
  expect(screen.getByRole('link', { name: 'Change the answers' }).getAttribute('href')).toBe(
    '#/terms',
  );
});

test('asks before it deletes', async () => {
  const { onDelete } = renderDetail(aDocument({ claims: [aClaim()] }));
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  expect(onDelete).not.toHaveBeenCalled();
  expect(screen.getByRole('alertdialog', { name: 'Delete eob.pdf?' })).toBeDefined();
});

test('asks which column holds what where that is unclear', () => {
  renderDetail(
    aDocument({ needsMapping: true, columns: [{ column: 'Net', samples: ['95.00', '101.80'] }] }),
  );
  expect(screen.getByRole('form', { name: 'Which column holds what in eob.pdf' })).toBeDefined();
  expect(screen.getByText('95.00 · 101.80')).toBeDefined();
});

test('lists what is odd in the file as a whole, each with its place', () => {
  const source = {
    at: 'segment',
    segment: 'CLP (segment 9)',
    text: 'CLP*PT1*1*200*117.80',
  } as const;
  const text = 'The charge of a claim differs from the sum of its services by $100.00.';
  const other = { text: 'A payment holds no claims.', source: null };
  renderDetail(aDocument({ kind: 'era-835', warnings: [{ text, source }, other] }));
  const items = within(screen.getByRole('region', { name: 'What is odd in this file' }));
  expect(items.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    `${text} segment CLP (segment 9): “CLP*PT1*1*200*117.80”`,
    other.text,
  ]);
});

test('has no list of oddities where there are none', () => {
  renderDetail(aDocument({ claims: [aClaim()] }));
  expect(screen.queryByRole('region', { name: 'What is odd in this file' })).toBeNull();
});

test('offers the layout of a PDF only', () => {
  renderDetail(aDocument({ kind: 'eob-image', claims: [aClaim()] }));
  expect(screen.queryByRole('button', { name: /layout/ })).toBeNull();
  cleanup();
  renderDetail(aDocument({ claims: [aClaim()] }));
  expect(screen.getByRole('button', { name: /layout/ })).toBeDefined();
});

test('tells in words what the codes of a claim mean, each once', () => {
  const lines = [
    aServiceLine({ reasonCodes: ['CO-45', 'PR-3'] }),
    aServiceLine({ dateOfService: '2025-01-14', reasonCodes: ['CO-45', 'CO-999'] }),
  ];
  renderDetail(aDocument({ claims: [aClaim({ lines, remarkCodes: ['N130', 'N999'] })] }));
  const codes = within(
    screen.getByRole('heading', { name: 'What the plan’s codes mean' }).parentElement ??
      document.body,
  );
  expect(codes.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
    'CO-45',
    'PR-3',
    'CO-999',
    'N130',
    'N999',
  ]);
  expect(codes.getByText('copay; the patient’s share')).toBeDefined();
  expect(codes.getByText('the plan’s benefit documents say which limits apply')).toBeDefined();
  expect(codes.getAllByText(/no short words for this code here yet/)).toHaveLength(2);
});

test('shows nothing of codes where a claim has none', () => {
  renderDetail(aDocument({ claims: [aClaim()] }));
  expect(screen.queryByRole('heading', { name: /codes mean/ })).toBeNull();
});

test('shows the code that stands in place of a procedure code', () => {
  const otherCode = { code: '0905', system: null };
  const line = aServiceLine({ procedureCode: null, otherCode });
  renderDetail(aDocument({ claims: [aClaim({ lines: [line] })] }));
  expect(screen.getByRole('cell', { name: '0905' })).toBeDefined();
});

test('tells which of its rows another statement counts, and leaves out what is of other documents', () => {
  const document = aDocument({ fileName: 'may.csv', payouts: [aPayout()] });
  const reason = 'The same payment stands in june.csv too.';
  const elsewhere = (from: string, row: number) =>
    ({ payout: aSourcedPayout({ row }, from), cause: 'copy', reason }) as const;
  renderDetail(document, [], [elsewhere('may.csv', 2), elsewhere('other.csv', 9)]);
  expect(screen.getByRole('heading', { name: 'Rows that do not count' })).toBeDefined();
  expect(screen.getByText('Row 2:')).toBeDefined();
  expect(screen.queryByText('Row 9:')).toBeNull();
});

test.for([
  [{ tied: true, differences: [] }, 'Its rows add up to the total that the statement states.'],
  [
    { tied: false, differences: ['The total is $2.00, the rows $1.00.'] },
    'The total is $2.00, the rows $1.00.',
  ],
] as const)('tells of stated totals %j', ([totals, words]) => {
  renderDetail(aDocument({ payouts: [aPayout()], totals }));
  expect(screen.getByText(words)).toBeDefined();
});

test('asks for the platform of a statement that names none, and keeps what was said of its columns', async () => {
  const mapping = { columns: { amount: 'Net' } };
  const { onMapping } = renderDetail(
    aDocument({ mapping, payouts: [aPayout({ platform: null })] }),
  );
  await userEvent.type(screen.getByLabelText('Which platform is it from?'), 'alma{Enter}');
  expect(onMapping).toHaveBeenCalledExactlyOnceWith({ ...mapping, platform: 'Alma' });
});
