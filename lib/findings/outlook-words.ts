import type { Outlook } from '#lib/findings/context-schema.ts';
import { BILLER_FEE } from '#lib/reference/biller-fee.ts';
import { type Cents, formatCents, negateCents, subtractCents } from '#lib/values/cents.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

/** One measure of the gap: its name, its figure, and the sentence that says what it rests on. */
export interface OutlookItem {
  readonly name: string;
  readonly figure: string;
  readonly basis: string;
}

/** The outlook for people, each figure with its basis; measures without a basis are left out. */
export function outlookItems({ yearly, biller, direct }: Outlook): readonly OutlookItem[] {
  return [
    ...(yearly === null
      ? []
      : [
          {
            name: 'The gap in a year like this',
            figure: formatCents(yearly.spread),
            basis: `52 weeks of the pace of ${yearly.weeks} weeks: ${countedSessions(yearly.sessions)} from ${formatServiceDate(yearly.from)} to ${formatServiceDate(yearly.to)}. Sessions not counted yet are not in it.`,
          },
        ]),
    ...(biller === null
      ? []
      : [
          {
            name: 'What a billing service asks',
            figure: `${formatCents(biller.low)} to ${formatCents(biller.high)}`,
            basis: `Often ${BILLER_FEE.lowPct} to ${BILLER_FEE.highPct} % of what is collected; here of what the plans allowed for the counted sessions. A platform may do more than bill.`,
          },
        ]),
    ...(direct === null
      ? []
      : [
          {
            name: 'By your own contracts',
            figure: formatCents(direct.direct),
            basis: `For ${countedSessions(direct.sessions)} with a direct rate of yours: the plans allowed ${formatCents(direct.allowed)}, you received ${formatCents(direct.received)}, ${distance(direct.direct, direct.received)}.`,
          },
        ]),
  ];
}

function countedSessions(sessions: number): string {
  return `${sessions} counted session${sessions === 1 ? '' : 's'}`;
}

function distance(direct: Cents, received: Cents): string {
  const less = subtractCents(direct, received);
  if (less === 0) return 'as much as the direct rates come to';
  return less > 0
    ? `${formatCents(less)} less than the direct rates`
    : `${formatCents(negateCents(less))} more than the direct rates`;
}
