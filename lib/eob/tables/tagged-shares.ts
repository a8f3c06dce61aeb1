import type { AmountColumn, AmountRow, ServiceTable } from '#lib/eob/tables/schema.ts';
import type { ColumnField } from '#lib/eob/words/column-field.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens, type MoneyToken } from '#lib/table/money-tokens.ts';

/** What a letter behind an amount says that it is, as the document's own key explains it. */
interface Tag {
  readonly letter: string;
  readonly label: string;
  readonly field: ColumnField;
}

/** A tag, its sign and its meaning: "D = deductible", "I: co-insurance", "(C) - copay". */
const SIGN = String.raw`\s*(?:[=:–—-]|means)`;
const MEANING = new RegExp(
  String.raw`(?<!\p{L})\(?(?<letter>[A-Z])\)?${SIGN}\s*(?<label>(?:(?!\s\(?[A-Z]\)?${SIGN})[\p{L} -]){3,40})`,
  'gu',
);
/** No line without one of these has a tag. */
const MAY_BE_TAG = /[A-Z]\)?\s*(?:[=:–—-]|means)/;
/** One letter that happens to explain itself is no key. */
const FEWEST_TAGS = 2;
const CLEAR_WEIGHT = 0.7;
const TAGGED: readonly ColumnField[] = ['deductible', 'copay', 'coinsurance', 'notCovered'];

/**
 * The tables, with a column for each part of the patient's share where one column holds them all and letters tell them
 * apart, one beside or under the other: "131.00 D" over "21.10 I", with a key on the page that explains the letters.
 */
export function withTaggedShares(
  lines: readonly Line[],
  tables: readonly ServiceTable[],
): readonly ServiceTable[] {
  if (tables.length === 0) return tables;
  const tags = tagsOf(lines);
  return tags.length < FEWEST_TAGS ? tables : tables.map((table) => withTags(lines, table, tags));
}

/** The letters that the document explains as parts of the patient's share, each in one way. */
function tagsOf(lines: readonly Line[]): readonly Tag[] {
  const texts = lines.map(textOf).filter((text) => MAY_BE_TAG.test(text));
  const found = texts.flatMap((text) =>
    [...text.matchAll(MEANING)].flatMap(({ groups }): readonly Tag[] => {
      const { letter = '', label = '' } = groups ?? {};
      const field = meaningOf(label);
      return field === undefined ? [] : [{ letter, label, field }];
    }),
  );
  const byLetter = Map.groupBy(found, ({ letter }) => letter);
  return [...byLetter.values()].flatMap(([first, ...others]) =>
    first === undefined || others.some(({ field }) => field !== first.field) ? [] : [first],
  );
}

/** What the first words of a meaning name, as many of them as name a part of the share. */
function meaningOf(label: string): ColumnField | undefined {
  const words = label.trim().split(' ');
  for (let count = words.length; count > 0; count--) {
    const [best] = labelCandidates(words.slice(0, count).join(' '));
    if (best !== undefined && best.weight >= CLEAR_WEIGHT && TAGGED.includes(best.field)) {
      return best.field;
    }
  }
  return undefined;
}

/** An amount of a share and the letter beside it. */
interface TaggedAmount {
  readonly token: MoneyToken;
  readonly letter: string;
}

function withTags(lines: readonly Line[], table: ServiceTable, tags: readonly Tag[]): ServiceTable {
  const index = table.columns.findIndex(
    ({ label }) => labelCandidates(label)[0]?.field === 'patientResponsibility',
  );
  const letters = new Set(tags.map(({ letter }) => letter));
  const shares = sharesOf(lines, table, index, letters);
  if (index < 0 || shares === undefined) return table;
  const used = tags.filter(
    ({ letter, field }) =>
      field !== 'notCovered' || [...shares.values()].flat().some((each) => each.letter === letter),
  );
  const columns: readonly AmountColumn[] = [
    // Only totals say what the parts come to.
    ...table.columns.map((column, at) => (at === index ? { ...column, isInRows: false } : column)),
    ...used.map(({ label, field }) => ({ label, isInRows: true, stated: field })),
  ];
  const taken = new Set([...shares.values()].flat().map(({ token }) => token));
  const rows = table.rows.flatMap((row): readonly AmountRow[] => {
    const share = shares.get(row);
    if (share === undefined) return isOnly(row, taken) ? [] : [row];
    const own = table.columns.map((_, at) => (at === index ? undefined : row.cells[at]));
    const parts = used.map(({ letter }) => share.find((each) => each.letter === letter)?.token);
    const unnamed = row.unnamed.filter((token) => !taken.has(token));
    return [{ ...row, cells: [...own, ...parts], unnamed }];
  });
  return { ...table, columns, rows };
}

