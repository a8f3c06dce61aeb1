import type { Sheet, SheetRow } from '#lib/document/sheet.ts';
import { type EntryLine, type EntryText, isAmount, toLine } from '#lib/payout/entry-lines.ts';
import { namesKind, typesInWords } from '#lib/payout/row-type.ts';
import { findCode } from '#lib/payout/session-code.ts';
import { headingScore } from '#lib/payout/split-tables.ts';
import { DATE_IN_TEXT, isDate } from '#lib/payout/statement-date.ts';
import { recognise } from '#lib/reference/payers.ts';

/** Entries that must be alike for them to be payouts. */
const ENTRIES_NEEDED = 3;
/** Lines of the longest entry. */
const LONGEST_ENTRY = 4;
/** An entry has one line with its date and one with its amount (both in `B`), and texts (`T`) around them. */
const ENTRY = /^(?=.*[BDMT])T*(?:B|[Dd]T*[Mm]|[Mm]T*[Dd])T*$/;

/**
 * Lays out payouts that each stand on one or more lines without a table (a name and an amount, below them day, service
 * and payer) as rows: name, date, service, payer, amount. Undefined when no way to cut the lines into entries is plainly
 * the best.
 */
export function entriesToTable(sheet: Sheet): Sheet | undefined {
  const lines = sheet.rows.map(toLine);
  const shapes = lines.map(({ shape }) => shape).join('');
  const entry = findEntry(shapes, lines);
  if (entry === undefined) return undefined;
  const rows: SheetRow[] = [];
  const lengthAt = createEntryFinder(entry, shapes);
  for (let at = 0; at < lines.length; ) {
    const length = lengthAt(at);
    const ofEntry = lines.slice(at, at + Math.max(length, 1));
    const [first, second] = ofEntry.length > 1 ? ofEntry : lines.slice(at, at + 2);
    if (first === undefined) break;
    if (length === 0 && second !== undefined && belongTogether(first, second, lengthAt(at + 2))) {
      rows.push(toRow([first, second], first.shape === 'T' && second.shape === 'd'));
      at += 2;
      continue;
    }
    rows.push(length > 0 || /[BM]/.test(first.shape) ? toRow(ofEntry, length > 0) : toOther(first));
    at += ofEntry.length;
  }
  return { ...sheet, rows };
}

/** Finds how many lines the entry has that begins at a line; 0 where none does. It may have other texts in its middle. */
function createEntryFinder(entry: string, shapes: string): (at: number) => number {
  const {
    before = '',
    start = '',
    end = '',
    after = '',
  } = /^(?<before>T*)(?<start>[DdMm])T*(?<end>[DdMm])(?<after>T*)$/.exec(entry)?.groups ?? {};
  const like =
    start === '' ? undefined : new RegExp(`${before}${start}[TL]{0,3}${end}${after}`, 'y');
  return (at) => {
    if (shapes.startsWith(entry, at)) return entry.length;
    if (like === undefined) return 0;
    like.lastIndex = at;
    return like.exec(shapes)?.[0].length ?? 0;
  };
}

/**
 * Whether two lines outside of entries are one thing: a fee with its amount, or a text with a day that heads no entry;
 * a day that stood alone would be taken for that of a payment.
 */
function belongTogether(first: EntryLine, second: EntryLine, next: number): boolean {
  if (first.shape !== 'T') return false;
  if (second.shape === 'm') return first.texts.some(({ text }) => typesInWords(text).length > 0);
  return second.shape === 'd' && next === 0;
}

/**
 * The shapes of an entry's lines: of all ways to cut the lines, the only one that leaves fewest of them over. Of two that
 * leave as many the one that begins right below the heads of payments.
 */
function findEntry(shapes: string, lines: readonly EntryLine[]): string | undefined {
  const candidates = new Set<string>();
  for (let at = 0; at < shapes.length; at += 1) {
    for (let length = 1; length <= LONGEST_ENTRY; length += 1) {
      const candidate = shapes.slice(at, at + length);
      if (ENTRY.test(candidate)) candidates.add(candidate);
    }
  }
  const covered = [...candidates]
    .map((entry) => ({
      entry,
      count: countEntries(entry, shapes, lines),
      underHeads: shapes.split(`L${entry}`).length,
    }))
    .filter(({ entry, count }) => count >= ENTRIES_NEEDED && (entry !== 'B' || needsCut(lines)))
    .toSorted((one, other) => sizeOf(other) - sizeOf(one) || other.underHeads - one.underHeads);
  const [best, next] = covered;
  if (best === undefined) return undefined;
  const isTie =
    next !== undefined && sizeOf(next) === sizeOf(best) && next.underHeads === best.underHeads;
  return isTie ? undefined : best.entry;
}

/** How many lines a way to cut them accounts for. */
function sizeOf({ entry, count }: { readonly entry: string; readonly count: number }): number {
  return entry.length * count;
}

/** How often an entry stands in the lines. One whose amount has words for a fee or the like beside it is none. */
function countEntries(entry: string, shapes: string, lines: readonly EntryLine[]): number {
  let count = 0;
  for (let at = shapes.indexOf(entry); at !== -1; at = shapes.indexOf(entry, at + entry.length)) {
    const ofEntry = lines.slice(at, at + entry.length);
    const isOther = ofEntry.some(
      ({ shape, texts }) => shape === 'M' && texts.some(({ text }) => namesKind(text)),
    );
    if (!isOther) count += 1;
  }
  return count;
}

/** Whether lines that hold a whole entry have texts to part; else they are rows already. */
function needsCut(lines: readonly EntryLine[]): boolean {
  return lines.some(
    ({ shape, row, texts }) =>
      shape === 'B' && texts.length > row.cells.filter((cell) => cell.trim() !== '').length,
  );
}

/** An entry as a row; a line with an amount that is none has no name, and its text says what it is. */
function toRow(lines: readonly EntryLine[], isEntry: boolean): SheetRow {
  const [first] = lines;
  const columns: EntryText[][] = [[], [], [], [], []];
  for (const one of lines.flatMap(({ texts }) => texts)) {
    const isNamed = (columns[NAME] ?? []).length > 0 || !isEntry;
    columns[columnOf(one.text, isNamed)]?.push(one);
  }
  return {
    row: first?.row.row ?? 1,
    cells: columns.map((texts) => texts.map(({ text }) => text).join(' ')),
    ...(first?.row.places !== undefined && { places: columns.map(([one]) => one?.place) }),
  };
}

const NAME = 0;
const DATE = 1;
const SERVICE = 2;
const PAYER = 3;
const AMOUNT = 4;

function columnOf(text: string, isNamed: boolean): number {
  if (isDate(text)) return DATE;
  if (isAmount(text)) return AMOUNT;
  if (recognise(text) !== undefined) return PAYER;
  if (typesInWords(text).length > 0 || findCode(text) !== undefined) return SERVICE;
  return isNamed ? SERVICE : NAME;
}

/** A line that is no entry: one text where it is a label with its day, or words that could be taken for headings. */
function toOther({ row, shape, texts }: EntryLine): SheetRow {
  const words = texts.map(({ text }) => text);
  const isDated = shape === 'L' && words.some(isDate) && !words.some(isAmount);
  const isMenu = shape === 'T' && !words.some((text) => text.search(DATE_IN_TEXT) !== -1);
  return isDated || isMenu || headingScore(words) > 0
    ? { row: row.row, cells: [words.join(' ')] }
    : row;
}
