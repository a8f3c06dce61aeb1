import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import { isPersonName } from '#lib/eob/facts/name-shapes.ts';
import type { Line } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** A key and its value begin within this many points of each other. */
const SAME_LEFT = 3;
/** A row of the table beside the panel may come between a key and its value. */
const LINES_UNDER_KEY = 2;
/** So many amounts are a row of the table, and so many texts without figures its headings. */
const FEWEST_OF_ROW = 3;

const NUMBER = /^(?=(?:\D*\d){4})[A-Z0-9](?:[A-Z0-9]|[-/](?=[A-Z0-9])){4,24}$/;

/** What a panel tells of a claim, by the key over it. */
const PANEL_KEYS = [
  {
    kind: 'claimNumber',
    key: /^claim(?: ?(?:number|no\.?|id|#))?:?$/i,
    isValue: (text: string) => NUMBER.test(text),
  },
  { kind: 'patient', key: /^patient(?: name)?:?$/i, isValue: isPersonName },
] as const;

/**
 * The numbers of claims and their patients in a panel beside their tables: the key stands alone with the value under it,
 * and rows of the table stand before them on the page, which are of the same claim. Each is told where its table's
 * headings are.
 */
export function panelFacts(lines: readonly Line[]): readonly ClaimFact[] {
  const tables = lines.flatMap((line, at) => (isHeadings(line) ? [at] : []));
  return tables.flatMap((at, index) => {
    const end = tables[index + 1] ?? lines.length;
    const rows = lines.slice(at, end).flatMap((line, place) => (isRow(line) ? [at + place] : []));
    const [first = end] = rows;
    const table = [at, ...rows].flatMap((each) => lines[each] ?? []);
    return lines.slice(first, end).flatMap((line, place) => {
      const fact = factUnder(lines, first + place);
      return fact !== undefined && isBeside(line, table) ? [{ ...fact, at }] : [];
    });
  });
}

/** A claim's own header may stand under the table of the claim before: a panel stands level with its table, or apart from it. */
function isBeside({ page, box: [left, top, right] }: Line, table: readonly Line[]): boolean {
  const own = table.filter((line) => line.page === page).map(({ box }) => box);
  const isLevel = own.some(([, , , bottom]) => top < bottom);
  return isLevel || own.every((each) => right < each[0] || left > each[2]);
}

function isRow(line: Line): boolean {
  return lineTokens(line).money.length >= FEWEST_OF_ROW;
}

function isHeadings({ segments }: Line): boolean {
  return segments.length >= 2 * FEWEST_OF_ROW && segments.every(({ text }) => !/\d/.test(text));
}

function factUnder(
  lines: readonly Line[],
  at: number,
): { readonly kind: 'claimNumber' | 'patient'; readonly value: string } | undefined {
  const key = lines[at]?.segments[0];
  const told = PANEL_KEYS.find((each) => each.key.test(key?.text ?? ''));
  if (key === undefined || told === undefined) return undefined;
  for (const { segments } of lines.slice(at + 1, at + 1 + LINES_UNDER_KEY)) {
    const [value, ...beside] = segments;
    const isUnder = value !== undefined && Math.abs(value.box[0] - key.box[0]) < SAME_LEFT;
    if (!isUnder) continue;
    const isValue = beside.length === 0 && told.isValue(value.text);
    return isValue ? { kind: told.kind, value: value.text } : undefined;
  }
  return undefined;
}
