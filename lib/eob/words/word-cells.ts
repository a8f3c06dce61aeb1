import { type Line, textOfWords } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** The texts of a line between its amounts. */
export function wordCells(line: Line): readonly string[] {
  const { words, strokes } = lineTokens(line);
  const said = new Set(words.filter(({ box }) => strokes.every((stroke) => stroke.box !== box)));
  return line.segments
    .map((segment) => textOfWords(segment.words.filter((word) => said.has(word))))
    .filter((text) => text !== '');
}
