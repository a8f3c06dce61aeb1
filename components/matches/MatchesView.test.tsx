// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { MatchesView } from '#components/matches/MatchesView.tsx';
import type { MatchDecision } from '#components/sessions/match-answers.ts';
import { aLedgerEntry } from '#components/testing/audit.ts';
import { someAnswers } from '#components/testing/match-answers.ts';
import { keepPayout, keepSession } from '#lib/match/find-decided.ts';
import type { UnmatchedCause, UnmatchedPayout } from '#lib/match/schema.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';

afterEach(cleanup);

const PAYOUT = aSourcedPayout({ row: 7, client: 'J. D.', amount: 15_000 });
const PAID = aLedgerEntry({ claimNumber: '25A1' }).session;
const UNPAID = aLedgerEntry({
  claimNumber: '25A2',
  date: '2025-01-14',
  received: null,
  match: { status: 'unmatched', reason: 'No payout row fits this client on this date.' },
}).session;

function loose(cause: UnmatchedCause = 'no-session', payout = PAYOUT): UnmatchedPayout {
  return { payout, cause, reason: 'No EOB shows a session of this client on this date.' };
}

function show(
  unmatchedPayouts: readonly UnmatchedPayout[] = [loose()],
  decisions: readonly MatchDecision[] = [],
) {
  const answers = someAnswers({ sessions: [PAID, UNPAID], unmatchedPayouts }, decisions);
  render(<MatchesView unmatched={unmatchedPayouts} answers={answers} />);
  return answers;
}

async function open(...presses: readonly string[]): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: /^J\. D\./ }));
  for (const name of presses) await userEvent.click(screen.getByRole('button', { name }));
}

test('tells why a payout is with no session and where it stands', async () => {
  show();
  await open();
  expect(screen.getByText('No EOB shows a session of this client on this date.')).toBeDefined();
  expect(screen.getByRole('link', { name: 'payouts.csv' })).toBeDefined();
});

test('links a payout to a session by hand', async () => {
  const { onAnswer } = show();
  await open('Link to a session');
  await userEvent.click(screen.getByRole('radio', { name: /Jan 14, 2025/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Link' }));
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({
    kind: 'confirm-match',
    session: keepSession(UNPAID),
    payouts: [keepPayout(PAYOUT)],
  });
});

test.for([
  [/^Both are for it/, [...PAID.payouts, PAYOUT]],
  [/^Only this one is for it/, [PAYOUT]],
] as const)(
  'asks what becomes of the payout that a session has already: %s',
  async ([choice, rows]) => {
    const { onAnswer } = show();
    await open('Link to a session');
    await userEvent.click(screen.getByRole('radio', { name: /Jan 7, 2025/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Link' }));
    expect(screen.getByRole('alert').textContent).toMatch(/^Say what becomes of the payout/);
    await userEvent.click(screen.getByRole('radio', { name: choice }));
    await userEvent.click(screen.getByRole('button', { name: 'Link' }));
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith({
      kind: 'confirm-match',
      session: keepSession(PAID),
      payouts: rows.map(keepPayout),
    });
  },
);

async function chooseBoth(): Promise<void> {
  for (const box of screen.getAllByRole('checkbox', { name: /Jane Doe/ })) {
    await userEvent.click(box);
  }
}

test('splits a payout only by shares that come to its amount', async () => {
  const { onAnswer } = show();
  await open('Split among sessions');
  await chooseBoth();
  const first = screen.getByRole('textbox', { name: 'For Jane Doe, Jan 7, 2025' });
  const second = screen.getByRole('textbox', { name: 'For Jane Doe, Jan 14, 2025' });
  await userEvent.type(first, '100');
  await userEvent.type(second, '40');
  await userEvent.click(screen.getByRole('button', { name: 'Split' }));
  expect(screen.getByRole('alert').textContent).toBe(
    'The parts come to $140.00, but the row says $150.00.',
  );
  await userEvent.clear(second);
  await userEvent.type(second, '50');
  await userEvent.click(screen.getByRole('button', { name: 'Split' }));
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({
    kind: 'split-payout',
    payout: keepPayout(PAYOUT),
    parts: [
      { session: keepSession(PAID), amount: 10_000 },
      { session: keepSession(UNPAID), amount: 5000 },
    ],
  });
});

test('keeps a split without shares where a person does not know them', async () => {
  const { onAnswer } = show();
  await open('Split among sessions');
  await chooseBoth();
  await userEvent.click(screen.getByRole('checkbox', { name: /^I don’t know the shares/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Split' }));
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      parts: [
        { session: keepSession(PAID), amount: null },
        { session: keepSession(UNPAID), amount: null },
      ],
    }),
  );
});

test('leaves a payout out', async () => {
  const { onAnswer } = show();
  await open('Leave this payout out');
  const payout = keepPayout(PAYOUT);
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ kind: 'ignore-payout', payout });
});

test('keeps whom a platform means by a label', async () => {
  const { onAnswer } = show();
  await open('Say who “J. D.” is');
  await userEvent.click(screen.getByRole('radio', { name: 'Jane Doe' }));
  await userEvent.click(screen.getByRole('button', { name: 'Keep' }));
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({
    kind: 'same-client',
    platform: 'Alma',
    label: 'J. D.',
    patient: 'Jane Doe',
  });
});

test('a form takes the focus when it opens and gives it back when it closes', async () => {
  show();
  await open('Link to a session');
  expect(document.activeElement).toBe(screen.getByRole('form', { name: 'Link to a session' }));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Link to a session' }));
});

test.for(['copy', 'preliminary'] as const)('offers nothing for a row that is %s', async (cause) => {
  show([loose(cause)]);
  await userEvent.click(screen.getByRole('button', { name: 'Show all payouts' }));
  await open();
  expect(screen.queryByRole('button', { name: 'Link to a session' })).toBeNull();
});

test('shows first the payouts that could be for a session, and the others when asked', async () => {
  show([loose(), loose('other-type', aSourcedPayout({ row: 8, client: 'Fee Payer' }))]);
  expect(screen.getByText('1 of 2 payouts')).toBeDefined();
  expect(screen.queryByRole('button', { name: /Fee Payer/ })).toBeNull();
});

test('lists every decision about matches, the latest first, each with its undo', async () => {
  const decisions: readonly MatchDecision[] = [
    { kind: 'ignore-session', id: '2025-03-01T12:00:00.000Z a', session: keepSession(PAID) },
    { kind: 'ignore-payout', id: '2025-03-02T12:00:00.000Z b', payout: keepPayout(PAYOUT) },
  ];
  const { onTakeBack } = show([loose('ignored')], decisions);
  const heading = screen.getByRole('region', { name: 'What you decided about matches' });
  const undos = within(heading).getAllByRole('button', { name: /^Undo/ });
  expect(undos.map((button) => button.getAttribute('aria-label'))).toEqual([
    'Undo: You left out row 7 of payouts.csv ($150.00).',
    'Undo: You left out the session of Jane Doe, Jan 7, 2025.',
  ]);
  for (const undo of undos) await userEvent.click(undo);
  expect(onTakeBack.mock.calls).toEqual([[decisions[1]?.id], [decisions[0]?.id]]);
});
