import { clientsMayBeSame } from '#lib/payout/same-client.ts';
import type { Payout } from '#lib/payout/schema.ts';
import { type Cents, formatCents, subtractCents } from '#lib/values/cents.ts';
import { foldText } from '#lib/values/person-name.ts';

/** A row with its statement. Of two statements that differ, the one with the higher number stands. */
export interface StatementRow {
  readonly statement: number;
  readonly fileName: string;
  readonly payout: Payout;
}

/** What comparing statements found, in plain words by row; rows of which nothing is said stand as they are. */
export interface Supersessions<Row extends StatementRow> {
  /** Rows that a fuller statement of the same payment shows with another amount: they are not counted. */
  readonly replaced: ReadonlyMap<Row, string>;
  /** The rows in their place: a person must look which amount was paid. */
  readonly doubted: ReadonlyMap<Row, string>;
  /** Estimates, with what the final statement says of them. */
  readonly estimates: ReadonlyMap<Row, string>;
}

/**
 * Compares the rows of several statements: a preliminary one with the final one, and two that overlap. Two rows of
 * one statement are never one payment. Exact copies are left to matching, which counts them once.
 */
export function findSupersessions<Row extends StatementRow>(
  rows: readonly Row[],
): Supersessions<Row> {
  if (new Set(rows.map(({ statement }) => statement)).size < 2) return NOTHING;
  const final = rows.filter(({ payout }) => !payout.preliminary);
  return {
    ...findChanges(final),
    estimates: compareEstimates(
      rows.filter(({ payout }) => payout.preliminary),
      final,
    ),
  };
}

const NOTHING = { replaced: new Map(), doubted: new Map(), estimates: new Map() } as const;

function findChanges<Row extends StatementRow>(final: readonly Row[]) {
  const replaced = new Map<Row, string>();
  const doubted = new Map<Row, string>();
  const overlaps = findOverlaps(final);
  for (const [key, same] of Map.groupBy(final, ({ payout }) => sessionKey(payout) ?? '')) {
    const byStatement = Map.groupBy(same, ({ statement }) => statement);
    const isPart = [...byStatement.values()].some((ofOne) => ofOne.length > 1);
    const ordered = same.toSorted((one, other) => one.statement - other.statement);
    const latest = ordered.at(-1);
    if (key === '' || isPart || latest === undefined) continue;
    for (const earlier of ordered.slice(0, -1)) {
      const [before, after] = [earlier.payout.amount, latest.payout.amount];
      const isShared = overlaps.has(pairKey(earlier.statement, latest.statement, latest));
      if (before === null || after === null || before === after || !isShared) continue;
      const [was, is] = [formatCents(before), formatCents(after)];
      replaced.set(earlier, `${latest.fileName} shows ${is} for this payment in place of ${was}.`);
      doubted.set(
        latest,
        `${earlier.fileName} shows ${was} for this payment. Check which amount was paid.`,
      );
    }
  }
  return { replaced, doubted };
}

/** The payments of which two statements list at least one same row: they are of one export, made twice. */
function findOverlaps(rows: readonly StatementRow[]): ReadonlySet<string> {
  const overlaps = new Set<string>();
  const byContent = Map.groupBy(rows, ({ payout }) => {
    const key = sessionKey(payout);
    return key === undefined || payout.amount === null ? '' : `${key}/${payout.amount}`;
  });
  for (const [content, same] of byContent) {
    if (content === '') continue;
    const [first] = same;
    const statements = [...new Set(same.map(({ statement }) => statement))];
    for (const one of statements) {
      for (const other of statements) {
        if (first !== undefined && one < other) overlaps.add(pairKey(one, other, first));
      }
    }
  }
  return overlaps;
}

function pairKey(earlier: number, later: number, { payout }: StatementRow): string {
  return `${earlier}/${later}/${payout.payoutDate}`;
}

/** What makes a row that of one payment for one session; undefined where the row does not say enough. */
function sessionKey({
  type,
  platform,
  payoutDate,
  dateOfService,
  client,
  procedureCode,
}: Payout): string | undefined {
  if (payoutDate === null || dateOfService === null || client === null) return undefined;
  const words = [platform ?? '', client].map((text) => foldText(text));
  return JSON.stringify([type, payoutDate, dateOfService, procedureCode, ...words]);
}

function compareEstimates<Row extends StatementRow>(
  estimates: readonly Row[],
  final: readonly Row[],
): ReadonlyMap<Row, string> {
  if (estimates.length === 0) return new Map();
  const byDate = Map.groupBy(final, ({ payout }) => payout.dateOfService);
  const found = new Map<Row, Row>();
  for (const estimate of estimates) {
    const { dateOfService } = estimate.payout;
    if (dateOfService === null) continue;
    const [only, ...others] = (byDate.get(dateOfService) ?? []).filter((row) =>
      mayBeFinal(estimate.payout, row.payout),
    );
    if (only !== undefined && others.length === 0) found.set(estimate, only);
  }
  const compared = new Set([...found.keys()].map(({ statement }) => statement));
  const words = new Map<Row, string>();
  for (const estimate of estimates) {
    const row = found.get(estimate);
    if (row !== undefined) words.set(estimate, describe(estimate, row));
    else if (compared.has(estimate.statement)) words.set(estimate, NOT_IN_FINAL);
  }
  return words;
}

const NOT_IN_FINAL =
  'It is an estimate, and the final statement that was added does not list it clearly.';

function mayBeFinal(estimate: Payout, final: Payout): boolean {
  const isSamePlatform =
    estimate.platform === null || final.platform === null || estimate.platform === final.platform;
  const isSameCode =
    estimate.procedureCode === null ||
    final.procedureCode === null ||
    estimate.procedureCode === final.procedureCode;
  return isSamePlatform && isSameCode && clientsMayBeSame(estimate.client, final.client);
}

function describe(estimate: StatementRow, { fileName, payout }: StatementRow): string {
  const [before, after] = [estimate.payout.amount, payout.amount];
  if (before === null || after === null)
    return `It is an estimate; the final row is in ${fileName}.`;
  if (before === after)
    return `It is an estimate; ${fileName} pays the same ${formatCents(after)}.`;
  return `It is an estimate of ${formatCents(before)}; ${fileName} pays ${formatCents(after)}, ${differenceInWords(before, after)}.`;
}

function differenceInWords(before: Cents, after: Cents): string {
  return after > before
    ? `${formatCents(subtractCents(after, before))} more`
    : `${formatCents(subtractCents(before, after))} less`;
}
