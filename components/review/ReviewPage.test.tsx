// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { type Services, ServicesProvider } from '#components/app/services.ts';
import { useRoute } from '#components/app/use-route.ts';
import type { OriginalPage } from '#components/original/original.ts';
import { ReviewPage } from '#components/review/ReviewPage.tsx';
import { someServices } from '#components/testing/services.ts';
import { PasswordNeededError } from '#lib/values/read-error.ts';
import { openVault } from '#lib/vault/open-vault.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';
import { auditDocuments } from '#lib/workflow/audit-documents.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aFigure, anUnreadableFigure } from '#tests/builders/figure.ts';
import { aPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTerms } from '#tests/builders/terms.ts';

afterEach(cleanup);

const REASON = 'Plan paid + copay is $142.80 but the allowed amount says $242.80.';
const OPEN = aFigure(24_280, { status: 'conflict', by: ['allowed'] });
const IN_REVIEW = { level: 'review', reasons: [REASON] } as const;
const EOB = aDocument({
  claims: [
    aClaim({
      lines: [
        aServiceLine({
          allowed: OPEN,
          planPaid: 11_780,
          patientResponsibility: 2500,
          copay: 2500,
          billed: null,
          discount: null,
          trust: IN_REVIEW,
          candidates: [
            { field: 'allowed', amount: 14_280, why: 'With it plan paid and copay add up.' },
          ],
        }),
        aServiceLine({
          dateOfService: '2025-01-14',
          allowed: anUnreadableFigure(),
          trust: { level: 'review', reasons: ['The allowed amount cannot be read exactly.'] },
        }),
      ],
    }),
  ],
});
const STATEMENT = aDocument({
  fileName: 'payouts.csv',
  payouts: [aPayout({ amount: 12_180 })],
});
const PAGE: OriginalPage = { width: 612, height: 792, draw: () => Promise.resolve() };

function RoutedReview() {
  return <ReviewPage id={useRoute().id} />;
}

async function renderReview(
  documents: readonly StoredDocument[] = [EOB, STATEMENT],
  services: Partial<Services> = {},
): Promise<Vault> {
  location.hash = '#/review';
  const vault = openVault(crypto.randomUUID());
  for (const document of documents) {
    // oxlint-disable-next-line no-await-in-loop -- the order of the documents is that of their saving
    await vault.documents.save(document, new Uint8Array([1]));
  }
  render(
    <ServicesProvider value={someServices({ vault, ...services })}>
      <RoutedReview />
    </ServicesProvider>,
  );
  await screen.findByRole('heading', { level: 1, name: 'Review' });
  await waitFor(() => expect(screen.queryByText('Opening your documents…')).toBeNull());
  return vault;
}

function allowedField(): HTMLElement {
  return screen.getByRole('textbox', { name: 'Allowed' });
}

async function typeAllowed(text: string): Promise<void> {
  await userEvent.clear(allowedField());
  if (text !== '') await userEvent.type(allowedField(), text);
}

function press(name: string | RegExp): Promise<void> {
  return userEvent.click(screen.getByRole('button', { name }));
}

test('lists each line with its client, date, code, document and the reasons', async () => {
  await renderReview();
  const list = within(screen.getByRole('navigation', { name: 'Lines' }));
  expect(list.getByText('To look at (2)')).toBeDefined();
  const [first] = list.getAllByRole('link');
  for (const text of ['Jane Doe', 'Jan 7, 2025 · 90837', 'eob.pdf', REASON]) {
    expect(first?.textContent).toContain(text);
  }
});

test('shows what the figures were read from where there is no page', async () => {
  await renderReview();
  const texts = within(await screen.findByRole('table', { name: /There is no page to show/ }));
  expect(texts.getByRole('row', { name: /^Allowed/ }).textContent).toContain('page 1: “$242.80”');
});

test('shows the page with each figure marked by name and by how it stands', async () => {
  await renderReview([EOB], {
    openOriginal: () =>
      Promise.resolve({ pageCount: 1, page: () => Promise.resolve(PAGE), close: () => {} }),
  });
  const mark = await screen.findByRole('button', { name: /Allowed.*does not add up: go to its/ });
  await userEvent.click(mark);
  await waitFor(() => expect(document.activeElement?.id).toContain('sl-amount-'));
});

