// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ServicesProvider } from '#components/app/services.ts';
import { MatchesPage } from '#components/matches/MatchesPage.tsx';
import { anAudit } from '#components/testing/audit.ts';
import { someServices } from '#components/testing/services.ts';
import { aVault } from '#components/testing/vault.ts';
import { keepPayout } from '#lib/match/find-decided.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';

afterEach(cleanup);

test('keeps an answer in the vault, says so, and removes it when it is undone', async () => {
  const payout = aSourcedPayout({ row: 7, client: 'J. D.' });
  const reason = 'No EOB shows a session of this client on this date.';
  const unmatchedPayouts = [{ payout, cause: 'no-session', reason } as const];
  const reconciliation = { ...anAudit().reconciliation, unmatchedPayouts };
  const vault = aVault();
  render(
    <ServicesProvider value={someServices({ vault })}>
      <MatchesPage audit={anAudit({ reconciliation })} />
    </ServicesProvider>,
  );
  await userEvent.click(await screen.findByRole('button', { name: /^J\. D\./ }));
  await userEvent.click(screen.getByRole('button', { name: 'Leave this payout out' }));
  expect((await screen.findByText(/^Kept\./)).textContent).toContain('row 7 of payouts.csv');
  expect(await vault.decisions.list()).toEqual([
    {
      kind: 'ignore-payout',
      id: expect.stringMatching(/^\d{4}-\d\d-\d\dT\S+Z \S+$/),
      payout: keepPayout(payout),
    },
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Undo this' }));
  await expect.poll(() => vault.decisions.list()).toEqual([]);
});
