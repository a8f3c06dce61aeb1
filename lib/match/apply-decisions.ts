import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import type { Decision, KeptPayout, KeptSession } from '#lib/match/decision-schema.ts';
import type { DecidedFinder } from '#lib/match/find-decided.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';
import { type Cents, sumCents } from '#lib/values/cents.ts';

/** A row that a person split: the parts whose sessions are here, and what all parts come to. */
export interface DecidedSplit {
  readonly parts: readonly { readonly session: OpenSession; readonly amount: Cents | null }[];
  /** Cents; null where she does not know every share. */
  readonly total: Cents | null;
}

/** What a person decided, tied to the sessions and rows that are here now. The later decision wins. */
export interface AppliedDecisions {
  /** The session that a row was confirmed for. */
  readonly confirmed: ReadonlyMap<SourcedPayout, OpenSession>;
  readonly splits: ReadonlyMap<SourcedPayout, DecidedSplit>;
  readonly ignoredPayouts: ReadonlySet<SourcedPayout>;
  readonly ignoredSessions: ReadonlySet<OpenSession>;
  readonly isRejected: (session: OpenSession, payout: SourcedPayout) => boolean;
  /** The sessions of which rows were ruled out. */
  readonly rejected: Iterable<OpenSession>;
}

/**
 * Ties decisions to sessions and rows. One about a row or session that is not here is left alone. `createFinder` is
 * called only where there is a decision, for it files all sessions and rows.
 */
export function applyDecisions(
  decisions: readonly Decision[],
  createFinder: () => DecidedFinder,
): AppliedDecisions {
  const said = new Said();
  const find = decisions.length === 0 ? undefined : createFinder();
  if (find !== undefined) for (const decision of decisions) sayOne(decision, find, said);
  const { confirmed, splits, ignoredPayouts, ignoredSessions } = said;
  return {
    confirmed: new Map([...confirmed].filter(([, session]) => !ignoredSessions.has(session))),
    splits,
    ignoredPayouts,
    ignoredSessions,
    rejected: said.rejected.keys(),
    isRejected:
      said.rejected.size === 0
        ? () => false
        : (session, payout) => said.rejected.get(session)?.has(payout) ?? false,
  };
}

/** What the decisions so far come to. */
class Said {
  readonly confirmed = new Map<SourcedPayout, OpenSession>();
  readonly splits = new Map<SourcedPayout, DecidedSplit>();
  readonly ignoredPayouts = new Set<SourcedPayout>();
  readonly ignoredSessions = new Set<OpenSession>();
  readonly rejected = new Map<OpenSession, Set<SourcedPayout>>();
  readonly #lastConfirmed = new Map<OpenSession, readonly SourcedPayout[]>();

  /** These rows and no others, whatever was said of them before. */
  confirm(session: OpenSession, rows: readonly SourcedPayout[]): void {
    this.#release(session, this.#lastConfirmed.get(session) ?? []);
    this.#lastConfirmed.set(session, rows);
    this.ignoredSessions.delete(session);
    for (const row of rows) {
      this.#forget(row);
      this.confirmed.set(row, session);
      this.rejected.get(session)?.delete(row);
    }
  }

  reject(session: OpenSession, rows: readonly SourcedPayout[]): void {
    this.#release(session, rows);
    this.rejected.set(session, new Set([...(this.rejected.get(session) ?? []), ...rows]));
  }

  split(row: SourcedPayout, split: DecidedSplit): void {
    this.#forget(row);
    this.splits.set(row, split);
    for (const { session } of split.parts) this.ignoredSessions.delete(session);
  }

  ignore(row: SourcedPayout): void {
    this.#forget(row);
    this.ignoredPayouts.add(row);
  }

  #release(session: OpenSession, rows: readonly SourcedPayout[]): void {
    for (const row of rows) if (this.confirmed.get(row) === session) this.confirmed.delete(row);
  }

  #forget(row: SourcedPayout): void {
    this.confirmed.delete(row);
    this.splits.delete(row);
    this.ignoredPayouts.delete(row);
  }
}

function sayOne(decision: Decision, find: DecidedFinder, said: Said): void {
  const rowsOf = (kept: readonly KeptPayout[]) => kept.flatMap((key) => find.payout(key) ?? []);
  const withSession = (kept: KeptSession, say: (session: OpenSession) => void): void => {
    const session = find.session(kept);
    if (session !== undefined) say(session);
  };
  switch (decision.kind) {
    case 'confirm-match':
      return withSession(decision.session, (session) =>
        said.confirm(session, rowsOf(decision.payouts)),
      );
    case 'reject-match':
      return withSession(decision.session, (session) =>
        said.reject(session, rowsOf(decision.payouts)),
      );
    case 'ignore-session':
      return withSession(decision.session, (session) => {
        said.ignoredSessions.add(session);
      });
    case 'ignore-payout':
      return rowsOf([decision.payout]).forEach((row) => said.ignore(row));
    case 'split-payout': {
      const split = splitOf(decision.parts, find);
      const rows = split.parts.length === 0 ? [] : rowsOf([decision.payout]);
      return rows.forEach((row) => said.split(row, split));
    }
    case 'same-client':
    case 'take-back':
    case 'confirm-line':
    case 'not-an-eob':
    case 'confirm-payout':
    case 'not-a-payout':
      return undefined;
  }
}

function splitOf(
  parts: readonly { readonly session: KeptSession; readonly amount: Cents | null }[],
  find: DecidedFinder,
): DecidedSplit {
  const amounts = parts.flatMap(({ amount }) => amount ?? []);
  return {
    parts: parts.flatMap(({ session: kept, amount }) => {
      const session = find.session(kept);
      return session === undefined ? [] : { session, amount };
    }),
    total: amounts.length === parts.length ? sumCents(amounts) : null,
  };
}