test('asks for the password of a locked document', async () => {
  await renderReview([EOB], { openOriginal: () => Promise.reject(new PasswordNeededError()) });
  expect(await screen.findByRole('form', { name: 'Password of eob.pdf' })).toBeDefined();
});

test('checks a corrected figure at once, before it is saved', async () => {
  await renderReview();
  await typeAllowed('142.80');
  expect(screen.getByText('Adds up.')).toBeDefined();
  await typeAllowed('150');
  expect(screen.getByText('Does not add up.')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Save correction' })).toBeDefined();
});

test('refuses what is no amount, in plain words, and saves nothing', async () => {
  const vault = await renderReview();
  await typeAllowed('a lot');
  await press('Confirm as read');
  expect(await screen.findByText('Enter an amount like 1,234.50.')).toBeDefined();
  expect(await vault.decisions.list()).toEqual([]);
});

test('an empty field stays as it was read', async () => {
  await renderReview();
  await typeAllowed('');
  expect(screen.getByText('Empty: stays as read, $242.80')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Confirm as read' })).toBeDefined();
});

test('a candidate is an answer by one press', async () => {
  await renderReview();
  expect(screen.getByText('With it plan paid and copay add up.')).toBeDefined();
  await press('Allowed $142.80');
  expect(screen.getByText('Adds up.')).toBeDefined();
});

async function summaryOf(vault: Vault) {
  const [documents, decisions] = await Promise.all([
    vault.documents.list(),
    vault.decisions.list(),
  ]);
  return auditDocuments({ documents, decisions, terms: aTerms() }).summary;
}

test('a saved correction enters the sums, and leaves them when it is taken back', async () => {
  const vault = await renderReview();
  expect(await summaryOf(vault)).toMatchObject({ sessionsCompared: 0 });
  await typeAllowed('$142.80');
  await press('Save correction');
  expect(await screen.findByText('Saved. 1 line left to look at.')).toBeDefined();
  const expected = { sessionsCompared: 1, allowed: 14_280, received: 12_180, spread: 2100 };
  expect(await summaryOf(vault)).toMatchObject(expected);

  await userEvent.click(await screen.findByText('Looked at by you (1)'));
  await userEvent.click(screen.getByRole('link', { name: /Corrected/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Take back' }));
  expect(await screen.findByText('To look at (2)')).toBeDefined();
  expect(await summaryOf(vault)).toMatchObject({ sessionsCompared: 0 });
});

test('goes on to the next line once one is confirmed as read', async () => {
  const vault = await renderReview();
  await press('Confirm as read');
  expect(await screen.findByRole('heading', { name: /Jan 14, 2025/ })).toBeDefined();
  expect(await vault.decisions.list()).toMatchObject([
    { kind: 'confirm-line', corrections: { amounts: {} } },
  ]);
});

test('says that a session without an allowed amount stays out of the sums', async () => {
  await renderReview();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(await screen.findByRole('heading', { name: /Jan 14, 2025/ })).toBeDefined();
  expect(screen.getByText(/stays out of the sums/)).toBeDefined();
  expect(screen.getByText(/Cannot be read: page 1/)).toBeDefined();
});

test('asks before it leaves out a document that is no EOB, and takes that back', async () => {
  const vault = await renderReview();
  await press('This is not an EOB');
  expect(await vault.decisions.list()).toEqual([]);
  await press('It is not an EOB');
  expect(await screen.findByText('Nothing to look at')).toBeDefined();
  expect(await vault.decisions.list()).toMatchObject([{ kind: 'not-an-eob', documentId: EOB.id }]);
  await userEvent.click(screen.getByText('Looked at by you (1)'));
  await press(/Take back: eob.pdf/);
  expect(await screen.findByText('To look at (2)')).toBeDefined();
});

test('says so when there is nothing to look at', async () => {
  await renderReview([STATEMENT]);
  expect(screen.getByText('Nothing to look at')).toBeDefined();
  expect(screen.getByRole('link', { name: /Enter an EOB from paper/ })).toBeDefined();
});

test('tells in words what the codes of the line and of its claim mean', async () => {
  const line = aServiceLine({ reasonCodes: ['CO-197'], trust: IN_REVIEW });
  await renderReview([aDocument({ claims: [aClaim({ lines: [line], remarkCodes: ['M62'] })] })]);
  expect(screen.getByText(/^no prior authorization or notice/)).toBeDefined();
  expect(screen.getByText('authorization number missing or not valid')).toBeDefined();
});
