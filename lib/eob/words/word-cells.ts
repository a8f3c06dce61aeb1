import type { Line } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** The texts of a line between its amounts. */
export function wordCells(line: Line): readonly string[] {
  const { words, strokes } = lineTokens(line);
  const said = words.filter(({ box }) => strokes.every((stroke) => stroke.box !== box));
  return line.segments
    .map((segment) => said.filter((word) => segment.words.includes(word)))
    .map((own) => own.map(({ text }) => text).join(' '))
    .filter((text) => text !== '');
}
