// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { MatchSection } from '#components/sessions/MatchSection.tsx';
import type { MatchDecision } from '#components/sessions/match-answers.ts';
import { aLedgerEntry } from '#components/testing/audit.ts';
import { someAnswers } from '#components/testing/match-answers.ts';
import type { LedgerEntry } from '#lib/findings/schema.ts';
import { keepPayout, keepSession } from '#lib/match/find-decided.ts';
import type { Reconciliation, SourcedPayout } from '#lib/match/schema.ts';
import { CentsSchema } from '#lib/values/cents.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';

afterEach(cleanup);

const FIRST = aSourcedPayout({ row: 4, client: 'J. D.', procedureCode: '90837' });
const SECOND = aSourcedPayout({ row: 9, client: 'J. D.', procedureCode: '90834', amount: 9500 });

/** A session of Jane Doe that either of two rows may pay. */
function torn(candidates: readonly SourcedPayout[] = [FIRST, SECOND]): LedgerEntry {
  const reasons = ['Another row fits this session as well as row 4 of payouts.csv.'];
  return aLedgerEntry({
    received: null,
    status: 'review',
    reasons,
    match: { status: 'review', score: 0.5, evidence: [], reasons, candidates },
  });
}

function show(
  entry: LedgerEntry,
  input: Partial<Reconciliation> = {},
  decisions: readonly MatchDecision[] = [],
) {
  const answers = someAnswers({ sessions: [entry.session], ...input }, decisions);
  render(<MatchSection entry={entry} answers={answers} />);
  return answers;
}

test('tells for each candidate what speaks for it and what against it', () => {
  show(torn());
  const table = within(screen.getByRole('table', { name: 'Payouts that it could be' }));
  const [first, second] = table.getAllByRole('rowheader').map((header) => header.closest('tr'));
  expect(first?.textContent).toContain('Same date of service');
  expect(first?.textContent).toContain('Same procedure code 90837');
  expect(second?.textContent).toMatch(/Against it:.*90834/);
});

test('keeps the chosen candidate with what it says, so that it is found again', async () => {
  const entry = torn();
  const { onAnswer } = show(entry);
  const name = 'It is this one: row 9 of payouts.csv';
  await userEvent.click(screen.getByRole('button', { name }));
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({
    kind: 'confirm-match',
    session: keepSession(entry.session),
    payouts: [keepPayout(SECOND)],
  });
});

test('keeps that a candidate is not the one', async () => {
  const entry = torn();
  const { onAnswer } = show(entry);
  await userEvent.click(screen.getByRole('button', { name: 'Not this one: row 4 of payouts.csv' }));
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({
    kind: 'reject-match',
    session: keepSession(entry.session),
    payouts: [keepPayout(FIRST)],
  });
});

test.for([
  ['Yes, it is', 'confirm-match'],
  ['Not this payout: row 2 of payouts.csv', 'reject-match'],
] as const)('keeps the answer "%s" about a match as %s', async ([name, kind]) => {
  const entry = aLedgerEntry();
  const { onAnswer } = show(entry);
  await userEvent.click(screen.getByRole('button', { name }));
  const payouts = entry.session.payouts.map(keepPayout);
  const session = keepSession(entry.session);
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ kind, session, payouts });
});

test('leaves the focus with the session when the button that was pressed may go', async () => {
  show(torn());
  const name = 'It is this one: row 9 of payouts.csv';
  await userEvent.click(screen.getByRole('button', { name }));
  expect(document.activeElement).toBe(
    screen.getByRole('region', { name: 'Payouts of this session' }),
  );
});

