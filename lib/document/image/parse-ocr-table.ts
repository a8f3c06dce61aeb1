import type { OcrWord } from '#lib/document/image/ocr-engine.ts';

/** The level of a row of Tesseract's table that is a word, after page, block, paragraph and line. */
const WORD_LEVEL = 5;

/** The words in Tesseract's tab-separated table: level, page, block, paragraph, line, word, box, confidence, text. */
export function parseOcrTable(table: string): readonly OcrWord[] {
  const words: OcrWord[] = [];
  let place = '';
  let line = -1;
  for (const row of table.split('\n')) {
    const [level, page, block, paragraph, lineInParagraph, , ...rest] = row.split('\t');
    if (Number(level) !== WORD_LEVEL) continue;
    const here = [page, block, paragraph, lineInParagraph].join('/');
    if (here !== place) line += 1;
    place = here;
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = rest.slice(0, 5).map(Number);
    const text = (rest[5] ?? '').trim();
    if (text === '') continue;
    words.push({ text, box: [left, top, left + width, top + height], confidence, line });
  }
  return words;
}
