import { isComplete } from '#lib/document/image/is-complete.ts';
import type { Page } from '#lib/document/schema.ts';
import { DamagedFileError, PictureError } from '#lib/values/read-error.ts';
import type { Reading } from '#lib/vault/schema.ts';
import { eobToReading } from '#lib/workflow/eob-to-reading.ts';
import type { ReadEnvironment } from '#lib/workflow/read-environment.ts';
import { readEobPictures } from '#lib/workflow/read-eob-pictures.ts';

/** A picture is shown as wide as a page of letter paper, in points. */
const PAGE_WIDTH = 612;

/** Reads a photo or a scan of one page of an EOB. Throws `PictureError` where pictures cannot
 * be read here, and `DamagedFileError` for one that was cut off. */
export async function readImageFile(
  bytes: Uint8Array<ArrayBuffer>,
  type: 'image/png' | 'image/jpeg',
  { ocr, signal, onProgress }: ReadEnvironment,
): Promise<Reading> {
  if (ocr === undefined) throw new PictureError();
  if (!isComplete(bytes, type)) throw new DamagedFileError();
  onProgress?.({ done: 0, total: 1 });
  const picture = await ocr.decoder.decode(bytes, type);
  signal?.throwIfAborted();
  const pointsPerPixel = PAGE_WIDTH / picture.width;
  const page: Page = {
    number: 1,
    width: PAGE_WIDTH,
    height: picture.height * pointsPerPixel,
    words: [],
    turned: [],
    isPicture: true,
  };
  const { eob, complete, notices } = await readEobPictures([page], [1], {
    engine: ocr.engine,
    msPerPage: ocr.msPerPage,
    signal,
    draw: (_, use) => use({ number: 1, picture, pointsPerPixel }),
    onPicture: () => onProgress?.({ done: 1, total: 1 }),
  });
  return eobToReading(eob, { kind: 'eob-image', complete, notices });
}
