import { expect, test } from 'vitest';
import { reconcile } from '#lib/match/reconcile.ts';
import type { Reconciliation, SourcedClaim, SourcedPayout } from '#lib/match/schema.ts';
import { aProvider, aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

function matchOf(claims: readonly SourcedClaim[], payouts: readonly SourcedPayout[]) {
  return reconcile(claims, payouts, []).sessions[0]?.match;
}
const statuses = ({ sessions }: Reconciliation) => sessions.map(({ match }) => match.status);
const rowsOf = ({ sessions }: Reconciliation) =>
  sessions.map(({ payouts }) => payouts.map(({ key }) => key.row));
const causes = ({ unmatchedPayouts }: Reconciliation) => unmatchedPayouts.map(({ cause }) => cause);

const jane = aSourcedClaim({ claimNumber: 'A', patient: 'Jane Doe' });
const john = aSourcedClaim({ claimNumber: 'B', patient: 'John Davis' }, { ordinal: 1 });

test('matches by name and date and says why', () =>
  expect(matchOf([aSourcedClaim()], [aSourcedPayout()])).toMatchObject({
    status: 'matched',
    evidence: ['Same client name', 'Same date of service'],
  }));

test('initials are enough where nobody else fits them', () =>
  expect(matchOf([jane], [aSourcedPayout({ client: 'J. D.' })])).toMatchObject({
    status: 'matched',
    evidence: ['Initials J. D. fit Jane Doe', 'Same date of service'],
  }));

test('initials that fit two clients of one day go to review, whatever the number of rows', () => {
  for (const rows of [[2], [2, 3]]) {
    const payouts = rows.map((row) => aSourcedPayout({ row, client: 'J. D.' }));
    const result = reconcile([jane, john], payouts, []);
    expect(statuses(result)).toEqual(['review', 'review']);
    expect(rowsOf(result)).toEqual([[], []]);
    expect(new Set(causes(result))).toEqual(new Set(['needs-review']));
    expect(result.sessions[0]?.match).toMatchObject({ candidates: payouts });
  }
});

test('a free place decides nothing between two people', () => {
  const payouts = [
    aSourcedPayout({ row: 2, client: 'J. D.', procedureCode: '90837' }),
    aSourcedPayout({ row: 3, client: 'J. D.' }),
  ];
  const other = aSourcedClaim(
    { claimNumber: 'B', patient: 'John Davis', lines: [aServiceLine({ procedureCode: '90847' })] },
    { ordinal: 1 },
  );
  expect(rowsOf(reconcile([jane, other], payouts, []))).toEqual([[2], []]);
  expect(statuses(reconcile([jane, other], payouts, []))).toEqual(['review', 'review']);
});

test('two visits of one client on one day stay apart by their codes', () => {
  const claims = [
    aSourcedClaim({ claimNumber: 'A', lines: [aServiceLine({ procedureCode: '90834' })] }),
    aSourcedClaim(
      { claimNumber: 'B', lines: [aServiceLine({ procedureCode: '90847' })] },
      { ordinal: 1 },
    ),
  ];
  const payouts = [
    aSourcedPayout({ row: 2, procedureCode: '90847' }),
    aSourcedPayout({ row: 3, procedureCode: '90834' }),
  ];
  const result = reconcile(claims, payouts, []);
  expect(statuses(result)).toEqual(['matched', 'matched']);
  expect(rowsOf(result)).toEqual([[3], [2]]);
});

test('two visits of one client on one day that nothing tells apart go to review', () => {
  const claims = [jane, aSourcedClaim({ claimNumber: 'B' }, { ordinal: 1 })];
  const payouts = [
    aSourcedPayout({ row: 2, amount: 100 }),
    aSourcedPayout({ row: 3, amount: 200 }),
  ];
  expect(statuses(reconcile(claims, payouts, []))).toEqual(['review', 'review']);
});

test('a second visit takes the row that the first one leaves', () => {
  const claims = [
    aSourcedClaim({ claimNumber: 'A', lines: [aServiceLine({ procedureCode: '90847' })] }),
    aSourcedClaim(
      { claimNumber: 'B', lines: [aServiceLine({ procedureCode: '90834' })] },
      { ordinal: 1 },
    ),
  ];
  const payouts = [
    aSourcedPayout({ row: 2, procedureCode: '90847' }),
    aSourcedPayout({ row: 3, amount: 9000 }),
  ];
  const result = reconcile(claims, payouts, []);
  expect(rowsOf(result)).toEqual([[2], [3]]);
  expect(statuses(result)).toEqual(['matched', 'matched']);
});

test('the insurance part, the copay part, the add-on and the claw-back are one session', () => {
  const lines = [aServiceLine(), aServiceLine({ procedureCode: '90785', allowed: 1500 })];
  const payouts = [
    aSourcedPayout({ row: 2, amount: 9680, procedureCode: '90837' }),
    aSourcedPayout({ row: 3, amount: 2500, procedureCode: '90837' }),
    aSourcedPayout({ row: 4, amount: 1200, type: 'add-on', procedureCode: '90785' }),
    aSourcedPayout({ row: 5, amount: -500, type: 'clawback', payoutDate: '2025-03-01' }),
  ];
  const result = reconcile([aSourcedClaim({ lines })], payouts, []);
  expect(statuses(result)).toEqual(['matched']);
  expect(rowsOf(result)).toEqual([[2, 3, 4, 5]]);
});

test('two equal rows for one visit need a look', () => {
  const payouts = [aSourcedPayout({ row: 2 }), aSourcedPayout({ row: 3 })];
  expect(statuses(reconcile([jane], payouts, []))).toEqual(['review']);
});

test('beside a row with the right code, one with another code is another visit', () => {
  const payouts = [
    aSourcedPayout({ row: 2, procedureCode: '90837' }),
    aSourcedPayout({ row: 3, procedureCode: '90847' }),
  ];
  const result = reconcile([jane], payouts, []);
  expect(statuses(result)).toEqual(['matched']);
  expect(rowsOf(result)).toEqual([[2]]);
  expect(causes(result)).toEqual(['no-session']);
});

test.for([
  [{ procedureCode: '90837', payer: 'UnitedHealthcare' }, 'matched'],
  [{}, 'review'],
  [{ client: 'J. D.' }, 'review'],
  [{ client: 'J. D.', payer: 'Cigna' }, 'unmatched'],
] as const)('a row one day off with %j: %s', ([hints, status]) =>
  expect(matchOf([jane], [aSourcedPayout({ dateOfService: '2025-01-08', ...hints })])?.status).toBe(
    status,
  ),
);

test('a row of the next day is another visit when the day has its own row', () => {
  const hints = { procedureCode: '90837', payer: 'UnitedHealthcare' };
  const payouts = [
    aSourcedPayout({ row: 2, ...hints }),
    aSourcedPayout({ row: 3, dateOfService: '2025-01-08', ...hints }),
  ];
  const result = reconcile([jane], payouts, []);
  expect(rowsOf(result)).toEqual([[2]]);
  expect(causes(result)).toEqual(['no-session']);
});

test('a client under another family name is offered, never matched', () => {
  const hints = { procedureCode: '90837', payer: 'UnitedHealthcare' };
  const married = reconcile([jane], [aSourcedPayout({ client: 'Jane Roe', ...hints })], []);
  expect(statuses(married)).toEqual(['review']);
  const rows = [
    aSourcedPayout({ row: 2, ...hints }),
    aSourcedPayout({ row: 3, client: 'Jane Roe', ...hints }),
  ];
  const two = reconcile([jane], rows, []);
  expect(statuses(two)).toEqual(['matched']);
  expect(causes(two)).toEqual(['no-session']);
});

test('rows of the day before and the day after are equal candidates', () => {
  const hints = { procedureCode: '90837', payer: 'UnitedHealthcare' };
  const payouts = ['2025-01-06', '2025-01-08'].map((dateOfService, at) =>
    aSourcedPayout({ row: at + 2, dateOfService, ...hints }),
  );
  const result = reconcile([jane], payouts, []);
  expect(statuses(result)).toEqual(['review']);
  expect(rowsOf(result)).toEqual([[]]);
});

test('no amount, however fitting or absurd, changes a match', () => {
  const matches = [14_280, 0, -14_280, 99_999_999, null].map((amount) =>
    matchOf([jane], [aSourcedPayout({ amount })]),
  );
  expect(new Set(matches.map((match) => JSON.stringify(match))).size).toBe(1);
});

test('another platform than the one that billed is no match', () => {
  const claim = aSourcedClaim({ billingProvider: aProvider('EXAMPLE GROUP, P.C.') });
  const names = new Map([['Example Group PC', 'Headway']]);
  const result = reconcile([claim], [aSourcedPayout({ client: 'J. D.' })], [], names);
  expect(statuses(result)).toEqual(['unmatched']);
  expect(result.sessions[0]?.platform).toBe('Headway');
});

test('the platform of the rows is the session’s where the claim names none', () =>
  expect(reconcile([jane], [aSourcedPayout()], []).sessions[0]?.platform).toBe('Alma'));

test('a knot of many rows is not untangled by free places', () => {
  const payouts = Array.from({ length: 50 }, (_, at) =>
    aSourcedPayout({ row: at + 1, client: 'J. D.', amount: 9000 + at }),
  );
  const result = reconcile([jane, john], payouts, []);
  expect(statuses(result)).toEqual(['review', 'review']);
  expect(rowsOf(result)).toEqual([[], []]);
});

const WEEKS = ['2025-01-07', '2025-01-14', '2025-01-21', '2025-01-28', '2025-02-04', '2025-02-11'];
/** A visit a week of one patient. */
function weeklyClaims(patient: string, days: readonly string[] = WEEKS, prefix = patient) {
  return days.map((dateOfService, ordinal) =>
    aSourcedClaim(
      {
        patient,
        claimNumber: `${prefix} ${dateOfService}`,
        billingProvider: aProvider('Example Group PC'),
        lines: [aServiceLine({ dateOfService })],
      },
      { ordinal, from: `${prefix}.pdf` },
    ),
  );
}
function weeklyRows(client: string, days: readonly string[] = WEEKS, firstRow = 2) {
  return days.map((dateOfService, at) =>
    aSourcedPayout({ row: firstRow + at, client, dateOfService }),
  );
}
const ALMA = new Map([['Example Group PC', 'Alma']]);
function statusesOf(claims: readonly SourcedClaim[], payouts: readonly SourcedPayout[]) {
  return new Set(statuses(reconcile(claims, payouts, [], ALMA)));
}

test.for([
  ['Quirke, Ravi', 'Ravi Toledano'],
  ['Wexler, Susannah', 'Sukie Wexler'],
  ['Arkwright, William', 'B. A.'],
  ['Quirke, Ravi', 'R. T.'],
])('week after week on the same days, %s is %s', ([patient = '', label = '']) =>
  expect(statusesOf(weeklyClaims(patient), weeklyRows(label))).toEqual(new Set(['matched'])),
);

test('one visit alone does not make a client of another name known', () => {
  const [day = ''] = WEEKS;
  expect(statusesOf(weeklyClaims('Quirke, Ravi', [day]), weeklyRows('R. T.', [day]))).toEqual(
    new Set(['unmatched']),
  );
});

test('a name that shares nothing is not taken, whatever the days', () =>
  expect(statusesOf(weeklyClaims('Quirke, Ravi'), weeklyRows('Marta Toledano'))).toEqual(
    new Set(['unmatched']),
  ));

test('two clients on the same days leave an unknown name open', () => {
  const claims = [...weeklyClaims('Quirke, Ravi'), ...weeklyClaims('Rosales, Renata')];
  expect(statusesOf(claims, weeklyRows('R. T.'))).toEqual(new Set(['unmatched']));
});

test('initials of another platform are not taken for a client', () => {
  const rows = weeklyRows('R. T.').map((each) => ({
    ...each,
    payout: { ...each.payout, platform: 'Headway' },
  }));
  expect(statusesOf(weeklyClaims('Quirke, Ravi'), rows)).toEqual(new Set(['unmatched']));
});

test('a date one day off is believed for initials known from other days', () => {
  const days = WEEKS.with(3, '2025-01-29');
  expect(statusesOf(weeklyClaims('Jane Doe'), weeklyRows('J. D.', days))).toEqual(
    new Set(['matched']),
  );
});

test('initials of two clients of one weekday need a look on a day on which one of them is missing', () => {
  const [first = '', ...rest] = WEEKS;
  const weeklyJohn = weeklyClaims('John Davis', rest);
  const rows = [
    ...weeklyRows('J. D.', [first]),
    ...weeklyRows('Jane Doe', rest, 20),
    ...weeklyRows('J. D.', rest, 40),
  ];
  const result = reconcile([...weeklyClaims('Jane Doe'), ...weeklyJohn], rows, [], ALMA);
  expect(statuses(result)[0]).toBe('review');
});

test('an amount paid again in a later payout belongs to the same visit', () => {
  const payouts = [
    aSourcedPayout({ row: 2, payoutDate: '2025-01-24' }),
    aSourcedPayout({ row: 3, payoutDate: '2025-02-07' }),
  ];
  const result = reconcile([jane], payouts, []);
  expect(statuses(result)).toEqual(['matched']);
  expect(rowsOf(result)).toEqual([[2, 3]]);
});

test('a row two days off is shown, never matched', () => {
  const row = aSourcedPayout({
    dateOfService: '2025-01-09',
    procedureCode: '90837',
    payer: 'UnitedHealthcare',
  });
  expect(matchOf([jane], [row])).toMatchObject({ status: 'review' });
});
