import type { AuditedSession } from '#lib/findings/audited-session.ts';
import { inStretch } from '#lib/findings/audited-stretch.ts';
import type { CodeContext } from '#lib/findings/context-schema.ts';
import type { AuditedMatter } from '#lib/findings/rule.ts';
import { compareParts } from '#lib/match/order.ts';
import { medicareRate, negotiatedRange } from '#lib/reference/code-rates.ts';
import { type Cents, CentsSchema, sumCents, ZERO_CENTS } from '#lib/values/cents.ts';
import type { ProcedureCode } from '#lib/values/procedure-code.ts';
import { remember } from '#lib/values/remember.ts';

/** The counted in-network sessions of one code each, by payer and code; codes without public figures are left out. */
export function toCodeContexts({ stretches }: AuditedMatter): readonly CodeContext[] {
  return addUp(stretches.flatMap(plainIn))
    .flatMap((sum) => contextOf(sum) ?? [])
    .toSorted((one, other) =>
      compareParts([one.procedureCode, one.payer], [other.procedureCode, other.payer]),
    );
}

const plainIn = inStretch(({ sessions }) =>
  addUp(sessions.flatMap((audited) => toPlain(audited) ?? [])),
);

/** One sum for each payer and code. */
function addUp(parts: readonly PlainSum[]): readonly PlainSum[] {
  const sums: GrowingSum[] = [];
  const sumFor = remember((payer: string | null) =>
    remember((code: ProcedureCode) => {
      const sum = { payer, code, year: 0, sessions: 0, allowed: ZERO_CENTS, received: ZERO_CENTS };
      sums.push(sum);
      return sum;
    }),
  );
  for (const part of parts) addTo(sumFor(part.payer)(part.code), part);
  return sums;
}

/** The visits of one payer and code. `year`: of the latest one. */
interface GrowingSum {
  readonly payer: string | null;
  readonly code: ProcedureCode;
  year: number;
  sessions: number;
  allowed: Cents;
  received: Cents;
}

type PlainSum = Readonly<GrowingSum>;

function addTo(sum: GrowingSum, { year, sessions, allowed, received }: PlainSum): void {
  sum.year = Math.max(sum.year, year);
  sum.sessions += sessions;
  sum.allowed = sumCents([sum.allowed, allowed]);
  sum.received = sumCents([sum.received, received]);
}

function toPlain(audited: AuditedSession): PlainSum | undefined {
  const { session, payer, decided, receipts, isCounted } = audited;
  const [line, ...others] = session.lines;
  if (!isCounted || decided === null || receipts === null) return undefined;
  if (line === undefined || line.procedureCode === null || others.length > 0) return undefined;
  if (decided.allowed <= 0 || decided.isOutOfNetwork || (line.units ?? 1) !== 1) return undefined;
  return {
    payer,
    code: line.procedureCode,
    sessions: 1,
    year: Number(session.dateOfService.slice(0, 'yyyy'.length)),
    allowed: decided.allowed,
    received: receipts.net,
  };
}

function contextOf(sum: PlainSum): CodeContext | undefined {
  const { payer, code, year, sessions, allowed, received } = sum;
  const medicare = medicareRate(code, year) ?? null;
  const negotiated = negotiatedRange(code, payer) ?? null;
  if (medicare === null && negotiated === null) return undefined;
  return {
    payer,
    procedureCode: code,
    year,
    sessions,
    meanAllowed: CentsSchema.parse(Math.round(allowed / sessions)),
    meanReceived: CentsSchema.parse(Math.round(received / sessions)),
    medicare,
    negotiated,
  };
}
