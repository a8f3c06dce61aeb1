// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { indexMatches } from '#components/matches/match-index.ts';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import { SessionsView } from '#components/sessions/SessionsView.tsx';
import { aLedgerEntry, anAudit } from '#components/testing/audit.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';

afterEach(cleanup);

const NO_ANSWERS: MatchAnswers = {
  decisions: [],
  index: indexMatches(anAudit().reconciliation),
  onAnswer: vi.fn<MatchAnswers['onAnswer']>(),
  onTakeBack: vi.fn<MatchAnswers['onTakeBack']>(),
};

const IN_REVIEW = aLedgerEntry({
  claimNumber: '25B2',
  patient: 'Ana Sample',
  date: '2025-02-01',
  status: 'review',
  reasons: ['Two payouts fit equally well.'],
  match: {
    status: 'review',
    score: 0.5,
    evidence: ['Same initials: A. S.'],
    reasons: ['Two payouts fit equally well.'],
    candidates: [aSourcedPayout({ row: 14, client: 'A. S.' })],
  },
});
const AUDIT = anAudit({ ledger: [aLedgerEntry(), IN_REVIEW] });

test('shows each session with its two amounts, the gap, its share and its status in words', () => {
  render(<SessionsView audit={anAudit()} initialStatus="all" answers={NO_ANSWERS} />);
  const row = within(
    screen.getByRole('rowheader', { name: /Jane Doe/ }).closest('tr') ?? document.body,
  );
  for (const text of ['$142.80', '$121.80', '$21.00', '14.7 %', 'Counted']) {
    expect(row.getByText(text)).toBeDefined();
  }
});

test('tells where each figure comes from when a session is opened', async () => {
  render(<SessionsView audit={anAudit()} initialStatus="all" answers={NO_ANSWERS} />);
  const opener = screen.getByRole('button', { name: /Jane Doe/ });
  expect(opener.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(opener);
  expect(opener.getAttribute('aria-expanded')).toBe('true');
  const figures = within(screen.getByRole('table', { name: 'Figures of 90837' }));
  expect(figures.getByRole('row', { name: /^Allowed/ }).textContent).toContain('page 1: “$142.80”');
  const payouts = within(screen.getByRole('table', { name: 'What the platform paid' }));
  expect(payouts.getByText(/row 2, cell E2: “121.80”/)).toBeDefined();
  expect(screen.getByText('Same date of service')).toBeDefined();
});

test('tells why a session is not counted and what else it could be', async () => {
  render(<SessionsView audit={AUDIT} initialStatus="review" answers={NO_ANSWERS} />);
  await userEvent.click(screen.getByRole('button', { name: /Ana Sample/ }));
  expect(screen.getByText('Why it is not counted yet')).toBeDefined();
  expect(screen.getByText('Two payouts fit equally well.')).toBeDefined();
  expect(screen.getByRole('table', { name: 'Other payouts that it could be' })).toBeDefined();
});

test('leads from a line in review to its place in the review', async () => {
  const entry = aLedgerEntry({ status: 'review', reasons: ['It does not add up.'] });
  const trust = { level: 'review', reasons: ['It does not add up.'] } as const;
  const lines = entry.session.lines.map((line) => ({ ...line, trust }));
  const source = { ...entry.session.source, claim: { ...entry.session.source.claim, lines } };
  const session = { ...entry.session, lines, source };
  const audit = anAudit({ ledger: [{ ...entry, session }] });
  render(<SessionsView audit={audit} initialStatus="all" answers={NO_ANSWERS} />);
  await userEvent.click(screen.getByRole('button', { name: /Jane Doe/ }));
  const link = screen.getByRole('link', { name: 'Look at this line and settle it' });
  expect(link.getAttribute('href')).toBe(`#/review/${source.documentId}.0.0`);
});

test('opens by keyboard', async () => {
  render(<SessionsView audit={anAudit()} initialStatus="all" answers={NO_ANSWERS} />);
  screen.getByRole('button', { name: /Jane Doe/ }).focus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByText('Why they belong together')).toBeDefined();
});

test('filters by text and says how many are left', async () => {
  render(<SessionsView audit={AUDIT} initialStatus="all" answers={NO_ANSWERS} />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Search sessions' }), 'ana');
  expect(screen.queryByRole('button', { name: /Jane Doe/ })).toBeNull();
  expect(screen.getByText('1 of 2 sessions')).toBeDefined();
});

test('leads back to all sessions when none fits', async () => {
  render(<SessionsView audit={AUDIT} initialStatus="not-comparable" answers={NO_ANSWERS} />);
  await userEvent.click(screen.getByRole('button', { name: 'Show all sessions' }));
  expect(screen.getByText('2 sessions')).toBeDefined();
});

test('tells the sorted column to screen readers', async () => {
  render(<SessionsView audit={AUDIT} initialStatus="all" answers={NO_ANSWERS} />);
  await userEvent.click(screen.getByRole('button', { name: 'Gap' }));
  const heading = screen.getByRole('columnheader', { name: 'Gap' });
  expect(heading.getAttribute('aria-sort')).toBe('ascending');
});

test('draws a long ledger in steps', async () => {
  const ledger = Array.from({ length: 130 }, (_, index) =>
    aLedgerEntry({ claimNumber: `claim ${index}` }),
  );
  render(<SessionsView audit={anAudit({ ledger })} initialStatus="all" answers={NO_ANSWERS} />);
  expect(screen.getAllByRole('rowheader')).toHaveLength(100);
  await userEvent.click(screen.getByRole('button', { name: 'Show more (30 sessions left)' }));
  expect(screen.getAllByRole('rowheader')).toHaveLength(130);
});

test('says what to do when there is no session', () => {
  render(<SessionsView audit={anAudit({ ledger: [] })} initialStatus="all" answers={NO_ANSWERS} />);
  expect(screen.getByText('No sessions yet')).toBeDefined();
});

test('leads to the payouts that are with no session, and says how many could be for one', () => {
  const reconciliation = {
    ...anAudit().reconciliation,
    unmatchedPayouts: [
      { payout: aSourcedPayout(), cause: 'no-session', reason: 'No EOB shows it.' },
      { payout: aSourcedPayout({ row: 3 }), cause: 'copy', reason: 'It stands elsewhere.' },
    ],
  } as const;
  render(
    <SessionsView audit={anAudit({ reconciliation })} initialStatus="all" answers={NO_ANSWERS} />,
  );
  const link = screen.getByRole('link', { name: 'Payouts without a session (1)' });
  expect(link.getAttribute('href')).toBe('#/matches');
});

test('the one session that fits the words asked for stands open', () => {
  render(
    <SessionsView
      audit={AUDIT}
      initialStatus="all"
      initialText="25B2 2025-02-01"
      answers={NO_ANSWERS}
    />,
  );
  expect(screen.getByText('1 of 2 sessions')).toBeDefined();
  expect(screen.getByText('Why it is not counted yet')).toBeDefined();
});
