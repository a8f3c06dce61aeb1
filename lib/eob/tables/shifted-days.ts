import { saidDay } from '#lib/eob/tables/day-and-code-around.ts';
import type { AmountRow } from '#lib/eob/tables/schema.ts';
import { normalise } from '#lib/eob/words/vocabulary.ts';
import type { Line } from '#lib/table/lines.ts';

/** Fewer amounts are no service. */
const FEWEST_AMOUNTS = 3;
/** The day of a record stands at most this many lines under it. */
const LINES_UNDER = 8;

/** Records under the same labels. */
interface Records {
  readonly labels: readonly string[];
  readonly rows: readonly AmountRow[];
}

/** A record: the place of its last amount, whether it has a day, and its amounts by their labels. */
interface Amounts {
  readonly at: number;
  readonly isDated: boolean;
  readonly byLabel: ReadonlyMap<string, number>;
}

/**
 * Whether records may each have been given the day of the one before: the first has none, and one stands under it, as
 * under the last. So they look where each day stands under its record. A record that sums the others is none.
 */
export function mayBeShifted(lines: readonly Line[], kinds: readonly Records[]): boolean {
  const all = kinds.flatMap(toAmounts).toSorted((a, b) => a.at - b.at);
  const records = all.filter((record) => !sums(record, all));
  const [first, last] = [records[0], records.at(-1)];
  if (first === undefined || last === undefined || first === last || first.isDated) return false;
  const hasDayUnder = ({ at }: Amounts) => {
    const next = records.find((record) => record.at > at)?.at ?? lines.length;
    return lines
      .slice(at + 1, Math.min(at + 1 + LINES_UNDER, next))
      .some((line) => saidDay(line) !== undefined);
  };
  return hasDayUnder(first) && hasDayUnder(last);
}

function toAmounts({ labels, rows }: Records): readonly Amounts[] {
  return rows
    .filter(({ kind }) => kind === 'service')
    .map(({ at, date, cells }) => {
      const filled = cells.flatMap((cell, index) =>
        cell === undefined
          ? []
          : [[normalise(labels[index] ?? '').join(' '), cell.amount] as const],
      );
      return { at, isDated: date !== undefined, byLabel: new Map(filled) };
    })
    .filter(({ byLabel }) => byLabel.size >= FEWEST_AMOUNTS);
}

/** Whether an amount of a record is what several others have under the same label together. */
function sums(record: Amounts, all: readonly Amounts[]): boolean {
  const others = all.filter((each) => each !== record);
  return [...record.byLabel].some(([label, amount]) => {
    const parts = others.flatMap(({ byLabel }) => byLabel.get(label) ?? []);
    const sum = parts.reduce((total, part) => total + part, 0);
    return amount !== 0 && parts.length > 1 && sum === amount;
  });
}
