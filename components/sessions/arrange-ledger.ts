import { codesInWords } from '#components/codes/code-in-words.ts';
import type { LedgerEntry, LedgerStatus } from '#lib/findings/schema.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

/** What of the ledger is shown. `not-counted` is every status but `counted`. */
export const STATUS_FILTERS = [
  'all',
  'counted',
  'not-counted',
  'review',
  'unmatched',
  'not-comparable',
] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

/** What the ledger may be sorted by. */
export type SortKey = 'date' | 'client' | 'payer' | 'allowed' | 'received' | 'spread' | 'status';

/** An order of the ledger. */
export interface Sort {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** What a person asked to see of the ledger. */
export interface Arrangement {
  readonly status: StatusFilter;
  readonly text: string;
  readonly sort: Sort;
}

const STATUS_ORDER: Readonly<Record<LedgerStatus, number>> = {
  review: 0,
  unmatched: 1,
  'not-comparable': 2,
  counted: 3,
};

/** The share of the allowed amount that lies between, in percent; null where it cannot be said. */
export function spreadPercent({ allowed, spread }: LedgerEntry): number | null {
  return allowed === null || spread === null || allowed <= 0 ? null : (spread / allowed) * 100;
}

/** The entries that fit the filters, in the order asked for. Unknown values come last either way. */
export function arrangeLedger(
  ledger: readonly LedgerEntry[],
  { status, text, sort }: Arrangement,
): readonly LedgerEntry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return ledger
    .filter((entry) => fitsStatus(entry.status, status))
    .filter((entry) => words.every((word) => searchedText(entry).includes(word)))
    .toSorted((a, b) => compareEntries(a, b, sort));
}

function fitsStatus(status: LedgerStatus, filter: StatusFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'not-counted' ? status !== 'counted' : status === filter;
}

/** Writing dates in words is slow, so the text of an entry is made once for all letters that are typed. */
const searchedTexts = new WeakMap<LedgerEntry, string>();

function searchedText(entry: LedgerEntry): string {
  const known = searchedTexts.get(entry);
  if (known !== undefined) return known;
  const text = makeSearchedText(entry);
  searchedTexts.set(entry, text);
  return text;
}

function makeSearchedText({ session }: LedgerEntry): string {
  const { claim, fileName } = session.source;
  return [
    session.dateOfService,
    formatServiceDate(session.dateOfService),
    claim.patient,
    claim.payer,
    claim.claimNumber,
    session.platform,
    fileName,
    codesInWords(session.lines),
    ...session.payouts.map((payout) => payout.fileName),
  ]
    .join(' ')
    .toLowerCase();
}

function compareEntries(a: LedgerEntry, b: LedgerEntry, { by, descending }: Sort): number {
  const [left, right] = [valueOf(a, by), valueOf(b, by)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const order =
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : String(left).localeCompare(String(right));
  return descending ? -order : order;
}

function valueOf(entry: LedgerEntry, by: SortKey): string | number | null {
  switch (by) {
    case 'date':
      return entry.session.dateOfService;
    case 'client':
      return entry.session.source.claim.patient;
    case 'payer':
      return entry.session.source.claim.payer;
    case 'allowed':
    case 'received':
    case 'spread':
      return entry[by];
    case 'status':
      return STATUS_ORDER[entry.status];
  }
}
