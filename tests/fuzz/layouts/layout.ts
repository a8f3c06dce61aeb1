import fc from 'fast-check';
import {
  type Column,
  type ColumnKind,
  columnSets,
  type MoneyStyle,
  moneyStyles,
} from '#tests/fuzz/layouts/columns.ts';
import { NOISE_KINDS, type Noise } from '#tests/fuzz/layouts/noise.ts';
import { NO_ODDITIES, type Oddities, oddities } from '#tests/fuzz/layouts/oddities.ts';
import {
  claimDraws,
  type Outcome,
  type TrueClaim,
  toClaims,
} from '#tests/fuzz/layouts/true-claims.ts';

const STRUCTURES = [
  'one table',
  'table per claim',
  'table per service',
  'cards',
  'labels',
  'sentences',
  'on its side',
] as const;
type Structure = (typeof STRUCTURES)[number];

/** Where the day or the code of a service stands. */
const PLACES = ['column', 'over', 'beside', 'under', 'title', 'of the claim'] as const;
export type Place = (typeof PLACES)[number];

const DATE_FORMS = ['01/07/2025', '1/7/25', 'Jan 7, 2025', '01-07-2025', 'range'] as const;
const DAY_WORDS = ['Date of service: ', '', 'Visit on ', 'Date: ', 'Service date '] as const;
const CODE_WORDS = [
  'CPT ',
  '',
  'Psychotherapy, 60 minutes ',
  'Procedure code: ',
  'Service: ',
] as const;

/** How a document is laid out. */
export interface Layout {
  readonly structure: Structure;
  readonly columns: readonly Column[];
  readonly money: MoneyStyle;
  readonly day: Place;
  readonly code: Place | 'nowhere';
  /** Where the day of every second service stands instead. */
  readonly otherDay: Place | undefined;
  readonly dateForm: (typeof DATE_FORMS)[number];
  readonly dayWords: (typeof DAY_WORDS)[number];
  readonly codeWords: (typeof CODE_WORDS)[number];
  readonly isCodeFirst: boolean;
  readonly claimFacts: 'lines' | 'one line' | 'columns' | 'under';
  readonly patientKey: string;
  readonly align: 'left' | 'right' | 'center';
  readonly headingAlign: 'left' | 'right' | 'center';
  readonly areHeadingsStacked: boolean;
  readonly areHeadingsRepeated: boolean;
  readonly gap: number;
  readonly pitch: number;
  readonly pageHeight: number;
  readonly total: 'none' | 'claim' | 'document' | 'both';
  readonly totalWords: string;
  readonly summary: 'none' | 'before' | 'after';
  readonly isSummaryTable: boolean;
  readonly noise: readonly Noise[];
  /** So many points of white between records. */
  readonly white: number;
  readonly odd: Oddities;
}

export interface EobPlan {
  readonly claims: readonly TrueClaim[];
  readonly layout: Layout;
}

const sides = fc.constantFrom<Layout['align'][]>('right', 'left', 'center');
const places = fc.oneof(fc.constant<Place>('column'), fc.constantFrom(...PLACES));

const layouts: fc.Arbitrary<Omit<Layout, 'odd'>> = fc.record({
  structure: fc.constantFrom(...STRUCTURES),
  columns: columnSets,
  money: moneyStyles,
  day: places,
  code: fc.oneof(
    { weight: 5, arbitrary: places },
    { weight: 1, arbitrary: fc.constant('nowhere' as const) },
  ),
  otherDay: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: places },
  ),
  dateForm: fc.constantFrom(...DATE_FORMS),
  dayWords: fc.constantFrom(...DAY_WORDS),
  codeWords: fc.constantFrom(...CODE_WORDS),
  isCodeFirst: fc.boolean(),
  claimFacts: fc.constantFrom<Layout['claimFacts'][]>('lines', 'one line', 'columns', 'under'),
  patientKey: fc.constantFrom('Patient: ', 'Patient name: ', 'Member: ', 'For: '),
  align: sides,
  headingAlign: sides,
  areHeadingsStacked: fc.boolean(),
  areHeadingsRepeated: fc.boolean(),
  gap: fc.integer({ min: 8, max: 30 }),
  pitch: fc.constantFrom(14, 12, 18, 24),
  pageHeight: fc.oneof(fc.constant(792), fc.constant(792), fc.integer({ min: 160, max: 600 })),
  total: fc.constantFrom<Layout['total'][]>('none', 'claim', 'document', 'both'),
  totalWords: fc.constantFrom('Total', 'Claim total', 'Totals', 'Subtotal', ''),
  summary: fc.constantFrom<Layout['summary'][]>('none', 'none', 'before', 'after'),
  isSummaryTable: fc.boolean(),
  noise: fc.array(
    fc.record({
      slot: fc.constantFrom<Noise['slot'][]>('head', 'claim', 'service', 'end'),
      kind: fc.constantFrom(...NOISE_KINDS),
      draw: fc.nat({ max: 99 }),
    }),
    { maxLength: 5 },
  ),
  white: fc.constantFrom(0, 8, 30),
});

/** Random documents: what is true, and how it is printed. */
export const eobPlans: fc.Arbitrary<EobPlan> = fc
  .record({ draws: claimDraws, layout: layouts })
  .map(({ draws, layout }) => {
    const odd = { ...layout, odd: NO_ODDITIES };
    const kinds = printedKinds(odd);
    return { layout: odd, claims: toClaims(draws, (outcome) => isTold(outcome, kinds)) };
  });

/** Random documents that some payers print otherwise than most. */
export const oddEobPlans: fc.Arbitrary<EobPlan> = fc
  .record({ plan: eobPlans, odd: oddities })
  .map(({ plan: { claims, layout }, odd }) => ({ claims, layout: { ...layout, odd } }));

/** The kinds of amounts that a document prints: sentences never leave out the charge and the payment. */
export function printedKinds({ structure, columns }: Layout): ReadonlySet<ColumnKind> {
  const drawn = new Set(columns.map(({ kind }) => kind));
  if (structure !== 'sentences') return drawn;
  const kept = (['discount', 'notCovered', 'allowed'] as const).filter((kind) => drawn.has(kind));
  const isShareTold = drawn.has('patientResponsibility') || !drawn.has('allowed');
  return new Set([
    'billed',
    'planPaid',
    ...kept,
    ...(isShareTold ? ['patientResponsibility' as const] : []),
  ]);
}

/**
 * Whether a document may show an outcome with these amounts and be honest: what the patient owes beside the allowed
 * amount, or another paid of it, is printed, or leaves a sum open. A denied service may always be shown: nothing is
 * paid of it, and no reader may take its share for known.
 */
function isTold(outcome: Outcome, kinds: ReadonlySet<ColumnKind>): boolean {
  const hasShare = kinds.has('patientResponsibility');
  // Beside the payment the share alone leaves no sum open.
  const isOpen = hasShare && (kinds.has('allowed') || kinds.has('discount'));
  const told: Readonly<Partial<Record<Outcome, boolean>>> = {
    'partly denied and owed': kinds.has('notCovered') || (kinds.has('allowed') && hasShare),
    'out of network': kinds.has('notCovered') || (kinds.has('allowed') && hasShare),
    'after another insurer': kinds.has('otherInsurance') || isOpen,
    sequestered: kinds.has('withheld') || isOpen,
    'paid from an account': kinds.has('accountPaid') || !kinds.has('stillOwed'),
  };
  return told[outcome] ?? true;
}
