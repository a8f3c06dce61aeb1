import type { GreyImage } from '#lib/document/image/grey-image.ts';

/** A word as an OCR engine saw it: its box in pixels (left, top, right, bottom), and how sure the engine is, 0 to 100. */
export interface OcrWord {
  readonly text: string;
  readonly box: readonly [number, number, number, number];
  readonly confidence: number;
  /** Words with the same number stand on one line, as the engine sees it. */
  readonly line: number;
}

/** Languages whose weights are packaged. */
export type OcrLanguage = 'eng' | 'spa';

/** `block`: the page is one block of lines; `sparse`: words are found wherever they stand. */
export type OcrMode = 'block' | 'sparse';

/** How a picture is to be read. */
export interface OcrOptions {
  readonly mode: OcrMode;
  readonly language: OcrLanguage;
  readonly signal?: AbortSignal | undefined;
}

/** An engine that finds words in pictures, as its host sets it up. Nothing is fetched from elsewhere. */
export interface OcrEngine {
  /** The words of a picture. Rejects with the signal's reason when cancelled. */
  recognise(image: GreyImage, options: OcrOptions): Promise<readonly OcrWord[]>;
  /** Ends what runs in the background; the next picture starts it again. */
  close(): Promise<void>;
}
