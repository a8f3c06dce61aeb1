// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { type Services, ServicesProvider } from '#components/app/services.ts';
import { ColumnsCheck, type ColumnsCheckProps } from '#components/mapping/ColumnsCheck.tsx';
import { someServices } from '#components/testing/services.ts';
import { aVault } from '#components/testing/vault.ts';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';
import { aDocument, aReading } from '#tests/builders/document.ts';
import { aMappingProfile } from '#tests/builders/mapping-profile.ts';
import { aPayout } from '#tests/builders/payout.ts';

afterEach(cleanup);

const PROFILE = aMappingProfile();
const STATEMENT = aDocument({
  fileName: 'payouts.csv',
  headings: [...PROFILE.headings],
  payouts: [aPayout({ platform: 'Headway' })],
});

const previewMapping = () => Promise.resolve(aReading({ payouts: [aPayout()] }));

async function show(profile?: MappingProfile) {
  const vault = aVault();
  if (profile !== undefined) await vault.profiles.save(profile);
  const handlers = {
    onMapping: vi.fn<ColumnsCheckProps['onMapping']>(),
    confirmColumns: vi.fn<Services['confirmColumns']>(() => Promise.resolve()),
    withdrawConfirmation: vi.fn<Services['withdrawConfirmation']>(() => Promise.resolve()),
  };
  const { onMapping, ...services } = handlers;
  render(
    <ServicesProvider value={someServices({ vault, previewMapping, ...services })}>
      <ColumnsCheck document={STATEMENT} onMapping={onMapping} />
    </ServicesProvider>,
  );
  return handlers;
}

test('says what is known of the platform’s statements is unverified, and takes the person’s word', async () => {
  const { confirmColumns } = await show();
  expect(screen.getByText(/Headway’s statements is an unverified starter profile/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'These columns are right' }));
  expect(confirmColumns).toHaveBeenCalledExactlyOnceWith(STATEMENT);
});

test('a confirmed layout says since when, and the word can be taken back', async () => {
  const confirmed = { at: '2026-02-04T12:00:00.000Z', platform: 'Headway' };
  const { withdrawConfirmation } = await show({ ...PROFILE, confirmed });
  expect(await screen.findByText(/on Feb 4, 2026 and said that they are right/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Take that back' }));
  expect(withdrawConfirmation).toHaveBeenCalledExactlyOnceWith(STATEMENT);
});

test('columns that are not right are named by the person', async () => {
  const { onMapping } = await show();
  await userEvent.click(screen.getByRole('button', { name: 'Name the columns myself' }));
  await userEvent.click(screen.getByRole('button', { name: /What Gross holds/ }));
  await userEvent.click(screen.getByRole('option', { name: 'Amount you received' }));
  await screen.findByText(/It would be read like this/);
  await userEvent.click(screen.getByRole('button', { name: 'Save and read it this way' }));
  expect(onMapping).toHaveBeenCalledExactlyOnceWith({ columns: { amount: 'Gross' } });
});
