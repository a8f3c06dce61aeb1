// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { OverviewView } from '#components/overview/OverviewView.tsx';
import { aLedgerEntry, anAudit, aSummary } from '#components/testing/audit.ts';
import { CentsSchema, ZERO_CENTS } from '#lib/values/cents.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aMadeAudit } from '#tests/builders/made-audit.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

afterEach(cleanup);

const IN_REVIEW = aLedgerEntry({
  claimNumber: '25B2',
  status: 'review',
  reasons: ['Two payouts fit equally well.'],
});

test('tells the gap in one sentence with its share', () => {
  render(<OverviewView audit={anAudit()} />);
  expect(
    screen.getByText(
      'The plans allowed $419.54, you received $295.80. $123.74 (29.5 %) lies between.',
    ),
  ).toBeDefined();
  expect(screen.getByText('The gap over 3 compared sessions')).toBeDefined();
});

test('tells it plainly when more was received than allowed', () => {
  const summary = aSummary({ spread: CentsSchema.parse(-500), spreadPct: -1.2 });
  render(<OverviewView audit={anAudit({ summary })} />);
  expect(
    screen.getByText(/You received \$5\.00 \(1\.2 %\) more than the plans allowed\./),
  ).toBeDefined();
});

test('shows what is not counted beside the gap, with the reasons', () => {
  const summary = aSummary({
    notCounted: { sessions: 3, lines: 3, allowed: CentsSchema.parse(42_800) },
  });
  render(<OverviewView audit={anAudit({ summary, ledger: [aLedgerEntry(), IN_REVIEW] })} />);
  const card = within(screen.getByRole('region', { name: 'Not counted yet' }));
  expect(card.getByText('3 sessions, about $428.00')).toBeDefined();
  expect(card.getByText('Two payouts fit equally well.')).toBeDefined();
  expect(card.getByRole('link').getAttribute('href')).toBe('#/sessions?status=not-counted');
});

test('keeps what the number of sessions does not hold apart from their reasons', () => {
  const summary = aSummary({
    notCounted: { sessions: 1, lines: 1, allowed: CentsSchema.parse(14_280) },
  });
  const incomparable = aLedgerEntry({
    status: 'not-comparable',
    reasons: ['Nothing was allowed.'],
  });
  render(<OverviewView audit={anAudit({ summary, ledger: [IN_REVIEW, incomparable] })} />);
  const card = screen.getByRole('region', { name: 'Not counted yet' });
  const [ofSessions, ofOthers] = within(card).getAllByRole('list');
  expect(ofSessions?.textContent).toContain('Two payouts fit equally well.');
  expect(within(card).getByRole('heading', { name: 'Also read, and in no sum' })).toBeDefined();
  expect(ofOthers?.textContent).toBe('Nothing was allowed. 1 session');
});

test('tells figures that no sum proves as one reason, and leads to the review', () => {
  const trust = { level: 'review', reasons: ['Plan paid + copay is $65.25.'] } as const;
  const lines = [aServiceLine({ trust })];
  const reasons = ['90837: Plan paid + copay is $65.25.', 'Two payouts fit equally well.'];
  const { session } = IN_REVIEW;
  const ledger = [{ ...IN_REVIEW, reasons, session: { ...session, lines } }];
  render(<OverviewView audit={anAudit({ ledger })} />);
  const card = within(screen.getByRole('region', { name: 'Not counted yet' }));
  expect(card.getByText(/Figures of its EOB need your eyes\./)).toBeDefined();
  expect(card.getByText('Two payouts fit equally well.')).toBeDefined();
  expect(card.queryByText(/\$65\.25/)).toBeNull();
  expect(card.getByRole('link', { name: 'Review' }).getAttribute('href')).toBe('#/review');
});

test('tells payouts without an EOB and claims that are not decided, but no fee rows', () => {
  const reconciliation = {
    sessions: [],
    superseded: [],
    withoutSession: [aSourcedClaim({ status: 'pending', lines: [] })],
    ignoredSessions: [],
    unmatchedPayouts: [
      { payout: aSourcedPayout(), cause: 'no-session', reason: 'No EOB for it is here.' },
      { payout: aSourcedPayout({ row: 9, type: 'fee' }), cause: 'other-type', reason: 'A fee.' },
    ],
  } as const;
  render(<OverviewView audit={anAudit({ reconciliation })} />);
  const card = within(screen.getByRole('region', { name: 'Not counted yet' }));
  expect(card.getByText('1 payout row')).toBeDefined();
  expect(card.getByText('The plan has not decided it yet.')).toBeDefined();
  expect(card.queryByText('A fee.')).toBeNull();
});

