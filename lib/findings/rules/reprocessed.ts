import { amountOf } from '#lib/claim/schema.ts';
import { type AuditedSession, type Decided } from '#lib/findings/audited-session.ts';
import { placeOf, sessionRule } from '#lib/findings/rule.ts';
import { type Cents, formatCents, subtractCents, sumCents } from '#lib/values/cents.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';
import { isSure } from '#lib/values/trust.ts';

/** The plan decided on a claim again. The amount is what it allows now less what it allowed first; it may be 0. */
export const reprocessed = sessionRule('reprocessed', (audited) => {
  const { decided } = audited;
  const first = firstAllowed(audited);
  if (decided === null || first === undefined) return [];
  return {
    kind: 'reprocessed',
    ...placeOf(audited),
    amount: subtractCents(decided.allowed, first),
    text: textOf(first, decided),
  };
});

/** What the first decision allowed for the session's day; undefined where that is not sure. */
function firstAllowed({ session }: AuditedSession): Cents | undefined {
  const lines = session.earlierVersions[0]?.claim.lines.filter(
    ({ dateOfService }) => dateOfService === session.dateOfService,
  );
  if (lines === undefined || lines.length === 0) return undefined;
  const amounts = lines.flatMap(({ figures, trust }) =>
    isSure(trust) ? (amountOf(figures.allowed) ?? []) : [],
  );
  return amounts.length === lines.length ? sumCents(amounts) : undefined;
}

function textOf(first: Cents, { allowed, processedDate }: Decided): string {
  const when = processedDate === null ? '' : ` on ${formatServiceDate(processedDate)}`;
  return first === allowed
    ? `The plan decided on this claim again${when}; the allowed amount stayed ${formatCents(allowed)}.`
    : `The plan decided on this claim again${when}: it first allowed ${formatCents(first)}, then ${formatCents(allowed)}.`;
}
