import fc from 'fast-check';
import { type Decision, DecisionSchema } from '#lib/match/decision-schema.ts';
import type { Payout } from '#lib/payout/schema.ts';
import { addDays, type ServiceDate, ServiceDateSchema } from '#lib/values/service-date.ts';
import { aClaim, aProvider } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aDocumentId } from '#tests/builders/document-id.ts';
import { aPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTerms } from '#tests/builders/terms.ts';

// A practice so small that documents chosen at random meet each other: few clients, days, numbers and amounts.

/** The names under which documents come, be it for the first time or read again. */
export const FILE_NAMES = ['a.pdf', 'b.pdf', 'c.pdf', 'd.csv', 'e.csv', 'f.csv'] as const;

const START = ServiceDateSchema.parse('2025-01-07');
const PATIENTS = [
  'Jane Doe',
  'Doe, Jane',
  'Jana Doe',
  'John Dorn',
  'Jane Doe-Miller',
  'Omar Example',
  null,
];
const LABELS = [
  'Jane Doe',
  'J. D.',
  'Jana D.',
  'John Dorn',
  'Jane Miller',
  'O. E.',
  'Example, Omar',
  null,
];
const CODES = ['90837', '90834', '90785', null];
const NUMBERS = ['25A1', '25A2', '25-A1', '25A1000', null];
const GROUP = 'EXAMPLE GROUP, P.C.';

const day = fc.integer({ min: 0, max: 5 }).map((weeks) => addDays(START, weeks * 7));
const nearDay = fc.tuple(day, fc.integer({ min: -1, max: 1 })).map(([on, off]) => addDays(on, off));
const processedDate = fc.constantFrom('2025-02-03', '2025-03-04', null);
const patient = fc.constantFrom(...PATIENTS);
const client = fc.constantFrom(...LABELS);
const procedureCode = fc.constantFrom(...CODES);
const inReview = { level: 'review', reasons: ['The sums do not close.'] } as const;
const trust = fc.constantFrom(
  { level: 'verified' } as const,
  { level: 'verified' } as const,
  inReview,
);

const line = fc
  .record({
    dateOfService: day,
    procedureCode,
    allowed: fc.constantFrom(14_280, 12_500, 0),
    copay: fc.constantFrom(0, 2500),
    trust,
  })
  .map((input) => aServiceLine(input));

const claim = fc
  .record({
    patient,
    processedDate,
    lines: fc.array(line, { maxLength: 2 }),
    claimNumber: fc.constantFrom(...NUMBERS),
    corrects: fc.constantFrom(null, null, null, '25A1'),
    patientControlNumber: fc.constantFrom(null, null, 'P1', 'P2'),
    payerSequence: fc.constantFrom(null, null, 'primary' as const, 'secondary' as const),
    payer: fc.constantFrom('UnitedHealthcare', 'Cigna', null),
    billingProvider: fc.constantFrom(null, aProvider(GROUP)),
    platform: fc.constantFrom(null, 'Alma', 'Headway'),
    network: fc.constantFrom('in' as const, 'out' as const),
    status: fc.constantFrom('final', 'final', 'final', 'denied', 'reversal', 'pending'),
  })
  .map((input) => aClaim(input));

const payout = fc.record({
  client,
  procedureCode,
  trust,
  dateOfService: fc.oneof(day, nearDay, fc.constant(null)),
  payoutDate: fc.constantFrom('2025-01-24', '2025-06-24', null),
  platform: fc.constantFrom('Alma', 'Alma', 'Headway', null),
  amount: fc.constantFrom(12_180, 9500, -9500, null),
  clientCharged: fc.constantFrom(null, 3000),
  type: fc.constantFrom('session', 'session', 'session', 'add-on', 'clawback', 'fee', 'no-show'),
});

/** A client who comes every week, in the EOBs under one name and in the statements perhaps under another. */
const weekly = fc
  .record({
    patient,
    client,
    visits: fc.integer({ min: 3, max: 6 }),
    amount: fc.constantFrom(9500, 12_180),
  })
  .map(({ visits, ...names }) => ({
    ...names,
    days: Array.from({ length: visits }, (_, week): ServiceDate => addDays(START, week * 7)),
  }));

/** The first of the numbers that a weekly client's claims have; S42 is one with which a stretch of the ledger ends. */
const FIRST_NUMBER = { W: 0, S: 40 } as const;

function claimsOf(
  {
    patient: name,
    days,
  }: { readonly patient: string | null; readonly days: readonly ServiceDate[] },
  letter: keyof typeof FIRST_NUMBER,
) {
  return days.map((dateOfService, at) =>
    aClaim({
      patient: name,
      claimNumber: `${letter}${String(FIRST_NUMBER[letter] + at)}`,
      lines: [aServiceLine({ dateOfService })],
    }),
  );
}

