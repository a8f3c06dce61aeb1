import type { GreyImage } from '#lib/document/image/grey-image.ts';

/** Decodes picture files, as its host can. */
export interface ImageDecoder {
  /** The pixels of a PNG or JPEG, turned as its camera says, no larger than `fittingScale` lets it be. Rejects when damaged. */
  decode(bytes: Uint8Array<ArrayBuffer>, type: 'image/png' | 'image/jpeg'): Promise<GreyImage>;
}

/** Larger photos are made smaller before they are read, so that memory stays bounded, in pixels. */
const MOST_PIXELS = 24_000_000;

/** By how much a picture must be made smaller to be read. */
export function fittingScale({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): number {
  return Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)));
}
