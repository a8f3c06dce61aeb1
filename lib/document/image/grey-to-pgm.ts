import type { GreyImage } from '#lib/document/image/grey-image.ts';

/** A picture as a portable grey map (binary PGM), the plainest format that OCR engines read. */
export function greyToPgm({ width, height, data }: GreyImage): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}