const eob = fc
  .record({
    fileName: fc.constantFrom('a.pdf', 'b.pdf', 'c.pdf'),
    kind: fc.constantFrom('eob-pdf', 'era-835'),
    claims: fc.oneof(
      fc.array(claim, { maxLength: 4 }),
      weekly.map((one) => claimsOf(one, 'W')),
      // Two who come on the same days, or one who comes twice.
      fc
        .tuple(weekly, weekly)
        .map(([one, other]) => [
          ...claimsOf(one, 'W'),
          ...claimsOf({ ...other, days: one.days }, 'S'),
        ]),
    ),
  })
  .map((input) => aDocument(input));

const statement = fc
  .record({
    fileName: fc.constantFrom('d.csv', 'e.csv', 'f.csv'),
    preliminary: fc.constantFrom(false, false, false, true),
    payouts: fc.oneof(
      fc.array(payout, { maxLength: 5 }).map((rows) => rows.map(numbered)),
      fc
        .tuple(weekly, nearDay)
        .map(([{ client: name, days, amount }, slip]) =>
          days
            .map((on, at) => ({ client: name, amount, dateOfService: at === 0 ? slip : on }))
            .map(numbered),
        ),
    ),
  })
  .map((input) => aDocument({ ...input, kind: 'payouts-csv' }));

function numbered(input: Parameters<typeof aPayout>[0], at: number): Payout {
  return aPayout({ ...input, row: at + 2 });
}

/** A document of the practice: an EOB, a remittance or a statement. */
export const aPracticeDocument = fc.oneof(eob, statement);

const id = fc.integer({ min: 1, max: 12 }).map((number) => `decision-${String(number)}`);
const ofEob = fc.constantFrom('a.pdf', 'b.pdf', 'c.pdf').map((name) => aDocumentId(name));
const ofStatement = fc.constantFrom('d.csv', 'e.csv').map((name) => aDocumentId(name));
const row = fc.record({
  documentId: ofStatement,
  sheet: fc.constant(null),
  row: fc.integer({ min: 2, max: 5 }),
});
const print = fc.record({
  payoutDate: fc.constantFrom('2025-01-24', null),
  dateOfService: day,
  client,
  amount: fc.constantFrom(12_180, 9500),
});
const session = fc.record({
  claim: fc.oneof(
    fc.constantFrom('25A1', '25A2', 'W0', 'W1', 'W2'),
    ofEob.map((document) => `${document}#0`),
  ),
  dateOfService: day,
});
const payouts = fc.array(row, { minLength: 1, maxLength: 2 });

const decision = fc.oneof(
  fc.record({ kind: fc.constantFrom('confirm-match', 'reject-match'), id, session, payouts }),
  fc.record({
    kind: fc.constant('same-client'),
    id,
    platform: fc.constantFrom('Alma', null),
    label: fc.constantFrom('J. D.', 'Jane Miller'),
    patient: fc.constantFrom('Jane Doe', 'John Dorn'),
  }),
  fc.record({
    kind: fc.constant('split-payout'),
    id,
    payout: row,
    parts: fc.array(fc.record({ session, amount: fc.constantFrom(9500, 2680, null) }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  fc.record({ kind: fc.constant('ignore-payout'), id, payout: row }),
  fc.record({ kind: fc.constant('ignore-session'), id, session }),
  fc.record({ kind: fc.constant('take-back'), id, decision: id }),
  fc.record({
    kind: fc.constant('confirm-line'),
    id,
    line: fc.record({
      documentId: ofEob,
      claimNumber: fc.constantFrom('25A1', 'W0', 'W1'),
      dateOfService: day,
      procedureCode: fc.constantFrom('90837', '90834'),
      occurrence: fc.constant(0),
    }),
    corrections: fc.record({ amounts: fc.constantFrom({}, { allowed: 13_000 }) }),
  }),
  fc.record({ kind: fc.constant('not-an-eob'), id, documentId: ofEob }),
  fc.record({
    kind: fc.constant('confirm-payout'),
    id,
    payout: row,
    print,
    corrections: fc.constantFrom({}, { amount: 9600 }, { client: 'Jane Doe' }),
  }),
  fc.record({ kind: fc.constant('not-a-payout'), id, payout: row, print }),
);

/** Anything that a person may decide about what the practice's documents hold, or once held. */
export const aDecision: fc.Arbitrary<Decision> = decision.map((input) =>
  DecisionSchema.parse(input),
);

const alma = { name: 'Alma', billingNames: [GROUP] };
const promised = [
  { payer: 'UnitedHealthcare', procedureCode: '90837', rate: 12_500, from: '2025-01-01' },
];

/** What the therapist may have been told. */
export const someTerms = fc.constantFrom(
  aTerms(),
  aTerms({ platforms: [alma] }),
  aTerms({
    platforms: [{ ...alma, membershipFee: 12_500, payCadenceDays: 5, promisedRates: promised }],
  }),
  aTerms({
    platforms: [{ name: 'Headway', billingNames: [GROUP] }],
    ownFees: [{ procedureCode: '90837', fee: 17_500 }],
  }),
);
