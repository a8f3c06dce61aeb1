import { findProseLines } from '#lib/eob/tables/find-prose-pairs.ts';
import type { AmountColumn, AmountRow, LabelPair, ServiceTable } from '#lib/eob/tables/schema.ts';
import type { ColumnField } from '#lib/eob/words/column-field.ts';
import { hasTotalWords } from '#lib/eob/words/row-words.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import type { Line } from '#lib/table/lines.ts';

/** Words that say less name no field for sure. */
const TELLING_WEIGHT = 0.5;
/** Sentences under a single row may be of the whole claim. */
const FEWEST_ROWS = 2;

/** Tables, and the labels with amounts that are in none of them. */
interface Explained {
  readonly tables: readonly ServiceTable[];
  readonly pairs: readonly LabelPair[];
}

/**
 * The tables, each with the amounts that sentences under every one of its services tell as columns of its own: "Your
 * provider charged you $165.00" under a row of what the plan paid and what is owed.
 */
export function withSentencesUnderRows(
  lines: readonly Line[],
  tables: readonly ServiceTable[],
  pairs: readonly LabelPair[],
): Explained {
  let left = pairs;
  const joined = tables.map((table) => {
    const under = left.filter(({ at }) => at > table.from && at < table.to);
    const own = under.length < FEWEST_ROWS ? undefined : pairsUnderRows(lines, table, under);
    if (own === undefined) return table;
    const used = new Set([...own.values()].flat());
    left = left.filter((pair) => !used.has(pair));
    return withColumns(table, own);
  });
  return { tables: joined, pairs: left };
}

/** The amounts that sentences tell under each service; undefined where they tell none of one of them, or one twice. */
function pairsUnderRows(
  lines: readonly Line[],
  { columns, rows, to }: ServiceTable,
  pairs: readonly LabelPair[],
): ReadonlyMap<AmountRow, readonly LabelPair[]> | undefined {
  const named = new Set(columns.map(({ label }) => fieldOf(label)));
  const places = rows.filter(({ kind }) => kind !== 'other').map(({ at }) => at);
  const services = rows.filter(({ kind, date }) => kind === 'service' && date !== undefined);
  if (services.length < FEWEST_ROWS) return undefined;
  const prose = findProseLines(lines);
  const told = pairs.filter(({ at, label }) => prose.has(at) && isNew(label, named));
  const own = new Map(
    services.map((row) => {
      const end = places.find((at) => at > row.at) ?? to;
      return [row, told.filter(({ at }) => at > row.at && at < end)] as const;
    }),
  );
  const isOfEach = [...own.values()].every((under) => {
    const fields = new Set(under.map(({ label }) => fieldOf(label)));
    return under.length > 0 && fields.size === under.length;
  });
  return isOfEach ? own : undefined;
}

function isNew(label: string, named: ReadonlySet<ColumnField | undefined>): boolean {
  const field = fieldOf(label);
  return field !== undefined && !named.has(field) && !hasTotalWords(label);
}

function fieldOf(label: string): ColumnField | undefined {
  const [best] = labelCandidates(label);
  return best === undefined || best.field === 'decoy' || best.weight < TELLING_WEIGHT
    ? undefined
    : best.field;
}

function withColumns(
  { columns, rows, ...table }: ServiceTable,
  own: ReadonlyMap<AmountRow, readonly LabelPair[]>,
): ServiceTable {
  const labels = new Map<ColumnField | undefined, string>();
  for (const { label } of [...own.values()].flat()) {
    if (!labels.has(fieldOf(label))) labels.set(fieldOf(label), label);
  }
  const added = [...labels.values()].map((label): AmountColumn => ({ label, isInRows: true }));
  return {
    ...table,
    columns: [...columns, ...added],
    rows: rows.map((row) => {
      const cells = [...labels.keys()].map(
        (field) => own.get(row)?.find(({ label }) => fieldOf(label) === field)?.token,
      );
      return { ...row, cells: [...row.cells, ...cells] };
    }),
  };
}
