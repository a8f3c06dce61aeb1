import type { AuditedSession } from '#lib/findings/audited-session.ts';
import type { CodeContext } from '#lib/findings/context-schema.ts';
import type { AuditedMatter } from '#lib/findings/rule.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { compareParts } from '#lib/match/order.ts';
import { medicareRate, negotiatedRange } from '#lib/reference/code-rates.ts';
import { type Cents, CentsSchema, sumCents } from '#lib/values/cents.ts';
import type { ProcedureCode } from '#lib/values/procedure-code.ts';

/** The counted in-network sessions of one code each, by payer and code; codes without public figures are left out. */
export function toCodeContexts({ sessions }: AuditedMatter): readonly CodeContext[] {
  const plain = sessions.flatMap((audited) => toPlain(audited) ?? []);
  return [...groupBy(plain, ({ payer, code }) => JSON.stringify([payer, code])).values()]
    .flatMap((visits) => contextOf(visits) ?? [])
    .toSorted((one, other) =>
      compareParts([one.procedureCode, one.payer], [other.procedureCode, other.payer]),
    );
}

interface PlainVisit {
  readonly payer: string | null;
  readonly code: ProcedureCode;
  readonly year: number;
  readonly allowed: Cents;
  readonly received: Cents;
}

function toPlain(audited: AuditedSession): PlainVisit | undefined {
  const { session, payer, decided, receipts, isCounted } = audited;
  const [line, ...others] = session.lines;
  if (!isCounted || decided === null || receipts === null) return undefined;
  if (line === undefined || line.procedureCode === null || others.length > 0) return undefined;
  if (decided.allowed <= 0 || decided.isOutOfNetwork || (line.units ?? 1) !== 1) return undefined;
  return {
    payer,
    code: line.procedureCode,
    year: Number(session.dateOfService.slice(0, 'yyyy'.length)),
    allowed: decided.allowed,
    received: receipts.net,
  };
}

function contextOf(visits: readonly PlainVisit[]): CodeContext | undefined {
  const [first] = visits;
  if (first === undefined) return undefined;
  const { payer, code } = first;
  const year = visits.reduce((latest, visit) => Math.max(latest, visit.year), first.year);
  const medicare = medicareRate(code, year) ?? null;
  const negotiated = negotiatedRange(code, payer) ?? null;
  if (medicare === null && negotiated === null) return undefined;
  return {
    payer,
    procedureCode: code,
    year,
    sessions: visits.length,
    meanAllowed: meanOf(visits.map(({ allowed }) => allowed)),
    meanReceived: meanOf(visits.map(({ received }) => received)),
    medicare,
    negotiated,
  };
}

function meanOf(amounts: readonly Cents[]): Cents {
  return CentsSchema.parse(Math.round(sumCents(amounts) / amounts.length));
}
