// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ServicesProvider } from '#components/app/services.ts';
import { EnterPage } from '#components/entry/EnterPage.tsx';
import { someServices } from '#components/testing/services.ts';
import { aVault } from '#components/testing/vault.ts';
import type { Vault } from '#lib/vault/vault.ts';
import { enterClaim } from '#lib/workflow/enter-claim.ts';

afterEach(cleanup);

const now = () => new Date('2025-03-01T12:00:00.000Z');

function renderEntry(vault: Vault = aVault(), id: string | null = null): Vault {
  const services = someServices({
    vault,
    enterClaim: (entry, replaces) =>
      enterClaim(entry, { vault, now, ...(replaces !== undefined && { replaces }) }),
  });
  render(
    <ServicesProvider value={services}>
      <EnterPage id={id} />
    </ServicesProvider>,
  );
  return vault;
}

/** All of the text at once: a key at a time is slow, and the same for the form. */
async function type(name: string, text: string, service = 0): Promise<void> {
  const field = screen.getAllByRole('textbox', { name })[service];
  if (field === undefined) throw new Error(`There is no field ${name}.`);
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}

function press(name: string): Promise<void> {
  return userEvent.click(screen.getByRole('button', { name }));
}

async function fillIn(): Promise<void> {
  await type('Insurance plan', 'Cigna');
  await type('Client', 'Jane Doe');
  await type('Date of service', '1/7/2025');
  await type('Plan paid', '126.74');
  await type('Patient share', '25');
}

test('keeps what was typed, and shows its document', async () => {
  const vault = renderEntry();
  await fillIn();
  await type('Allowed', '$151.74');
  await press('Save');
  await waitFor(() => expect(location.hash).toContain('#/documents/'));
  expect(await vault.documents.list()).toMatchObject([
    {
      fileName: 'Entered by you, Cigna, Jan 7, 2025',
      reading: { kind: 'eob-entered', claims: [{ lines: [{ trust: { level: 'confirmed' } }] }] },
    },
  ]);
});

test('checks the figures while they are typed', async () => {
  renderEntry();
  await fillIn();
  await type('Allowed', '151.74');
  expect(screen.getByText('Adds up.')).toBeDefined();
  await type('Not covered', '0');
  await type('Allowed', '200');
  expect(screen.getByText('Does not add up.')).toBeDefined();
});

test('offers the allowed amount where the two parts of it are typed', async () => {
  renderEntry();
  await fillIn();
  await press('Allowed $151.74');
  expect(screen.getByText('Adds up.')).toBeDefined();
});

test('says what is missing or wrong, leads there, and saves nothing', async () => {
  const vault = renderEntry();
  await type('Date of service', '4/1/2025');
  await type('Copay', 'x');
  await press('Save');
  for (const error of [
    'Enter the insurance plan.',
    'Enter the client.',
    'This date is yet to come.',
    'Enter the allowed amount; sessions are compared by it.',
    'Enter an amount like 1,234.50.',
  ]) {
    expect(screen.getByText(error)).toBeDefined();
  }
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Insurance plan' })),
  );
  expect(await vault.documents.list()).toEqual([]);
});

test('takes several services', async () => {
  const vault = renderEntry();
  await fillIn();
  await type('Allowed', '151.74');
  await press('Add another service');
  await type('Date of service', '1/14/2025', 1);
  await type('Allowed', '120', 1);
  await press('Save');
  await waitFor(async () => {
    const [document] = await vault.documents.list();
    expect(document?.reading.claims[0]?.lines).toHaveLength(2);
  });
});

test('changes what was entered before', async () => {
  const vault = renderEntry();
  await fillIn();
  await type('Allowed', '151.74');
  await press('Save');
  await waitFor(async () => expect(await vault.documents.list()).toHaveLength(1));
  const [before] = await vault.documents.list();
  cleanup();
  renderEntry(vault, before?.id ?? null);
  await screen.findByRole('textbox', { name: 'Client' });
  await type('Client', 'Ana Sample');
  await press('Save');
  await waitFor(async () => {
    const documents = await vault.documents.list();
    expect(documents.map(({ reading }) => reading.claims[0]?.patient)).toEqual(['Ana Sample']);
  });
});
