import { FINDING_WORDS } from '#lib/findings/finding-words.ts';
import {
  type Audit,
  FINDING_KINDS,
  type Finding,
  type FindingKind,
  type LedgerEntry,
} from '#lib/findings/schema.ts';
import { type Cents, sumCents } from '#lib/values/cents.ts';
import { formatServiceDate, type ServiceDate } from '#lib/values/service-date.ts';

/** A finding with what a list shows of its session. `session`: null where it is about none. */
export interface ListedFinding {
  readonly finding: Finding;
  readonly session: LedgerEntry['session'] | null;
  readonly date: ServiceDate | null;
  readonly client: string | null;
  readonly payer: string | null;
}

/** How many findings of a kind there are, and what they come to in cents. */
export interface KindTotal {
  readonly kind: FindingKind;
  readonly findings: number;
  readonly amount: Cents;
}

/** What a person asked to see of the findings. */
export interface FindingFilter {
  readonly kind: FindingKind | 'all';
  readonly text: string;
}

/** The kinds that occur, in the order in which findings are told. Amounts of two kinds are never added up. */
export function kindTotals(findings: readonly Finding[]): readonly KindTotal[] {
  return FINDING_KINDS.flatMap((kind) => {
    const own = findings.filter((finding) => finding.kind === kind);
    const amount = sumCents(own.map((finding) => finding.amount));
    return own.length === 0 ? [] : { kind, findings: own.length, amount };
  });
}

/** The findings with their sessions, in their order; the many plain gaps, which the sessions show too, come last. */
export function listFindings({ findings, ledger }: Audit): readonly ListedFinding[] {
  const sessions = new Map(ledger.map(({ session }) => [keyOf(session.key), session] as const));
  const others = findings.filter(({ kind }) => kind !== 'spread');
  const gaps = findings.filter(({ kind }) => kind === 'spread');
  return [...others, ...gaps].map((finding) => {
    const session =
      finding.session === null ? null : (sessions.get(keyOf(finding.session)) ?? null);
    const [row] = finding.payouts;
    // A whole membership is of no one day and client.
    const own = finding.kind === 'membership-cost' ? undefined : row?.payout;
    return {
      finding,
      session,
      date: session?.dateOfService ?? own?.dateOfService ?? null,
      client: session?.source.claim.patient ?? own?.client ?? null,
      payer: session?.source.claim.payer ?? own?.payer ?? null,
    };
  });
}

/** The findings that fit the filter: every word of the text stands somewhere in what is listed. */
export function filterFindings(
  listed: readonly ListedFinding[],
  { kind, text }: FindingFilter,
): readonly ListedFinding[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return listed.filter(
    (each) =>
      (kind === 'all' || each.finding.kind === kind) &&
      words.every((word) => searchedText(each).includes(word)),
  );
}

function searchedText({ finding, session, date, client, payer }: ListedFinding): string {
  return [
    FINDING_WORDS[finding.kind],
    finding.text,
    finding.platform,
    client,
    payer,
    date,
    date && formatServiceDate(date),
    session?.source.claim.claimNumber,
    ...(session?.procedureCodes ?? []),
  ]
    .join(' ')
    .toLowerCase();
}

function keyOf({ claim, dateOfService }: NonNullable<Finding['session']>): string {
  return `${dateOfService} ${claim}`;
}
