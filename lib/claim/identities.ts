import type { AmountField } from '#lib/claim/schema.ts';

/**
 * A term of an identity: a money field of a service line, or a step of the payer's own sum: the allowed amount
 * after the deductible (UMR's "Allowable Amount"), what remains of it after the copay too (Aetna's "Amount
 * remaining"), or several parts of the patient's share in one figure.
 */
export type Term = AmountField | 'allowedAfterDeductible' | 'amountRemaining' | 'costShare';

/** Amounts of one row in cents, by term. A missing term is one that the document does not print. */
export type Amounts = Readonly<Partial<Record<Term, number>>>;

/** One term equals the sum of others. */
export interface Identity {
  readonly id: string;
  readonly whole: Term;
  readonly parts: readonly Term[];
  /** Terms that are taken away instead of added. */
  readonly minus: readonly Term[];
  /** Terms without which the identity says nothing: where one is not printed, it does not apply. */
  readonly needs: readonly Term[];
  /** Terms with which it does not apply: where one is printed, it is explained otherwise. */
  readonly excludes: readonly Term[];
  /** It holds only where a term that it leaves out is no more than one that is said to hold it. */
  readonly within?: { readonly part: Term; readonly whole: Term };
}

/**
 * Identities that say the same thing in the variants that payers use; of each family, one that holds on every
 * row is enough. `perRow`: the variant may differ from row to row, as the reason for not covering may.
 */
export interface IdentityFamily {
  readonly name: string;
  readonly variants: readonly Identity[];
  readonly perRow: boolean;
  /** When all of these are printed, the family must hold: an open one contradicts the document. */
  readonly complete: readonly (readonly Term[])[];
  /** When all of these are printed and the family is open, its figures are in doubt, whatever their totals say. */
  readonly main: readonly Term[];
  /** No part is ever below zero: its figures are in doubt where those that are printed exceed the whole. */
  readonly sumsParts?: true;
}

const SHARE_PARTS = ['deductible', 'copay', 'coinsurance', 'costShare'] as const;
const PRIOR_AND_WITHHELD = ['otherInsurance', 'withheld'] as const;

function sumIs(
  whole: Term,
  parts: readonly Term[],
  needs: readonly Term[],
  minus: readonly Term[] = [],
  excludes: readonly Term[] = [],
): Identity {
  const id = [`${whole} = ${parts.join(' + ')}`, ...minus].join(' − ');
  return { id, whole, parts, minus, excludes, needs: [whole, ...needs] };
}

/**
 * The accounting identities of an adjudicated service line. Sources: the balancing rules of ASC X12 005010X221
 * (835), payers' own reading guides, and the sums of public EOB specimens.
 */
