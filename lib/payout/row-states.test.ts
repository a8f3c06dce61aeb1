import { expect, test } from 'vitest';
import { readPayouts } from '#lib/payout/read-payouts.ts';
import { aStatement } from '#tests/fixtures/statements/a-statement.ts';

function row(day: string, text: string): readonly string[] {
  return [`03/${day}/2025`, 'I. V.', '90837', text, '$95.00'];
}

/** A session whose column of that heading says so, below two sessions that say the other thing. */
function payoutWith(heading: string, said: string, others: string) {
  const headings = ['Date of service', 'Client', 'CPT', heading, 'Your pay'];
  const rows = [row('13', others), row('14', others), row('15', said)];
  const reading = readPayouts(aStatement({ headings, rows }));
  if (reading.outcome !== 'read') throw new Error(reading.notice);
  const [first, , last] = reading.payouts;
  return { first, last };
}

test.for([
  ['Outcome', 'Did not attend', 'Completed', 'no-show'],
  ['Visit status', 'Late cancel', 'Completed', 'no-show'],
  ['Appointment status', 'no_show', 'completed', 'no-show'],
  ['Attendance', 'LCNC', 'Attended', 'no-show'],
  ['Attendance', 'DNA', 'Attended', 'no-show'],
  ['Funding', 'Private', 'Aetna', 'private-pay'],
  ['Funding source', 'Self', 'Aetna', 'private-pay'],
  ['Pay source', 'Out of pocket', 'Aetna', 'private-pay'],
] as const)(
  'a row that says under %j that it is %j is no session of a plan',
  ([heading, said, others, type]) => {
    const { first, last } = payoutWith(heading, said, others);
    expect(first).toMatchObject({ type: 'session', trust: { level: 'verified' } });
    expect(last).toMatchObject({ type, trust: { level: 'verified' } });
  },
);

test.for([
  ['Status', 'Denied', 'Paid'],
  ['Status', 'Written off', 'Paid'],
  ['Status', 'Client charged', 'Paid'],
  ['Billing category', 'Voided', 'Standard'],
  ['Progress', 'Rejected', 'Open'],
] as const)('a row that says under %j that it is %j needs a look', ([heading, said, others]) => {
  const { first, last } = payoutWith(heading, said, others);
  expect(first?.trust.level).toBe('verified');
  expect(last?.trust.level).toBe('review');
});

test.for([
  ['Paid', 'No', 'Yes'],
  ['Paid?', 'N', 'Y'],
  ['Progress', 'Pending', 'Open'],
] as const)(
  'a row that says under %j that it is %j is still to come',
  ([heading, said, others]) => {
    const { first, last } = payoutWith(heading, said, others);
    expect(first?.preliminary).toBe(false);
    expect(last?.preliminary).toBe(true);
  },
);

test('states that all rows share, or that speak for the money, are no reason to doubt', () => {
  expect(payoutWith('Status', 'Whatever', 'Whatever').last?.trust.level).toBe('verified');
  expect(payoutWith('Status', 'Paid in full', 'Paid').last?.trust.level).toBe('verified');
});
