import { expect, test } from 'vitest';
import { dateMeaning, moneyMeaning, normaliseLabel, textMeaning } from '#lib/payout/label.ts';

test.for([
  ['Earnings ($)', 'earnings'],
  ['payoutDate', 'payout date'],
  ['cpt_code', 'cpt code'],
  ['  Net  Pay (USD)', 'net pay'],
  ['Payout #', 'payout no'],
] as const)('%j is %j', ([heading, label]) => expect(normaliseLabel(heading)).toBe(label));

test.for([
  ['Payout Date', 'payoutDate'],
  ['Paid on', 'payoutDate'],
  ['automatic_payout_effective_at', 'payoutDate'],
  ['DOS', 'dateOfService'],
  ['Appointment date/time', 'dateOfService'],
  ['Seen on', 'dateOfService'],
  ['Payment / session date', 'sessionOrPayoutDate'],
  ['Expected payout date', 'expectedPayoutDate'],
  ['Invoice date', 'otherDate'],
  ['created (UTC)', 'otherDate'],
  ['Date of Birth', 'sensitive'],
] as const)('over dates, %j is %s', ([heading, field]) =>
  expect(dateMeaning(normaliseLabel(heading))?.field).toBe(field),
);

test.for([
  ['Due to Clinician', 'amount'],
  ['Owed to you', 'amount'],
  ['Balance due', 'clientOwed'],
  ['Payments received Insurance', 'planPaid'],
  ['Payments received Patient', 'clientCharged'],
  ['You received from insurance', 'amount'],
  ['Retained 8%', 'fee'],
  ['Pt. paid', 'clientCharged'],
] as const)('over money, %s is %s', ([heading, field]) =>
  expect(moneyMeaning(normaliseLabel(heading))?.field).toBe(field),
);

test.for(['Date', 'Time', 'Client'])('over dates, %j does not say which', (heading) =>
  expect(['unknown', 'otherDate']).toContain(
    dateMeaning(normaliseLabel(heading))?.field ?? 'unknown',
  ),
);

test.for([
  ['Your payout', 'amount', 'sure'],
  ['Net to provider', 'amount', 'sure'],
  ['Amount paid to you', 'amount', 'sure'],
  ['Amount Paid To Clinic', 'amount', 'sure'],
  ['Payout after fees', 'amount', 'sure'],
  ['Client payout', 'amount', 'sure'],
  ['Amount', 'amount', 'likely'],
  ['Paid', 'amount', 'likely'],
  ['Fee', 'rate', 'unclear'],
  ['Total Fee', 'rate', 'sure'],
  ['Gross payout', 'rate', 'sure'],
  ['Billed by platform', 'rate', 'sure'],
  ['Platform share', 'fee', 'sure'],
  ['Instant payout fee', 'fee', 'sure'],
  ['Client Charged', 'clientCharged', 'sure'],
  ['Copay', 'clientCharged', 'sure'],
  ['Client balance', 'clientOwed', 'sure'],
  ['Insurance paid', 'planPaid', 'sure'],
  ['Allowed Amount', 'allowed', 'sure'],
  ['Insurance write off', 'writeOff', 'sure'],
  ['Expected payout', 'expectedAmount', 'sure'],
] as const)('over money, %j is %s, %s', ([heading, field, certainty]) =>
  expect(moneyMeaning(normaliseLabel(heading))).toMatchObject({ field, certainty }),
);

test.for([
  ['Patient name', 'client'],
  ['Client ID', 'clientReference'],
  ['Client Payment Status', 'recordStatus'],
  ['Progress Note Status', 'recordStatus'],
  ['Patient Member ID', 'sensitive'],
  ['Primary Diagnosis', 'sensitive'],
  ['Insurance plan', 'payer'],
  ['Service code', 'procedureCode'],
  ['Session type', 'description'],
  ['Payment Type', 'type'],
  ['Payout #', 'payoutId'],
  ['Memo', 'note'],
  ['Provider', 'clinician'],
] as const)('over text, %j is %s', ([heading, field]) =>
  expect(textMeaning(normaliseLabel(heading))?.field).toBe(field),
);