/** A line of nothing but amounts that belong to the row above it. */
function isOnly({ cells, unnamed }: AmountRow, taken: ReadonlySet<MoneyToken>): boolean {
  const all = [...cells.filter((cell) => cell !== undefined), ...unnamed];
  return all.length > 0 && all.every((token) => taken.has(token));
}

/**
 * The tagged amounts of each service; undefined where an amount of a share has no tag, or a service two of one letter.
 */
function sharesOf(
  lines: readonly Line[],
  { rows }: ServiceTable,
  index: number,
  letters: ReadonlySet<string>,
): ReadonlyMap<AmountRow, readonly TaggedAmount[]> | undefined {
  const shares = new Map<AmountRow, TaggedAmount[]>();
  let above: AmountRow | undefined;
  for (const row of rows) {
    if (row.kind !== 'service' && row.kind !== 'other') {
      above = undefined;
      continue;
    }
    const tagged = taggedOn(lines[row.at], letters);
    if (row.kind === 'service') {
      above = row;
      const cell = row.cells[index];
      const isTold = cell === undefined || cell.amount === 0 || tagged.some(isOf(cell));
      if (!isTold) return undefined;
      shares.set(row, [...tagged]);
    } else if (above !== undefined) {
      const filled = row.cells.filter((each) => each !== undefined);
      if (filled.every((cell) => tagged.some(isOf(cell)))) shares.get(above)?.push(...tagged);
    }
  }
  const all = [...shares.values()];
  const isClear = all.every(
    (each) => new Set(each.map(({ letter }) => letter)).size === each.length,
  );
  return isClear && all.some(({ length }) => length > 0) ? shares : undefined;
}

function isOf({ box }: MoneyToken): (tagged: TaggedAmount) => boolean {
  return ({ token }) => token.box === box;
}

/** The amounts of a line that have a letter right behind them, glued or apart, or right before them. */
function taggedOn(line: Line | undefined, letters: ReadonlySet<string>): readonly TaggedAmount[] {
  if (line === undefined) return [];
  const { money } = lineTokens(line);
  const behind = money.flatMap((token) => withLetter(token, letterBehind(line, token, letters)));
  if (behind.length > 0) return behind;
  return money.flatMap((token) => withLetter(token, letterBefore(line, token, letters)));
}

function withLetter(token: MoneyToken, letter: string | undefined): readonly TaggedAmount[] {
  return letter === undefined ? [] : [{ token, letter }];
}

function letterBehind(
  { words, size }: Line,
  { box, text }: MoneyToken,
  letters: ReadonlySet<string>,
): string | undefined {
  const glued = /\d\(?(?<letter>[A-Z])\)?$/.exec(text)?.groups?.['letter'];
  const next = words.find((word) => word.box[0] >= box[2] - 1);
  const isNear = next !== undefined && next.box[0] - box[2] < size;
  return known(glued ?? (isNear ? next.text : undefined), letters);
}

function letterBefore(
  { words, size }: Line,
  { box }: MoneyToken,
  letters: ReadonlySet<string>,
): string | undefined {
  const before = words.findLast((word) => word.box[2] <= box[0] + 1);
  const isNear = before !== undefined && box[0] - before.box[2] < size;
  return known(isNear ? before.text : undefined, letters);
}

function known(text: string | undefined, letters: ReadonlySet<string>): string | undefined {
  const letter = text?.replace(/[^A-Z]/g, '');
  return letter !== undefined && letters.has(letter) ? letter : undefined;
}
