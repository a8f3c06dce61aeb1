import { type AuditedStretch, inStretch } from '#lib/findings/audited-stretch.ts';
import { isSurePayout } from '#lib/findings/ledger.ts';
import { type PlatformReader, platformKey } from '#lib/findings/statement-platforms.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import type { SourcedPayout, UnmatchedCause, UnmatchedPayout } from '#lib/match/schema.ts';
import { orNone } from '#lib/values/none.ts';
import { remember } from '#lib/values/remember.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** What all rows of a platform's statements tell that are money and stand for themselves: no estimate, no copy. */
interface Payments {
  /** The latest payout date of any row; null where none is dated. */
  readonly latest: ServiceDate | null;
  /** The months (`2025-01`) in which something was paid. */
  readonly months: ReadonlySet<string>;
  /** The rows that are fees, and sure. */
  readonly fees: readonly SourcedPayout[];
}

/** By the platform's key, in the order in which the platforms first pay. */
export type PaymentsByPlatform = ReadonlyMap<string | null, Payments>;

/** Adds up what all statements paid, platform by platform. */
export function paymentsByPlatform(
  stretches: readonly AuditedStretch[],
  unmatched: readonly UnmatchedPayout[],
  platformOf: PlatformReader,
): PaymentsByPlatform {
  const keyOf = remember(platformKey);
  const lone = toPayments(
    unmatched.flatMap(({ payout, cause }) => (IS_MONEY.has(cause) ? payout : [])),
  );
  const parts = [...stretches.map(paymentsIn), lone];
  const fees = groupBy(
    parts.flatMap((part) => part.fees),
    (row) => keyOf(platformOf(row)),
  );
  const ofPlatform = groupBy(
    parts.flatMap(({ statements }) => statements),
    ({ first }) => keyOf(platformOf(first)),
  );
  return new Map(
    [...ofPlatform].map(([platform, own]) => [
      platform,
      {
        latest: own.reduce<ServiceDate | null>(
          (latest, each) => laterOf(latest, each.latest),
          null,
        ),
        months: new Set(own.flatMap(({ months }) => [...months])),
        fees: fees.get(platform) ?? [],
      },
    ]),
  );
}

/** Rows without a session for these reasons were paid all the same. */
const IS_MONEY: ReadonlySet<UnmatchedCause> = new Set([
  'other-type',
  'no-date',
  'no-client',
  'no-session',
  'needs-review',
]);

/** What rows of one platform, or of one statement that names none, tell. */
interface StatementPayments extends Pick<Payments, 'latest' | 'months'> {
  readonly first: SourcedPayout;
}

interface PaymentsPart extends Pick<Payments, 'fees'> {
  readonly statements: readonly StatementPayments[];
}

const paymentsIn = inStretch(({ ledger }) =>
  toPayments(ledger.flatMap(({ session }) => session.payouts)),
);

function toPayments(rows: readonly SourcedPayout[]): PaymentsPart {
  const statements = groupBy(rows, ({ key, payout }) =>
    payout.platform === null ? `in ${key.documentId}` : `of ${payout.platform}`,
  );
  return {
    fees: orNone(rows.filter((row) => row.payout.type === 'fee' && isSurePayout(row))),
    statements: [...statements.values()].flatMap(([first, ...others]) =>
      first === undefined ? [] : sumUp(first, [first, ...others]),
    ),
  };
}

function sumUp(first: SourcedPayout, rows: readonly SourcedPayout[]): StatementPayments {
  const months = rows.flatMap(({ payout: { amount, payoutDate } }) =>
    amount !== null && amount > 0 && payoutDate !== null ? monthOf(payoutDate) : [],
  );
  const latest = rows.reduce<ServiceDate | null>(
    (date, { payout }) => laterOf(date, payout.payoutDate),
    null,
  );
  return { first, latest, months: new Set(months) };
}

function monthOf(date: ServiceDate): string {
  return date.slice(0, 'yyyy-mm'.length);
}

function laterOf(one: ServiceDate | null, other: ServiceDate | null): ServiceDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? other : one;
}
