import type { AuditedSession } from '#lib/findings/audited-session.ts';
import { inStretch } from '#lib/findings/audited-stretch.ts';
import { type FindingRule, placeOf } from '#lib/findings/rule.ts';
import type { Finding } from '#lib/findings/schema.ts';
import { type Cents, formatCents, subtractCents } from '#lib/values/cents.ts';
import type { ProcedureCode } from '#lib/values/procedure-code.ts';
import { remember } from '#lib/values/remember.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

/** So many sessions in a row with one amount are a rate. */
const SESSIONS_OF_A_RATE = 3;
/** Steps below this many cents are not told. */
const LEAST_STEP = 100;

/** What the platform pays, or what the plan allows, for a code stepped from one steady amount to another. The amount is new − old. */
export const rateChange: FindingRule = {
  kind: 'rate-change',
  find: ({ stretches }) =>
    byRate(stretches.flatMap(runsIn)).flatMap((parts) =>
      MEASURES.flatMap((measure) =>
        stepsIn(joinRuns(parts.flatMap((part) => part[measure])), measure),
      ),
    ),
};

const MEASURES = ['payout', 'allowed'] as const;
type Measure = (typeof MEASURES)[number];

/** The runs of each platform, payer and code in one stretch; stretches follow one another by date. */
const runsIn = inStretch(({ sessions }): readonly RateRuns[] =>
  byRate(sessions.flatMap((audited) => toRated(audited) ?? [])).flatMap((rated) => {
    const [first] = rated;
    if (first === undefined) return [];
    const { platform, payer, code } = first;
    const [payout, allowed] = [toRuns(rated, 'payout'), toRuns(rated, 'allowed')];
    return { platform, payer, code, payout, allowed };
  }),
);

/** What a rate is for. */
interface Rate {
  readonly platform: string | null;
  readonly payer: string | null;
  readonly code: ProcedureCode;
}

type RateRuns = Rate & Readonly<Record<Measure, readonly Run[]>>;

/** Those of one rate together, the rates in the order in which they come. */
function byRate<R extends Rate>(rated: readonly R[]): readonly (readonly R[])[] {
  const groups: R[][] = [];
  const groupFor = remember((_platform: string | null) =>
    remember((_payer: string | null) =>
      remember((_code: ProcedureCode) => {
        const group: R[] = [];
        groups.push(group);
        return group;
      }),
    ),
  );
  for (const each of rated) groupFor(each.platform)(each.payer)(each.code).push(each);
  return groups;
}

/** A session whose amounts show a rate and nothing else. */
interface RatedSession extends Rate, Readonly<Record<Measure, Cents>> {
  readonly audited: AuditedSession;
}

/** Sessions of one rate, one after the other, with one amount. */
interface Run {
  readonly first: RatedSession;
  readonly last: RatedSession;
  readonly amount: Cents;
  readonly length: number;
}

/** One code, allowed in network, decided once, paid once: undefined for every other session. */
function toRated(audited: AuditedSession): RatedSession | undefined {
  const { session, payer, decided, receipts } = audited;
  const [code, ...others] = session.procedureCodes;
  if (decided === null || receipts === null || receipts.payments.length === 0) return undefined;
  if (code === undefined || others.length > 0) return undefined;
  if (session.lines.some(({ procedureCode }) => procedureCode === null)) return undefined;
  if (decided.allowed <= 0 || decided.isOutOfNetwork) return undefined;
  if (session.earlierVersions.length > 0) return undefined;
  if (receipts.copies.length > 0 || receipts.clawbacks.length > 0) return undefined;
  const { platform } = session;
  return { audited, platform, payer, code, payout: receipts.gross, allowed: decided.allowed };
}

function stepsIn(runs: readonly Run[], measure: Measure): readonly Finding[] {
  const steady = runs.filter(({ length }) => length >= SESSIONS_OF_A_RATE);
  return steady.flatMap((run, at) => {
    const before = steady[at - 1];
    if (before === undefined) return [];
    const amount = subtractCents(run.amount, before.amount);
    if (Math.abs(amount) < LEAST_STEP) return [];
    const { audited, payer, code } = run.first;
    return {
      kind: 'rate-change',
      ...placeOf(audited),
      amount,
      measure,
      payer,
      procedureCode: code,
      text: stepText(run, before, measure),
    };
  });
}

function toRuns(rated: readonly RatedSession[], measure: Measure): readonly Run[] {
  return joinRuns(rated.map((one) => ({ first: one, last: one, amount: one[measure], length: 1 })));
}

/** Runs of one amount that follow one another are one run. */
function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before?.amount === run.amount) {
      const length = before.length + run.length;
      joined[joined.length - 1] = { ...before, last: run.last, length };
    } else joined.push(run);
  }
  return joined;
}

/** Both days are told, for sessions that are not sure yet may lie between. */
function stepText({ first, amount }: Run, before: Run, measure: Measure): string {
  const { session } = first.audited;
  const { payer } = first;
  const since = formatServiceDate(session.dateOfService);
  const until = formatServiceDate(before.last.audited.session.dateOfService);
  const [plan, platform] = [payer ?? 'the plan', session.platform ?? 'the platform'];
  const who =
    measure === 'payout'
      ? `For ${first.code} (${plan}) you receive from ${platform}`
      : `For ${first.code} through ${platform}, ${plan} allows`;
  return `${who} ${formatCents(amount)} since ${since}; until ${until} it was ${formatCents(before.amount)}.`;
}