test('shows no sum at all while no session can be compared', () => {
  const summary = aSummary({ sessionsCompared: 0, spread: ZERO_CENTS, spreadPct: null });
  render(<OverviewView audit={anAudit({ summary, ledger: [IN_REVIEW] })} />);
  expect(screen.getByText('No session can be compared yet.')).toBeDefined();
  expect(screen.queryByText('$0.00')).toBeNull();
});

test('shows the effective share only where membership fees are known', () => {
  const summary = aSummary({ membershipFees: CentsSchema.parse(37_500), effectiveSharePct: 38.41 });
  const { rerender } = render(<OverviewView audit={anAudit({ summary })} />);
  expect(screen.getByText('38.4 %')).toBeDefined();
  rerender(<OverviewView audit={anAudit()} />);
  expect(screen.queryByText('Effective share')).toBeNull();
});

test('sums by platform, plan and code, and what is not counted beside each sum', () => {
  render(<OverviewView audit={aMadeAudit()} />);
  const table = within(screen.getByRole('table', { name: 'By platform, plan and code' }));
  const cigna = within(table.getByRole('row', { name: /Cigna · 90837/ }));
  expect(cigna.getByText('$42.00')).toBeDefined();
  expect(cigna.getByText('1, about $142.80')).toBeDefined();
});

test('sums by what a person chooses', async () => {
  render(<OverviewView audit={aMadeAudit()} />);
  await userEvent.click(screen.getByRole('button', { name: /Sums by/ }));
  await userEvent.click(screen.getByRole('option', { name: 'By month' }));
  const table = within(screen.getByRole('table', { name: 'By month' }));
  expect(table.getByRole('rowheader', { name: /^Jan 2025/ })).toBeDefined();
  // Nothing of February counts yet: no sum is shown, and no zero.
  const february = within(table.getByRole('row', { name: /^Feb 2025/ }));
  expect(february.queryByText('$0.00')).toBeNull();
});

test('tells the kinds of findings beside the gap, each leading to its list', () => {
  render(<OverviewView audit={aMadeAudit()} />);
  const card = within(screen.getByRole('region', { name: 'What else the documents show' }));
  const link = card.getByRole('link', { name: 'Below the promised rate' });
  expect(link.getAttribute('href')).toBe('#/findings?kind=below-promised-rate');
  expect(card.getByText('$6.40')).toBeDefined();
  expect(card.queryByText('Allowed and received differ')).toBeNull();
});

test('tells the gap in other measures with what each rests on', () => {
  render(<OverviewView audit={aMadeAudit()} />);
  const card = within(screen.getByRole('region', { name: 'The gap in other measures' }));
  expect(card.getByText('$1,092.00')).toBeDefined();
  expect(card.getByText(/^52 weeks of the pace of 4 weeks/)).toBeDefined();
});

test('public rates name their source and date', () => {
  render(<OverviewView audit={aMadeAudit()} />);
  const card = within(screen.getByRole('region', { name: 'Public rates for the same codes' }));
  expect(card.getByText(/CC BY 4\.0, from 184 files of plans; 2026-06-01/)).toBeDefined();
  expect(card.getAllByText('$154.29')).toHaveLength(2);
});

test('explains in three steps what to do when nothing is here', () => {
  const { container } = render(<OverviewView audit={anAudit({ ledger: [] })} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  expect(screen.getByRole('link', { name: 'Import files' }).getAttribute('href')).toBe('#/import');
  expect(container.textContent).not.toContain('$');
});

test('sessions that fit in more than one way are one reason, whoever they are of', () => {
  const choices = ['Row 10 of payouts.csv fits Ann too.', 'Row 12 of payouts.csv fits Bea too.'];
  const ledger = choices.map((reason, index) =>
    aLedgerEntry({
      claimNumber: `25C${index}`,
      status: 'review',
      reasons: [reason],
      match: { status: 'review', score: 0.5, evidence: [], reasons: [reason], candidates: [] },
    }),
  );
  render(<OverviewView audit={anAudit({ ledger })} />);
  const card = within(screen.getByRole('region', { name: 'Not counted yet' }));
  expect(card.getByText(/More than one match is possible/)).toBeDefined();
  expect(card.getByText('2 sessions')).toBeDefined();
  expect(card.queryByText(/Row 10/)).toBeNull();
});
