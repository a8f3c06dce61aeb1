import { percentOf } from '#lib/findings/percent.ts';
import type { LedgerEntry } from '#lib/findings/schema.ts';
import type {
  AuditSummary,
  Grouping,
  GroupTotal,
  NamedSums,
  Sums,
} from '#lib/findings/sums-schema.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { compareParts } from '#lib/match/order.ts';
import { subtractCents, sumCents, ZERO_CENTS } from '#lib/values/cents.ts';

/** The sums over the entries that count, and beside them what does not count yet. */
export function sumsOf(entries: readonly LedgerEntry[]): Sums {
  const counted = entries.filter(({ status }) => status === 'counted');
  const waiting = entries.filter((entry) => isWaiting(entry));
  const allowed = sumCents(counted.map((entry) => entry.allowed ?? ZERO_CENTS));
  const received = sumCents(counted.map((entry) => entry.received ?? ZERO_CENTS));
  const spread = subtractCents(allowed, received);
  return {
    sessions: counted.length,
    allowed,
    received,
    spread,
    spreadPct: percentOf(spread, allowed),
    notCounted: {
      sessions: waiting.length,
      lines: waiting.reduce((lines, { session }) => lines + session.lines.length, 0),
      allowed: sumCents(waiting.map((entry) => entry.allowed ?? ZERO_CENTS)),
    },
  };
}

/** What can never be compared does not wait to be counted. */
function isWaiting({ status }: LedgerEntry): boolean {
  return status === 'review' || status === 'unmatched';
}

/** The sums by platform, payer and codes, in this order. Groups in which nothing counts yet stand there too. */
export function ledgerToGroups(ledger: readonly LedgerEntry[]): readonly GroupTotal[] {
  return gather(comparedIn(ledger), [platformOf, payerOf, codesOf])
    .toSorted((one, other) => compareParts(one.names, other.names))
    .map(({ names: [platform = null, payer = null, procedureCodes], sums }) => ({
      platform,
      payer,
      procedureCodes: procedureCodes ?? '',
      ...sums,
    }));
}

/** The sums by each single thing that tells sessions apart. */
export function ledgerToGroupings(
  ledger: readonly LedgerEntry[],
): Readonly<Record<Grouping, readonly NamedSums[]>> {
  const compared = comparedIn(ledger);
  const by = (nameOf: NameOf): readonly NamedSums[] =>
    gather(compared, [nameOf])
      .toSorted((one, other) => compareParts(one.names, other.names))
      .map(({ names: [name = null], sums }) => ({ name, ...sums }));
  return {
    platform: by(platformOf),
    payer: by(payerOf),
    code: by(codesOf),
    clinician: by(({ session }) => session.source.claim.renderingProvider?.name ?? null),
    month: by(({ session }) => session.dateOfService.slice(0, 'yyyy-mm'.length)),
  };
}

/** The headline over all entries. Membership is beside the gap, and with it in the effective share. */
export function summarise(
  ledger: readonly LedgerEntry[],
  membershipFees: AuditSummary['membershipFees'],
): AuditSummary {
  const { sessions, ...sums } = sumsOf(ledger);
  return {
    sessionsCompared: sessions,
    ...sums,
    membershipFees,
    effectiveSharePct: percentOf(sumCents([sums.spread, membershipFees]), sums.allowed),
  };
}

type NameOf = (entry: LedgerEntry) => string | null;

interface Gathered {
  readonly names: readonly (string | null)[];
  readonly sums: Sums;
}

/** The sums of the entries that share all names: first by the first name, then within it by the next. */
function gather(
  entries: readonly LedgerEntry[],
  [nameOf, ...others]: readonly NameOf[],
): readonly Gathered[] {
  if (nameOf === undefined) return [{ names: [], sums: sumsOf(entries) }];
  return [...groupBy(entries, nameOf)].flatMap(([name, own]) =>
    gather(own, others).map(({ names, sums }) => ({ names: [name, ...names], sums })),
  );
}

function comparedIn(ledger: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return ledger.filter((entry) => entry.status === 'counted' || isWaiting(entry));
}

function platformOf({ session }: LedgerEntry): string | null {
  return session.platform;
}

function payerOf({ session }: LedgerEntry): string | null {
  const { payer, payerPrinted } = session.source.claim;
  return payer ?? payerPrinted;
}

function codesOf({ session }: LedgerEntry): string | null {
  return session.procedureCodes.length === 0 ? null : session.procedureCodes.join(' + ');
}
