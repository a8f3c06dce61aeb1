import fc from 'fast-check';
import type { AmountField } from '#lib/claim/schema.ts';

/** What may become of a service. */
const OUTCOMES = [
  'paid in part',
  'paid in full',
  'all deductible',
  'denied and owed',
  'denied and lost',
  'partly denied and owed',
  'partly denied and lost',
  'out of network',
  'after another insurer',
  'bundled',
  'sequestered',
  'paid from an account',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One service that was adjudicated by construction: all identities hold. Amounts in cents. */
export interface TrueService {
  readonly outcome: Outcome;
  /** As `2025-01-14`. */
  readonly date: string;
  readonly code: string;
  readonly amounts: Readonly<Record<AmountField, number>>;
  /** What a health account paid of the patient's share. */
  readonly accountPaid: number;
}

export interface TrueClaim {
  readonly number: string;
  readonly patient: string;
  readonly services: readonly TrueService[];
}

const CODES = ['90837', '90834', '90791', '90847', '90785', '99214', '96130', 'H0031'];
const PATIENTS = [
  'Jane Placeholder',
  'Robin Sample',
  'Alex Q. Example',
  'Maria Muster',
  'Sam Specimen',
];

const services = fc.record({
  outcome: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom<Outcome[]>('paid in part', 'paid in full', 'all deductible'),
    },
    { weight: 2, arbitrary: fc.constantFrom(...OUTCOMES) },
  ),
  allowed: fc.oneof(fc.constantFrom(10_000, 12_000, 9500), fc.integer({ min: 1500, max: 25_000 })),
  discount: fc.oneof(
    fc.constant(0),
    fc.constantFrom(5000, 2000),
    fc.integer({ min: 100, max: 12_000 }),
  ),
  refused: fc.oneof(fc.constantFrom(2000, 2500), fc.integer({ min: 100, max: 6000 })),
  deductible: fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 100, max: 3000 })),
  copay: fc.constantFrom(0, 0, 2000, 2500, 3000),
  percent: fc.constantFrom(0, 0, 10, 20, 50),
  code: fc.constantFrom(...CODES),
  day: fc.integer({ min: 0, max: 3 }),
});
type ServiceDraw = typeof services extends fc.Arbitrary<infer Draw> ? Draw : never;

/** What claims are made of, before it is known what may become of their services. */
export const claimDraws = fc.record({
  claims: fc.array(
    fc.record({
      patient: fc.integer({ min: 0, max: PATIENTS.length - 1 }),
      number: fc.integer({ min: 10_000, max: 99_999 }),
      services: fc.array(services, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  arePatientsAlike: fc.boolean(),
  areDaysAlike: fc.boolean(),
  areServicesAlike: fc.integer({ min: 0, max: 5 }).map((draw) => draw === 1),
});
type ClaimDraws = typeof claimDraws extends fc.Arbitrary<infer Draw> ? Draw : never;

/**
 * Claims of one document: some of one patient, some with equal services or days. An outcome that its columns do not
 * let a reader know of becomes the commonest one.
 */
export function toClaims(
  { claims, arePatientsAlike, areDaysAlike, areServicesAlike }: ClaimDraws,
  isTold: (outcome: Outcome) => boolean,
): readonly TrueClaim[] {
  return claims.map((claim, index) => ({
    number: `25A${claim.number}${index + 1}`,
    patient: PATIENTS[arePatientsAlike ? 0 : claim.patient] ?? '',
    services: claim.services.map((draw, at) => {
      const like = areServicesAlike ? (claim.services[0] ?? draw) : draw;
      const outcome = isTold(like.outcome) ? like.outcome : 'paid in part';
      return toService(
        { ...like, outcome },
        areDaysAlike ? index * 5 : draw.day * 7 + at + index * 30,
      );
    }),
  }));
}

function toService(draw: ServiceDraw, day: number): TrueService {
  const date = new Date(Date.UTC(2025, 0, 7 + day)).toISOString().slice(0, 10);
  return { outcome: draw.outcome, date, code: draw.code, ...adjudicate(draw) };
}

/** The amounts of a service by what became of it. */
function adjudicate(draw: ServiceDraw): Pick<TrueService, 'amounts' | 'accountPaid'> {
  const { outcome } = draw;
  const isRefused = outcome.startsWith('denied');
  const isNothing = isRefused || outcome === 'bundled';
  const allowed = isNothing ? 0 : draw.allowed;
  const isPartly = outcome.startsWith('partly') || outcome === 'out of network';
  const charge = draw.allowed + draw.discount;
  const discount =
    outcome === 'bundled' ? charge : isRefused || outcome === 'out of network' ? 0 : draw.discount;
  const notCovered = isRefused ? charge : isPartly ? draw.refused : 0;
  const otherInsurance = outcome === 'after another insurer' ? Math.min(draw.refused, allowed) : 0;
  const open = allowed - otherInsurance;
  const deductible =
    outcome === 'all deductible'
      ? open
      : outcome === 'paid in full'
        ? 0
        : Math.min(draw.deductible, open);
  const isShared = outcome !== 'paid in full';
  const copay = isShared ? Math.min(draw.copay, open - deductible) : 0;
  const rest = open - deductible - copay;
  const coinsurance = isShared ? Math.round((rest * draw.percent) / 100) : 0;
  const payable = rest - coinsurance;
  const withheld = outcome === 'sequestered' ? Math.round(payable * 0.02) : 0;
  const isOwed = outcome.endsWith('owed') || outcome === 'out of network';
  const patientResponsibility = deductible + copay + coinsurance + (isOwed ? notCovered : 0);
  return {
    amounts: {
      billed: allowed + discount + notCovered,
      discount,
      notCovered,
      allowed,
      planPaid: payable - withheld,
      deductible,
      copay,
      coinsurance,
      otherInsurance,
      withheld,
      patientResponsibility,
    },
    accountPaid: outcome === 'paid from an account' ? patientResponsibility : 0,
  };
}
