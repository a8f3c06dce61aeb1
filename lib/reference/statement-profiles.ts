/** How a platform hands its payouts over, as its own pages describe it. */
export interface StatementProfile {
  readonly platform: string;
  /** The forms in which payouts can be had, most useful first. */
  readonly forms: readonly ('table-file' | 'page' | 'invoice-pdf')[];
  /** Where a therapist finds them, in plain words. */
  readonly whereToFind: string;
  /** What the statement is known to show of a payout. */
  readonly shows: readonly string[];
  /** `starter`: put together from help pages, and confirmed on no real statement yet. */
  readonly confidence: 'starter' | 'confirmed';
  readonly source: string;
  readonly asOf: string;
}

const AS_OF = '2026-11';

/**
 * Unverified starter profiles. No platform publishes the columns of its export, so reading never depends on them: a
 * statement is read by its own headings and values. They tell a person where to look.
 */
export const STATEMENT_PROFILES: readonly StatementProfile[] = [
  {
    platform: 'Headway',
    forms: ['table-file', 'page'],
    whereToFind:
      'Provider portal, Payments: open each past payment to see its sessions. Group admins can download a report for each payment cycle.',
    shows: ['payment date', 'amount', 'client', 'provider', 'state', 'insurance plan'],
    confidence: 'starter',
    source: 'help.headway.co 39971268274580, 4416374825748',
    asOf: AS_OF,
  },
  {
    platform: 'Grow Therapy',
    forms: ['page'],
    whereToFind: 'Portal, Payouts, Past Payouts: open each weekly payout to see its appointments.',
    shows: ['date of payout', 'payout amount', 'client name', 'date of service'],
    confidence: 'starter',
    source: 'help.growtherapy.com 8986132, 5574668',
    asOf: AS_OF,
  },
  {
    platform: 'Rula',
    forms: ['invoice-pdf'],
    whereToFind:
      'The preliminary invoice comes on Monday, the final one in Tipalti on Wednesday of the pay week. Add the final one.',
    shows: ['billed sessions', 'service dates', 'pay date'],
    confidence: 'starter',
    source: 'therapistsupport.rula.com 22409679040539, 22276724980891',
    asOf: AS_OF,
  },
  {
    platform: 'Alma',
    forms: ['page'],
    whereToFind: 'Alma portal, payouts. Its help pages on payouts are for members only.',
    shows: [],
    confidence: 'starter',
    source: 'support.helloalma.com 22200117802907',
    asOf: AS_OF,
  },
];
