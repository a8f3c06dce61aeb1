// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { DocumentDetail, type DocumentDetailProps } from '#components/documents/DocumentDetail.tsx';
import type { StoredDocument } from '#lib/vault/schema.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { anUnreadableFigure } from '#tests/builders/figure.ts';
import { aPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

afterEach(cleanup);

function renderDetail(document: StoredDocument) {
  const handlers = {
    onDelete: vi.fn<DocumentDetailProps['onDelete']>(),
    onSaveOriginal: vi.fn<DocumentDetailProps['onSaveOriginal']>(),
    onMapping: vi.fn<DocumentDetailProps['onMapping']>(),
    onExportLayout: vi.fn<DocumentDetailProps['onExportLayout']>(),
  };
  render(<DocumentDetail document={document} {...handlers} />);
  return handlers;
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
  expect(screen.getByRole('form', { name: 'Which column holds what' })).toBeDefined();
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
