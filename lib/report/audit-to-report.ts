import type { Audit, Finding, FindingKind, LedgerEntry } from '#lib/findings/schema.ts';
import type { Terms } from '#lib/findings/terms-schema.ts';
import type { SessionKey } from '#lib/match/decision-schema.ts';
import type { Match, Session, SourcedPayout } from '#lib/match/schema.ts';
import { auditToContext } from '#lib/report/audit-to-context.ts';
import { createRedactor, type Redactor } from '#lib/report/redactor.ts';
import type {
  Redaction,
  Report,
  ReportFinding,
  ReportFindingDetails,
  ReportMatch,
  ReportPayoutRow,
  ReportSession,
} from '#lib/report/schema.ts';
import { sessionToSources } from '#lib/report/session-to-sources.ts';
import type { Cents } from '#lib/values/cents.ts';

/** What a report is made with. `terms` adds what the platforms said of their fees and share. */
export interface AuditToReportOptions {
  readonly redact: Redaction;
  readonly terms?: Terms | undefined;
}

/** What a report may show of an audit. Redaction happens here and nowhere after. */
export function auditToReport(audit: Audit, { redact, terms }: AuditToReportOptions): Report {
  const redactor = createRedactor(audit, redact);
  const kinds = kindsBySession(audit);
  const sessions = audit.ledger.map((entry, index) =>
    entryToSession(entry, index + 1, kinds.get(keyOf(entry.session.key)) ?? [], redactor),
  );
  const counted = sessions.filter(({ status }) => status === 'counted');
  const dates = sessions.map(({ dateOfService }) => dateOfService).toSorted();
  const [from, to] = [dates[0], dates.at(-1)];
  const platforms = new Set(audit.ledger.map(({ session }) => session.platform));
  return {
    redact,
    period: from === undefined || to === undefined ? null : { from, to },
    summary: {
      ...audit.summary,
      confirmedSessions: counted.filter(({ confirmed }) => confirmed).length,
    },
    ...auditToContext(audit, redactor),
    sessions,
    findings: findingsOf(audit, redactor),
    unmatchedPayouts: audit.reconciliation.unmatchedPayouts.map(({ payout, reason }) => ({
      payout: payoutRow(payout, redactor),
      dateOfService: payout.payout.dateOfService,
      platform: redactor.organisation(payout.payout.platform),
      reason: redactor.text(reason),
    })),
    claimsWithoutSession: audit.reconciliation.withoutSession.length,
    terms: (terms?.platforms ?? [])
      .filter(({ name }) => platforms.has(name))
      .map(({ name, membershipFee, membershipPeriod, disclosedSharePct }) => ({
        name,
        membershipFee,
        membershipPeriod,
        disclosedSharePct,
      })),
  };
}

function entryToSession(
  entry: LedgerEntry,
  number: number,
  findings: readonly FindingKind[],
  redactor: Redactor,
): ReportSession {
  const { session, status, allowed, received, spread } = entry;
  const { claim } = session.source;
  return {
    number,
    dateOfService: session.dateOfService,
    client: redactor.client(claim.patient),
    claimNumber: redactor.claimNumber(claim.claimNumber),
    payer: redactor.organisation(claim.payer),
    platform: redactor.organisation(session.platform),
    clinician: redactor.organisation(claim.renderingProvider?.name ?? null),
    procedureCodes: session.procedureCodes,
    status,
    reasons: entry.reasons.map((reason) => redactor.text(reason)),
    confirmed: isConfirmed(session),
    billed: session.amounts.billed,
    allowed,
    received,
    spread,
    spreadPct: shareOf(spread, allowed),
    payouts: session.payouts.map((payout) => payoutRow(payout, redactor)),
    match: matchOf(session.match, redactor),
    findings: [...new Set(findings)],
    sources: sessionToSources(session, redactor),
  };
}

function isConfirmed({ lines, payouts }: Session): boolean {
  const trusts = [...lines.map(({ trust }) => trust), ...payouts.map(({ payout }) => payout.trust)];
  return trusts.some(({ level }) => level === 'confirmed');
}

/** Percent of `whole` with two decimals; null where there is nothing to compare with. */
function shareOf(part: Cents | null, whole: Cents | null): number | null {
  if (part === null || whole === null || whole <= 0) return null;
  return Math.round((part * 10_000) / whole) / 100;
}

function matchOf(match: Match, redactor: Redactor): ReportMatch {
  if (match.status === 'matched') return { status: 'matched', score: match.score };
  if (match.status === 'unmatched') {
    return { status: 'unmatched', reason: redactor.text(match.reason) };
  }
  const candidates = match.candidates.map((payout) => payoutRow(payout, redactor));
  return { status: 'review', score: match.score, candidates };
}

function payoutRow({ key, fileName, payout }: SourcedPayout, redactor: Redactor): ReportPayoutRow {
  const file = redactor.file({ documentId: key.documentId, fileName });
  return { file, row: payout.row, amount: payout.amount };
}

function findingsOf(audit: Audit, redactor: Redactor): readonly ReportFinding[] {
  const numbers = new Map<string, number>();
  audit.ledger.forEach(({ session }, index) => {
    const key = keyOf(session.key);
    if (!numbers.has(key)) numbers.set(key, index + 1);
  });
  return audit.findings.map((finding) => {
    const number = finding.session === null ? undefined : numbers.get(keyOf(finding.session));
    const claim = number === undefined ? undefined : audit.ledger[number - 1]?.session.source.claim;
    return {
      kind: finding.kind,
      session: number ?? null,
      claimNumber: redactor.claimNumber(claim?.claimNumber ?? null),
      dateOfService: dateOf(finding),
      platform: redactor.organisation(finding.platform),
      amount: finding.amount,
      payouts: finding.payouts.map((payout) => payoutRow(payout, redactor)),
      text: redactor.text(finding.text),
      details: detailsOf(finding, redactor),
    };
  });
}

function kindsBySession({ findings }: Audit): ReadonlyMap<string, readonly FindingKind[]> {
  const kinds = new Map<string, FindingKind[]>();
  for (const { kind, session } of findings) {
    if (session === null) continue;
    const known = kinds.get(keyOf(session));
    if (known === undefined) kinds.set(keyOf(session), [kind]);
    else known.push(kind);
  }
  return kinds;
}

function detailsOf(finding: Finding, redactor: Redactor): ReportFindingDetails {
  if (finding.kind === 'late-payout') return { days: finding.days };
  if (finding.kind !== 'rate-change') return {};
  const { measure, payer, procedureCode } = finding;
  return { measure, payer: redactor.organisation(payer), procedureCode };
}

/** A finding without a session is dated as on the statement; one about a whole platform has no date. */
function dateOf({ kind, session, payouts }: Finding): ReportFinding['dateOfService'] {
  if (session !== null) return session.dateOfService;
  return kind === 'membership-cost' ? null : (payouts[0]?.payout.dateOfService ?? null);
}

function keyOf({ claim, dateOfService }: SessionKey): string {
  return `${dateOfService} ${claim}`;
}