export const IDENTITY_FAMILIES: readonly IdentityFamily[] = [
  {
    name: 'charge',
    main: ['billed', 'discount', 'allowed'],
    perRow: false,
    complete: [['billed', 'discount', 'notCovered', 'allowed']],
    variants: [
      sumIs('billed', ['discount', 'notCovered', 'allowed'], ['discount', 'notCovered', 'allowed']),
      sumIs('billed', ['discount', 'allowed'], ['discount', 'allowed']),
      sumIs('billed', ['notCovered', 'allowed'], ['notCovered', 'allowed']),
      sumIs(
        'billed',
        ['notCovered', 'deductible', 'allowedAfterDeductible'],
        ['notCovered', 'allowedAfterDeductible'],
      ),
      sumIs(
        'billed',
        ['discount', 'deductible', 'allowedAfterDeductible'],
        ['discount', 'allowedAfterDeductible'],
      ),
    ],
  },
  {
    name: 'adjudication',
    main: [],
    sumsParts: true,
    perRow: false,
    complete: [
      ['allowed', 'planPaid', 'deductible', 'copay', 'coinsurance'],
      ['allowed', 'planPaid', 'costShare', 'coinsurance'],
    ],
    variants: [
      sumIs('allowed', ['planPaid', ...SHARE_PARTS, ...PRIOR_AND_WITHHELD], ['planPaid']),
      sumIs(
        'allowed',
        ['planPaid', ...SHARE_PARTS, ...PRIOR_AND_WITHHELD, 'notCovered'],
        ['planPaid', 'notCovered'],
      ),
    ],
  },
  {
    name: 'share',
    main: ['patientResponsibility', 'deductible', 'copay', 'coinsurance'],
    perRow: true,
    complete: [['patientResponsibility', 'deductible', 'copay', 'coinsurance', 'notCovered']],
    variants: [
      sumIs('patientResponsibility', [...SHARE_PARTS], []),
      sumIs('patientResponsibility', [...SHARE_PARTS, 'notCovered'], ['notCovered']),
    ],
  },
  {
    name: 'split',
    main: ['allowed', 'planPaid', 'patientResponsibility'],
    perRow: true,
    complete: [['allowed', 'planPaid', 'patientResponsibility']],
    variants: [
      sumIs(
        'allowed',
        ['planPaid', 'patientResponsibility', ...PRIOR_AND_WITHHELD],
        ['planPaid', 'patientResponsibility'],
      ),
      // The patient also owes what is not covered: it is in the share, and no part of the allowed amount.
      sumIs(
        'allowed',
        ['planPaid', 'patientResponsibility', ...PRIOR_AND_WITHHELD],
        ['planPaid', 'patientResponsibility', 'notCovered'],
        ['notCovered'],
      ),
      // Nothing was written off: the patient owes all that the plan did not pay, above the allowed amount too.
      sumIs(
        'billed',
        ['planPaid', 'patientResponsibility', ...PRIOR_AND_WITHHELD],
        ['planPaid', 'patientResponsibility', 'allowed'],
        [],
        ['discount', 'notCovered'],
      ),
    ],
  },
  {
    name: 'bill',
    main: ['billed', 'discount', 'planPaid', 'patientResponsibility'],
    perRow: true,
    complete: [],
    variants: [
      sumIs(
        'billed',
        ['discount', 'planPaid', 'patientResponsibility', ...PRIOR_AND_WITHHELD],
        ['discount', 'planPaid', 'patientResponsibility'],
      ),
      sumIs(
        'billed',
        ['discount', 'notCovered', 'planPaid', 'patientResponsibility', ...PRIOR_AND_WITHHELD],
        ['discount', 'notCovered', 'planPaid', 'patientResponsibility'],
      ),
      // The discount is part of what is not covered.
      {
        ...sumIs(
          'billed',
          ['notCovered', 'planPaid', 'patientResponsibility', ...PRIOR_AND_WITHHELD],
          ['notCovered', 'planPaid', 'patientResponsibility'],
        ),
        within: { part: 'discount', whole: 'notCovered' },
      },
    ],
  },
  {
    name: 'steps',
    main: [],
    perRow: false,
    complete: [],
    variants: [
      sumIs('allowed', ['amountRemaining', 'deductible', 'copay'], ['amountRemaining']),
      sumIs('amountRemaining', ['planPaid', 'coinsurance'], ['planPaid']),
    ],
  },
];

/** Whether an identity holds on a row to the cent; undefined where it does not apply. Unprinted parts count nothing. */
export function holds(identity: Identity, amounts: Amounts): boolean | undefined {
  const { whole, parts, minus, needs, excludes, within } = identity;
  if (!printsAll(needs, amounts) || !printsAny(parts, amounts)) return undefined;
  if (printsAny(excludes, amounts)) return undefined;
  if (within !== undefined && (amounts[within.part] ?? 0) > (amounts[within.whole] ?? 0))
    return false;
  return amounts[whole] === sumOf(parts, amounts) - sumOf(minus, amounts);
}

function printsAny(terms: readonly Term[], amounts: Amounts): boolean {
  for (const term of terms) if (amounts[term] !== undefined) return true;
  return false;
}

function printsAll(terms: readonly Term[], amounts: Amounts): boolean {
  for (const term of terms) if (amounts[term] === undefined) return false;
  return true;
}

function sumOf(terms: readonly Term[], amounts: Amounts): number {
  let sum = 0;
  for (const term of terms) sum += amounts[term] ?? 0;
  return sum;
}

/** How many terms of an identity are printed and not zero: a sum of nothing but zeros proves nothing. */
export function weightOf({ whole, parts, minus }: Identity, amounts: Amounts): number {
  return [whole, ...parts, ...minus].filter((term) => (amounts[term] ?? 0) !== 0).length;
}

