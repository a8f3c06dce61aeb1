/** The last bytes of a JPEG (its end mark) and of a PNG (the name of its end chunk). */
const END_MARKS = {
  'image/jpeg': [0xff, 0xd9],
  'image/png': [0x49, 0x45, 0x4e, 0x44],
} as const;
/** Cameras and careless servers append this many bytes at most. */
const JUNK_BYTES = 65_536;

/** Whether a picture file has its end: one that was cut off is decoded with a blank lower part and no complaint. */
export function isComplete(bytes: Uint8Array, type: keyof typeof END_MARKS): boolean {
  const mark: readonly number[] = END_MARKS[type];
  const first = Math.max(0, bytes.length - JUNK_BYTES);
  for (let at = bytes.length - mark.length; at >= first; at -= 1) {
    if (mark.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
