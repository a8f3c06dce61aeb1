import type { LedgerStatus } from '#lib/findings/schema.ts';
import type { Grouping, NotCounted } from '#lib/findings/sums-schema.ts';
import type { Redaction, Report } from '#lib/report/schema.ts';
import { type Cents, formatCents } from '#lib/values/cents.ts';
import { formatServiceDate, type ServiceDate } from '#lib/values/service-date.ts';

/** By what sums are told apart, as a heading and as a column. */
export const GROUPING_WORDS: Readonly<
  Record<Grouping, readonly [heading: string, column: string]>
> = {
  platform: ['By platform', 'Platform'],
  payer: ['By payer', 'Payer'],
  code: ['By code', 'Code'],
  clinician: ['By clinician', 'Clinician'],
  month: ['By month', 'Month'],
};

/** Where a session stands, in words that accuse nobody. */
export const STATUS_WORDS: Readonly<Record<LedgerStatus, string>> = {
  counted: 'counted',
  review: 'needs review',
  unmatched: 'no payout found',
  'not-comparable': 'not comparable',
};

/** What a report has left out, for its reader; null when nothing is. */
export const REDACTION_WORDS: Readonly<Record<Redaction, string | null>> = {
  none: null,
  initials: 'Clients are shown by their initials, and files by a number.',
  full: 'Clients, claim numbers and file names are left out. Dates of service remain.',
};

/** What belongs under every figure of this kind. */
export const NOTES = [
  'A difference is not proof of wrongdoing: platforms do work for it, and sometimes pay for denied claims.',
  'Your agreement may limit sharing rates.',
] as const;

const NO_BREAK_SPACE = '\u00a0';

/** `14.7 %`, never broken before the sign; a dash where there is nothing to take a share of. */
export function formatShare(percent: number | null): string {
  return percent === null ? '–' : `${percent.toFixed(1)}${NO_BREAK_SPACE}%`;
}

/** An amount, or a dash where it is not known. */
export function formatAmount(amount: Cents | null): string {
  return amount === null ? '–' : formatCents(amount);
}

/** `1 session`, `2 sessions`. */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}

/** The dates of service that a report covers, as words. */
export function periodWords(period: Report['period']): string {
  if (period === null) return 'No sessions';
  const from: ServiceDate = period.from;
  return from === period.to
    ? `Sessions of ${formatServiceDate(from)}`
    : `Sessions from ${formatServiceDate(from)} to ${formatServiceDate(period.to)}`;
}

/** The gap and what it rests on, in plain sentences. */
export function headlineWords({ summary }: Report): string {
  const { sessionsCompared, allowed, received, spread, spreadPct } = summary;
  if (sessionsCompared === 0) {
    return 'No session could be compared yet, so there is no difference to show.';
  }
  const base = `For ${countOf(sessionsCompared, 'session')} the plans allowed ${formatCents(allowed)}, and ${formatCents(received)} was received. `;
  if (spread === 0) return `${base}There is no difference.`;
  const share =
    spreadPct === null ? '' : `, ${formatShare(Math.abs(spreadPct))} of what was allowed`;
  const size = formatCents(spread).replace('-', '');
  return spread > 0
    ? `${base}The difference is ${size}${share}.`
    : `${base}That is ${size} more than was allowed${share === '' ? '' : ` (${share.slice(2)})`}.`;
}

/** What the compared sessions rest on: arithmetic alone, or a person's look as well. */
export function basisWords({ summary }: Report): string {
  const { sessionsCompared, confirmedSessions } = summary;
  if (sessionsCompared === 0) return '';
  if (confirmedSessions === 0) {
    return `Basis: ${countOf(sessionsCompared, 'session')}, every figure verified by its own document’s arithmetic.`;
  }
  return `Basis: ${countOf(sessionsCompared, 'session')}; ${confirmedSessions} of them confirmed by a person, the others verified by their own document’s arithmetic.`;
}

/** Membership and the share with it, or undefined when no fee is known. */
export function membershipWords({ summary }: Report): string | undefined {
  if (summary.membershipFees <= 0) return undefined;
  const fees = `Membership fees over the period: ${formatCents(summary.membershipFees)}.`;
  return summary.effectiveSharePct === null
    ? fees
    : `${fees} Difference and membership together are ${formatShare(summary.effectiveSharePct)} of what was allowed.`;
}

/** What the platforms said of their fee and share, as entered; undefined when nothing is. */
export function termsWords({ terms }: Report): string | undefined {
  const told = terms.flatMap(({ name, membershipFee, membershipPeriod, disclosedSharePct }) => {
    const parts = [
      membershipFee === null
        ? ''
        : `membership ${formatCents(membershipFee)} a ${membershipPeriod}`,
      disclosedSharePct === null ? '' : `disclosed share ${disclosedSharePct} %`,
    ].filter((part) => part !== '');
    return parts.length === 0 ? [] : `${name}: ${parts.join(', ')}`;
  });
  return told.length === 0 ? undefined : `Terms as entered. ${told.join('; ')}.`;
}

/** Claims that cannot be compared at all, or undefined when there are none. */
export function withoutSessionWords({ claimsWithoutSession }: Report): string | undefined {
  if (claimsWithoutSession === 0) return undefined;
  return `${countOf(claimsWithoutSession, 'claim')} gave no session: not decided yet, or without a service line.`;
}

/** What does not count yet beside a sum: `3 (about $428.00)`; a dash where all counts. */
export function notCountedCell({ sessions, allowed }: NotCounted): string {
  return sessions === 0
    ? '–'
    : `${sessions.toLocaleString('en-US')} (about ${formatCents(allowed)})`;
}
