import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import type { Line } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** A key and its value begin within this many points of each other. */
const SAME_LEFT = 3;
/** A row of the table beside the panel may come between a key and its value. */
const LINES_UNDER_KEY = 2;
/** So many amounts are a row of the table, and so many texts without figures its headings. */
const FEWEST_OF_ROW = 3;

const KEY = /^claim ?(?:number|no\.?|id|#):?$/i;
const NUMBER = /^(?=(?:\D*\d){4})[A-Z0-9](?:[A-Z0-9]|[-/](?=[A-Z0-9])){4,24}$/;

/**
 * The numbers of claims in a panel beside their tables: the key stands alone with the number under it, and rows of the
 * table stand before them on the page, which are of the same claim. Each is told where its table's headings are.
 */
export function panelFacts(lines: readonly Line[]): readonly ClaimFact[] {
  let headings: number | undefined;
  let rows = 0;
  return lines.flatMap((line, at) => {
    if (isHeadings(line)) [headings, rows] = [at, 0];
    if (lineTokens(line).money.length >= FEWEST_OF_ROW) rows += 1;
    const number = headings === undefined || rows === 0 ? undefined : numberUnder(lines, at);
    if (number === undefined || headings === undefined) return [];
    return [{ kind: 'claimNumber', at: headings, value: number }];
  });
}

function isHeadings({ segments }: Line): boolean {
  return segments.length >= 2 * FEWEST_OF_ROW && segments.every(({ text }) => !/\d/.test(text));
}

function numberUnder(lines: readonly Line[], at: number): string | undefined {
  const key = lines[at]?.segments[0];
  if (key === undefined || !KEY.test(key.text)) return undefined;
  for (const { segments } of lines.slice(at + 1, at + 1 + LINES_UNDER_KEY)) {
    const [value, ...beside] = segments;
    const isUnder = value !== undefined && Math.abs(value.box[0] - key.box[0]) < SAME_LEFT;
    if (!isUnder) continue;
    return beside.length === 0 && NUMBER.test(value.text) ? value.text : undefined;
  }
  return undefined;
}
