import { inStretch } from '#lib/findings/audited-stretch.ts';
import { isPayoutDue } from '#lib/findings/payout-dates.ts';
import { type AuditedMatter, type FindingRule, placeOf } from '#lib/findings/rule.ts';
import { platformKey } from '#lib/findings/statement-platforms.ts';
import type { Session, UnmatchedCause } from '#lib/match/schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import { orNone } from '#lib/values/none.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

/** These rows may be for any session of their day. */
const OPEN_CAUSES: ReadonlySet<UnmatchedCause> = new Set(['no-date', 'no-client', 'needs-review']);

/** The plan allowed an amount, its platform's statements go on long after, and none shows a payout. */
export const unpaidSession: FindingRule = {
  kind: 'unpaid-session',
  find(matter) {
    const mayBeFor = createRowSearch(matter);
    return matter.stretches.flatMap(unpaidIn).flatMap((audited) => {
      const { session, decided } = audited;
      const { platform } = session;
      if (decided === null || decided.processedDate === null || platform === null) return [];
      if (mayBeFor(session) || matter.possiblePairs.sessions.has(session)) return [];
      const latest = matter.payments.get(platformKey(platform))?.latest ?? null;
      const { payCadenceDays } = matter.rates.termsOf(platform);
      if (latest === null || !isPayoutDue(decided.processedDate, payCadenceDays, latest)) return [];
      return {
        kind: 'unpaid-session',
        ...placeOf(audited),
        amount: decided.allowed,
        text: `The plan allowed ${formatCents(decided.allowed)} and decided on ${formatServiceDate(decided.processedDate)}. The statements of ${platform} that you added go to ${formatServiceDate(latest)}; none shows a payout for this session.`,
      };
    });
  },
};

/** The sessions of a stretch for which the plan allowed an amount and no row is there. */
const unpaidIn = inStretch(({ sessions }) =>
  orNone(
    sessions.filter(
      ({ session, decided }) => decided !== null && decided.allowed > 0 && !hasPayment(session),
    ),
  ),
);

/** In review a row may well be this session's; a claw-back alone pays nothing. */
function hasPayment({ match, payouts }: Session): boolean {
  return match.status === 'review' || payouts.some(({ payout }) => payout.type !== 'clawback');
}

/**
 * Tells whether a payment that could not be placed may be for a session: one of its platform and day, or one that
 * does not say its day. Then it cannot be said that nothing was paid.
 */
function createRowSearch({
  reconciliation,
  platformOf,
}: AuditedMatter): (session: Session) => boolean {
  const open = reconciliation.unmatchedPayouts.flatMap(({ payout, cause }) =>
    payout.payout.type !== 'clawback' && OPEN_CAUSES.has(cause) ? payout : [],
  );
  const places = new Set(open.map((row) => keyOf(platformOf(row), row.payout.dateOfService)));
  return ({ platform, dateOfService }) =>
    [platform, null].some(
      (whose) => places.has(keyOf(whose, dateOfService)) || places.has(keyOf(whose, null)),
    );
}

function keyOf(platform: string | null, date: string | null): string {
  return JSON.stringify([platformKey(platform), date]);
}
