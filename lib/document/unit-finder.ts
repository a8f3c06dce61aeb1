/** Bytes from one noted place to the next. */
const BYTES_OF_STEP = 256;
/** What tells a byte that continues a character in UTF-8, and the first byte of one that is two units of a string. */
const CONTINUATION = { mask: 0xc0, is: 0x80 } as const;
const FIRST_OF_PAIR = 0xf0;

/** Finds the place in a string of a byte of the same text in UTF-8. It counts all of the text once. */
export class UnitFinder {
  readonly #bytes: Uint8Array;
  /** How many units of the string stand before every so many bytes. */
  readonly #unitsBefore: Int32Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#unitsBefore = new Int32Array(Math.ceil(bytes.length / BYTES_OF_STEP) + 1);
    for (let step = 1; step < this.#unitsBefore.length; step += 1) {
      const from = (step - 1) * BYTES_OF_STEP;
      const before = this.#unitsBefore[step - 1] ?? 0;
      this.#unitsBefore[step] = before + this.#countUnits(from, from + BYTES_OF_STEP);
    }
  }

  /** The place in the string of a character, by its first byte. */
  unitOf(byte: number): number {
    const step = Math.floor(byte / BYTES_OF_STEP);
    return (this.#unitsBefore[step] ?? 0) + this.#countUnits(step * BYTES_OF_STEP, byte);
  }

  #countUnits(from: number, to: number): number {
    let units = 0;
    for (let at = from; at < to; at += 1) {
      const byte = this.#bytes[at] ?? 0;
      if ((byte & CONTINUATION.mask) === CONTINUATION.is) continue;
      units += byte >= FIRST_OF_PAIR ? 2 : 1;
    }
    return units;
  }
}
