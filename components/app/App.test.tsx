// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { App } from '#components/app/App.tsx';
import { type Services, ServicesProvider } from '#components/app/services.ts';
import { someServices } from '#components/testing/services.ts';
import { aVault } from '#components/testing/vault.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';

afterEach(cleanup);
beforeEach(() => {
  location.hash = '';
});

interface SavedFile {
  readonly name: string;
  readonly content: BlobPart;
}

function renderApp(documents: readonly StoredDocument[] = [], services: Partial<Services> = {}) {
  const saved: SavedFile[] = [];
  const all = someServices({
    vault: aVault(documents),
    saveFile: (name, _type, content) => saved.push({ name, content }),
    ...services,
  });
  render(
    <ServicesProvider value={all}>
      <App />
    </ServicesProvider>,
  );
  return saved;
}

async function goTo(hash: string): Promise<void> {
  await act(async () => {
    location.hash = hash;
    dispatchEvent(new Event('hashchange'));
    await Promise.resolve();
  });
}

test.for([
  ['#/overview', 'Overview'],
  ['#/import', 'Import'],
  ['#/review', 'Review'],
  ['#/enter', 'Enter an EOB'],
  ['#/sessions', 'Sessions'],
  ['#/findings', 'Findings'],
  ['#/matches', 'Payouts without a session'],
  ['#/documents', 'Documents'],
  ['#/terms', 'Terms'],
  ['#/export', 'Export'],
] as const)('shows at %s the screen %s and puts the focus on its heading', async ([hash, name]) => {
  renderApp();
  await goTo(hash);
  await waitFor(() => {
    const heading = screen.getByRole('heading', { level: 1, name });
    expect(screen.queryByText('Opening your documents…')).toBeNull();
    expect(document.activeElement).toBe(heading);
  });
  expect(document.title).toBe(`${name} – Spreadlight`);
});

test('goes on with an import while a person looks at another screen', async () => {
  const finish = Promise.withResolvers<void>();
  const fileName = 'eob.pdf';
  renderApp([], {
    importFiles: async () => {
      await finish.promise;
      return [{ status: 'refused', fileName, notice: 'This is a bill, not an EOB.' }];
    },
  });
  await goTo('#/import');
  const input = document.querySelector('input[type="file"]');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no file input.');
  await userEvent.upload(input, new File(['content'], fileName, { type: 'application/pdf' }));
  await goTo('#/documents');
  finish.resolve();
  await goTo('#/import');
  expect(await screen.findByText('This is a bill, not an EOB.', { exact: false })).toBeDefined();
});

test('deletes a document from its own screen and goes back to the list', async () => {
  const eob = aDocument({ claims: [aClaim()] });
  renderApp([eob]);
  await goTo(`#/documents/${eob.id}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
  const [, confirm] = screen.getAllByRole('button', { name: 'Delete', hidden: true });
  if (confirm === undefined) throw new Error('The dialog has no button.');
  await userEvent.click(confirm);
  expect(location.hash).toBe('#/documents');
});

test('saves the ledger and the report under the day of today', async () => {
  const saved = renderApp();
  await goTo('#/export');
  await userEvent.click(await screen.findByRole('button', { name: 'Export CSV' }));
  await userEvent.click(screen.getByRole('button', { name: 'Discrepancy report (PDF)' }));
  expect(await screen.findByRole('button', { name: 'Discrepancy report (PDF)' })).toBeDefined();
  expect(saved).toEqual([
    { name: 'spreadlight-sessions-2025-03-01.csv', content: '1 initials' },
    { name: 'spreadlight-report-2025-03-01.pdf', content: new Uint8Array([37]) },
  ]);
});