/** The terms of an identity that a row prints. */
export function printedTerms({ whole, parts, minus }: Identity, amounts: Amounts): readonly Term[] {
  return [whole, ...parts, ...minus].filter((term) => amounts[term] !== undefined);
}

/** How one family of identities stands on one row. */
export interface FamilyResult {
  readonly family: IdentityFamily;
  /** `inconclusive`: open, but a part of it is not printed. */
  readonly status: 'closed' | 'inconclusive' | 'doubtful' | 'contradicted';
  readonly identity: Identity;
  readonly weight: number;
  /** It holds here only by an exception, and the same family is contradicted on another row. */
  readonly isShaken: boolean;
}

/**
 * How each family stands on each row. A family whose variant may not change from row to row is judged by the
 * variant that holds on most rows. `contradicted`: everything that the identity needs is printed, and it is open.
 */
export function checkRows(rows: readonly Amounts[]): readonly (readonly FamilyResult[])[] {
  const fixed = new Map(
    IDENTITY_FAMILIES.filter(({ perRow }) => !perRow).map((family) => [
      family,
      mostHeld(family.variants, rows),
    ]),
  );
  const checked = rows.map((amounts) =>
    IDENTITY_FAMILIES.flatMap((family) => {
      const variants = family.perRow ? family.variants : (fixed.get(family) ?? []);
      return checkFamily(family, variants, amounts) ?? [];
    }),
  );
  const broken = new Set(
    checked.flat().flatMap(({ family, status }) => (status === 'contradicted' ? [family] : [])),
  );
  return checked.map((results) => results.map((result) => doubtExceptions(result, broken)));
}

/** Where a family is contradicted on one row, its exceptions explain nothing on the others. */
function doubtExceptions(result: FamilyResult, broken: ReadonlySet<IdentityFamily>): FamilyResult {
  const { family, identity, status, weight } = result;
  const isException = status === 'closed' && weight > 1 && family.variants[0] !== identity;
  const hasNotCovered = [...identity.parts, ...identity.minus].includes('notCovered');
  return isException && hasNotCovered && family.perRow && broken.has(family)
    ? { ...result, status: 'doubtful', weight: 0, isShaken: true }
    : result;
}

function mostHeld(variants: readonly Identity[], rows: readonly Amounts[]): readonly Identity[] {
  const counts = variants.map(
    (variant) => rows.filter((amounts) => holds(variant, amounts) === true).length,
  );
  const most = Math.max(0, ...counts);
  const [first] = variants.filter((_, index) => most > 0 && counts[index] === most);
  return first === undefined ? variants : [first];
}

function checkFamily(
  family: IdentityFamily,
  variants: readonly Identity[],
  amounts: Amounts,
): FamilyResult | undefined {
  let first: Identity | undefined;
  for (const identity of variants) {
    const isHeld = holds(identity, amounts);
    if (isHeld === true) {
      const weight = weightOf(identity, amounts);
      return { family, status: 'closed', identity, weight, isShaken: false };
    }
    if (isHeld === false) first ??= identity;
  }
  if (first === undefined) return undefined;
  return {
    family,
    status: openStatus(family, first, amounts),
    identity: first,
    weight: 0,
    isShaken: false,
  };
}

/** Whether the printed parts alone are more than the whole: then no part that is not printed explains it. */
function exceeds({ whole, parts, minus }: Identity, amounts: Amounts): boolean {
  const printed = [whole, ...parts].map((term) => amounts[term] ?? 0);
  const isPositive = printed.every((amount) => amount >= 0);
  return minus.length === 0 && isPositive && sumOf(parts, amounts) > (amounts[whole] ?? 0);
}

function openStatus(
  { complete, main, sumsParts }: IdentityFamily,
  identity: Identity,
  amounts: Amounts,
): FamilyResult['status'] {
  if (complete.some((terms) => printsAll(terms, amounts))) return 'contradicted';
  if (main.length > 0 && printsAll(main, amounts)) return 'doubtful';
  return sumsParts === true && exceeds(identity, amounts) ? 'doubtful' : 'inconclusive';
}