test('links several rows by hand, found by their amount, beside the one that is there', async () => {
  const entry = aLedgerEntry();
  const others = Array.from({ length: 12 }, (_, at) =>
    aSourcedPayout({
      row: 20 + at,
      client: 'J. D.',
      amount: 5000 + at,
      dateOfService: '2025-03-01',
    }),
  );
  const unmatchedPayouts = others.map((payout) => ({
    payout,
    cause: 'no-session' as const,
    reason: 'No EOB shows it.',
  }));
  const { onAnswer } = show(entry, { unmatchedPayouts });
  await userEvent.click(screen.getByRole('button', { name: 'Link payouts by hand' }));
  const search = screen.getByRole('textbox', { name: 'Search by client, date or amount' });
  await userEvent.type(search, '$50.11');
  await userEvent.click(screen.getByRole('checkbox', { name: /\$50\.11/ }));
  expect(screen.getByText('2 payouts chosen, $171.91')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Link' }));
  const chosen = [...entry.session.payouts, ...others.slice(11)];
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({
    kind: 'confirm-match',
    session: keepSession(entry.session),
    payouts: chosen.map(keepPayout),
  });
});

test('says what is missing when nothing is chosen', async () => {
  const { onAnswer } = show(torn());
  await userEvent.click(screen.getByRole('button', { name: 'Link payouts by hand' }));
  await userEvent.click(screen.getByRole('button', { name: 'Link' }));
  expect(screen.getByRole('alert').textContent).toBe('Choose at least one payout.');
  expect(onAnswer).not.toHaveBeenCalled();
});

test('tells how many other rows a label reaches before it is kept for a client', async () => {
  const third = aSourcedPayout({ row: 30, client: 'j. d.', dateOfService: '2025-02-01' });
  const elsewhere = aSourcedPayout({ row: 31, client: 'J. D.', platform: 'Headway' });
  const unmatchedPayouts = [FIRST, SECOND, third, elsewhere].map((payout) => ({
    payout,
    cause: 'no-session' as const,
    reason: 'No EOB shows it.',
  }));
  const { onAnswer } = show(torn(), { unmatchedPayouts });
  expect(screen.getByText(/^This also holds for 2 other rows/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Yes, “J. D.” is Jane Doe' }));
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({
    kind: 'same-client',
    platform: 'Alma',
    label: 'J. D.',
    patient: 'Jane Doe',
  });
});

test('warns where a label fits another client, too', () => {
  const entry = torn();
  const john = aLedgerEntry({ claimNumber: '25J', patient: 'John Dunn' });
  show(entry, { sessions: [entry.session, john.session] });
  expect(screen.getByText(/^“J\. D\.” also fits John Dunn\./)).toBeDefined();
});

test('leaves a session out', async () => {
  const entry = aLedgerEntry();
  const { onAnswer } = show(entry);
  await userEvent.click(screen.getByRole('button', { name: 'Leave this session out' }));
  const session = keepSession(entry.session);
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ kind: 'ignore-session', session });
});

const ID = '2025-03-01T12:00:00.000Z 7b4f';

test('tells what was decided and when, asks no more, and takes it back', async () => {
  const entry = aLedgerEntry();
  const decided: MatchDecision = {
    kind: 'confirm-match',
    id: ID,
    session: keepSession(entry.session),
    payouts: entry.session.payouts.map(keepPayout),
  };
  const { onTakeBack } = show(entry, {}, [decided]);
  expect(
    screen.getByText(
      'You said that Jane Doe, Jan 7, 2025 was paid by row 2 of payouts.csv ($121.80).',
      { exact: false },
    ).textContent,
  ).toContain('Mar 1, 2025');
  expect(screen.queryByText('Is this payout for this session?')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Undo: You said/ }));
  expect(onTakeBack).toHaveBeenCalledExactlyOnceWith(ID);
});

test('asks nothing of a part of a split row, and never confirms the whole row for one session', async () => {
  const entry = aLedgerEntry({ received: 4000 });
  const split: MatchDecision = {
    kind: 'split-payout',
    id: ID,
    payout: keepPayout(aSourcedPayout({ amount: 9000 })),
    parts: [{ session: keepSession(entry.session), amount: CentsSchema.parse(4000) }],
  };
  show(entry, {}, [split]);
  expect(screen.queryByRole('button', { name: 'Yes, it is' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Not this payout/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Link payouts by hand' }));
  expect(screen.getByText('There is nothing to choose from yet.')).toBeDefined();
});
