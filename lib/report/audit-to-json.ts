import type { Audit } from '#lib/findings/schema.ts';
import type { Grouping } from '#lib/findings/sums-schema.ts';
import type { AuditJson } from '#lib/report/audit-json-schema.ts';
import { auditToReport } from '#lib/report/audit-to-report.ts';
import type { Redaction, Report, ReportPayoutRow, ReportSession } from '#lib/report/schema.ts';

/** The audit as other programs read it. Under full redaction a session's number stands for its claim's. */
export function auditToJson(audit: Audit, { redact }: { readonly redact: Redaction }): AuditJson {
  const report = auditToReport(audit, { redact });
  return {
    version: 1,
    unit: 'cents',
    summary: summaryOf(report),
    groups: [...report.groups],
    groupings: groupingsOf(report),
    outlook: report.outlook,
    matches: report.sessions.flatMap((session) => matchOf(session, redact) ?? []),
    unmatched: {
      claims: report.sessions.flatMap((session) =>
        session.match.status === 'unmatched'
          ? {
              claimNumber: claimNumberOf(redact, session.number, session.claimNumber),
              dateOfService: session.dateOfService,
              reason: session.match.reason,
            }
          : [],
      ),
      payouts: report.unmatchedPayouts.map(({ payout, reason }) => ({ ...rowOf(payout), reason })),
    },
    findings: report.findings.map((finding) => ({
      kind: finding.kind,
      claimNumber: claimNumberOf(redact, finding.session, finding.claimNumber),
      dateOfService: finding.dateOfService,
      amount: finding.amount,
      payouts: finding.payouts.map((payout) => rowOf(payout)),
      text: finding.text,
      platform: finding.platform,
      ...finding.details,
    })),
  };
}

function summaryOf({ summary }: Report): AuditJson['summary'] {
  return {
    sessionsCompared: summary.sessionsCompared,
    allowed: summary.allowed,
    received: summary.received,
    spread: summary.spread,
    spreadPct: summary.spreadPct,
    notCounted: { lines: summary.notCounted.lines, allowed: summary.notCounted.allowed },
    membershipFees: summary.membershipFees,
    effectiveSharePct: summary.effectiveSharePct,
  };
}

function groupingsOf({ groupings }: Report): AuditJson['groupings'] {
  const sumsBy = (by: Grouping) => [...(groupings.find((each) => each.by === by)?.sums ?? [])];
  return {
    platform: sumsBy('platform'),
    payer: sumsBy('payer'),
    code: sumsBy('code'),
    clinician: sumsBy('clinician'),
    month: sumsBy('month'),
  };
}

function matchOf(
  session: ReportSession,
  redact: Redaction,
): AuditJson['matches'][number] | undefined {
  const { match } = session;
  if (match.status === 'unmatched') return undefined;
  return {
    claimNumber: claimNumberOf(redact, session.number, session.claimNumber),
    dateOfService: session.dateOfService,
    procedureCodes: [...session.procedureCodes],
    payouts: session.payouts.map((payout) => rowOf(payout)),
    status: match.status,
    score: match.score,
    candidates: match.status === 'review' ? match.candidates.map((payout) => rowOf(payout)) : [],
  };
}

function claimNumberOf(
  redact: Redaction,
  session: number | null,
  claimNumber: string | null,
): string | null {
  if (redact !== 'full') return claimNumber;
  return session === null ? null : `Session ${session}`;
}

function rowOf({ file, row }: ReportPayoutRow): { file: string; row: number } {
  return { file, row };
}
