import type { OcrWord } from '#lib/document/image/ocr-engine.ts';

/** A word as an engine saw it: 30 pixels high, sure, on the first line. */
export function anOcrWord(fields: Partial<OcrWord> = {}): OcrWord {
  return { text: 'Word', box: [0, 0, 80, 30], confidence: 95, line: 0, ...fields };
}
