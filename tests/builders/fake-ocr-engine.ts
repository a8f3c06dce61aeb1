import type { GreyImage } from '#lib/document/image/grey-image.ts';
import type { OcrEngine, OcrOptions, OcrWord } from '#lib/document/image/ocr-engine.ts';

/** An engine that reads what the function says of each picture, and keeps how it was asked. */
export function aFakeOcrEngine(
  read: (image: GreyImage, options: OcrOptions, call: number) => readonly OcrWord[],
): OcrEngine & { readonly asked: readonly OcrOptions[] } {
  const asked: OcrOptions[] = [];
  return {
    asked,
    recognise(image, options) {
      asked.push(options);
      return Promise.resolve(read(image, options, asked.length));
    },
    close: () => Promise.resolve(),
  };
}
