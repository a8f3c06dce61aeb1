import type { AuditedSession } from '#lib/findings/audited-session.ts';
import { type FindingRule, placeOf } from '#lib/findings/rule.ts';
import type { Finding } from '#lib/findings/schema.ts';
import { comparePart } from '#lib/match/order.ts';
import { remember } from '#lib/match/remember.ts';
import { type Cents, formatCents, subtractCents } from '#lib/values/cents.ts';
import type { ProcedureCode } from '#lib/values/procedure-code.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

/** So many sessions in a row with one amount are a rate. */
const SESSIONS_OF_A_RATE = 3;
/** Steps below this many cents are not told. */
const LEAST_STEP = 100;

/** What the platform pays, or what the plan allows, for a code stepped from one steady amount to another. The amount is new − old. */
export const rateChange: FindingRule = {
  kind: 'rate-change',
  find({ sessions }) {
    const plain = sessions.flatMap((audited) => toRated(audited) ?? []).toSorted(byDate);
    const groups: RatedSession[][] = [];
    const groupFor = remember((_platform: string | null) =>
      remember((_payer: string | null) =>
        remember((_code: ProcedureCode) => {
          const group: RatedSession[] = [];
          groups.push(group);
          return group;
        }),
      ),
    );
    for (const rated of plain) {
      const { session, payer } = rated.audited;
      groupFor(session.platform)(payer)(rated.code).push(rated);
    }
    return groups.flatMap((rated) => [...stepsIn(rated, 'payout'), ...stepsIn(rated, 'allowed')]);
  },
};

type Measure = 'payout' | 'allowed';

/** A session whose amounts show a rate and nothing else. */
interface RatedSession {
  readonly audited: AuditedSession;
  readonly code: ProcedureCode;
  readonly amounts: Readonly<Record<Measure, Cents>>;
}

interface Run {
  readonly first: RatedSession;
  readonly amount: Cents;
  last: RatedSession;
  length: number;
}

/** One code, allowed in network, decided once, paid once: undefined for every other session. */
function toRated(audited: AuditedSession): RatedSession | undefined {
  const { session, decided, receipts } = audited;
  const [code, ...others] = session.procedureCodes;
  if (decided === null || receipts === null || receipts.payments.length === 0) return undefined;
  if (code === undefined || others.length > 0) return undefined;
  if (session.lines.some(({ procedureCode }) => procedureCode === null)) return undefined;
  if (decided.allowed <= 0 || decided.isOutOfNetwork) return undefined;
  if (session.earlierVersions.length > 0) return undefined;
  if (receipts.copies.length > 0 || receipts.clawbacks.length > 0) return undefined;
  return { audited, code, amounts: { payout: receipts.gross, allowed: decided.allowed } };
}

function byDate({ audited: one }: RatedSession, { audited: other }: RatedSession): number {
  const [key, otherKey] = [one.session.key, other.session.key];
  return (
    comparePart(key.dateOfService, otherKey.dateOfService) || comparePart(key.claim, otherKey.claim)
  );
}

function stepsIn(rated: readonly RatedSession[], measure: Measure): readonly Finding[] {
  const steady = toRuns(rated, measure).filter(({ length }) => length >= SESSIONS_OF_A_RATE);
  return steady.flatMap((run, at) => {
    const before = steady[at - 1];
    if (before === undefined) return [];
    const amount = subtractCents(run.amount, before.amount);
    if (Math.abs(amount) < LEAST_STEP) return [];
    const { audited, code } = run.first;
    return {
      kind: 'rate-change',
      ...placeOf(audited),
      amount,
      measure,
      payer: audited.payer,
      procedureCode: code,
      text: stepText(run, before, measure),
    };
  });
}

function toRuns(rated: readonly RatedSession[], measure: Measure): readonly Run[] {
  const runs: Run[] = [];
  for (const session of rated) {
    const amount = session.amounts[measure];
    const run = runs.at(-1);
    if (run?.amount === amount) {
      run.last = session;
      run.length += 1;
    } else runs.push({ first: session, last: session, amount, length: 1 });
  }
  return runs;
}

/** Both days are told, for sessions that are not sure yet may lie between. */
function stepText({ first, amount }: Run, before: Run, measure: Measure): string {
  const { session, payer } = first.audited;
  const since = formatServiceDate(session.dateOfService);
  const until = formatServiceDate(before.last.audited.session.dateOfService);
  const [plan, platform] = [payer ?? 'the plan', session.platform ?? 'the platform'];
  const who =
    measure === 'payout'
      ? `For ${first.code} (${plan}) you receive from ${platform}`
      : `For ${first.code} through ${platform}, ${plan} allows`;
  return `${who} ${formatCents(amount)} since ${since}; until ${until} it was ${formatCents(before.amount)}.`;
}
