const BYTES_OF_WORD = 4;
/** Places to begin with; a power of two. */
const FIRST_PLACES = 1024;
/** An odd number without pattern (of the golden ratio), which spreads what is multiplied by it. */
const SPREADING = 0x9e3779b1;
/** Hashes have 30 bits, the numbers that engines keep without allocating. */
const HASH_BITS = 0x3fffffff;
const BLANK = 0x20;
const LAST_ASCII = 0x7e;
/** What tells a byte that continues a character in UTF-8, and the first byte of one that is two units of a string. */
const CONTINUATION = { mask: 0xc0, is: 0x80 } as const;
const FIRST_OF_PAIR = 0xf0;

/**
 * The different pieces of one text, each with its number. A long table says the same row after row: a piece is told by
 * its bytes, four at a time, and cut out of the text only when it is met first. Number 0 is the empty text.
 */
export class TextIndex {
  readonly #text: string;
  readonly #bytes: Uint8Array;
  readonly #words: DataView;
  /** For each number its text, whether that is more than blanks, and the piece's hash, first byte and length. */
  readonly #texts: string[] = [];
  readonly #filled: boolean[] = [];
  readonly #hashes: number[] = [];
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];
  /** At the place of a hash, or at the next free one, its number plus one. At most half of the places are taken. */
  #places = new Int32Array(FIRST_PLACES);
  /** A place of the text, in bytes and in units of the string: what is cut next lies behind it. */
  #byteAt = 0;
  #unitAt = 0;

  /** `bytes`: the text in UTF-8. */
  constructor(text: string, bytes: Uint8Array) {
    this.#text = text;
    this.#bytes = bytes;
    this.#words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.numberOf(0, 0);
  }

  /** How many numbers are given out. */
  get count(): number {
    return this.#texts.length;
  }

  /** The text of a number; '' for one that is not given out. */
  textOf(number: number): string {
    return this.#texts[number] ?? '';
  }

  /** Whether the text of a number holds more than blanks. */
  isFilled(number: number): boolean {
    return this.#filled[number] === true;
  }

  /** The byte behind the piece of a number where that stands at `start`; undefined where something else does. */
  findEnd(number: number, start: number): number | undefined {
    const length = this.#lengths[number] ?? -1;
    const end = start + length;
    if (length < 0 || end > this.#bytes.length) return undefined;
    return this.#isSame(number, start, end) ? end : undefined;
  }

  /** The number of the piece from the byte `start` up to the byte `end`, which is none of it. */
  numberOf(start: number, end: number): number {
    const hash = this.#hashOf(start, end);
    const last = this.#places.length - 1;
    let place = hash & last;
    for (let taken = this.#places[place] ?? 0; taken > 0; taken = this.#places[place] ?? 0) {
      const number = taken - 1;
      if (this.#hashes[number] === hash && this.#isSame(number, start, end)) return number;
      place = (place + 1) & last;
    }
    const length = end - start;
    const number = this.#add(this.#cut(start, end), { hash, start, length });
    this.#places[place] = number + 1;
    if (this.count * 2 > this.#places.length) this.#spread();
    return number;
  }

  /** A new number for a text that does not stand in the bytes as it reads. */
  numberOfText(text: string): number {
    return this.#add(text, { hash: 0, start: 0, length: -1 });
  }

  #add(
    text: string,
    {
      hash,
      start,
      length,
    }: { readonly hash: number; readonly start: number; readonly length: number },
  ): number {
    const first = text.charCodeAt(0);
    this.#filled.push((first > BLANK && first <= LAST_ASCII) || text.trim() !== '');
    this.#hashes.push(hash);
    this.#starts.push(start);
    this.#lengths.push(length);
    return this.#texts.push(text) - 1;
  }

  /** Whole words from the start, then the last word, which may overlap them; fewer bytes one by one. */
  #hashOf(start: number, end: number): number {
    let hash = end - start;
    const lastWord = end - BYTES_OF_WORD;
    if (lastWord < start) {
      for (let at = start; at < end; at += 1) hash = mix(hash, this.#bytes[at] ?? 0);
      return hash & HASH_BITS;
    }
    for (let at = start; at < lastWord; at += BYTES_OF_WORD) {
      hash = mix(hash, this.#words.getInt32(at));
    }
    return mix(hash, this.#words.getInt32(lastWord)) & HASH_BITS;
  }

  /** Whether the bytes are those of a number, compared in the same words. */
  #isSame(number: number, start: number, end: number): boolean {
    const length = end - start;
    if (this.#lengths[number] !== length) return false;
    const other = (this.#starts[number] ?? 0) - start;
    const lastWord = end - BYTES_OF_WORD;
    if (lastWord < start) {
      for (let at = start; at < end; at += 1) {
        if (this.#bytes[at] !== this.#bytes[at + other]) return false;
      }
      return true;
    }
    for (let at = start; at < lastWord; at += BYTES_OF_WORD) {
      if (this.#words.getInt32(at) !== this.#words.getInt32(at + other)) return false;
    }
    return this.#words.getInt32(lastWord) === this.#words.getInt32(lastWord + other);
  }

  #cut(start: number, end: number): string {
    if (this.#bytes.length === this.#text.length) return this.#text.slice(start, end);
    const from = this.#unitOf(start);
    return this.#text.slice(from, this.#unitOf(end));
  }

  /** The place in the string of a byte, which lies at or behind the one asked for before. */
  #unitOf(byte: number): number {
    for (; this.#byteAt < byte; this.#byteAt += 1) {
      const code = this.#bytes[this.#byteAt] ?? 0;
      if ((code & CONTINUATION.mask) === CONTINUATION.is) continue;
      this.#unitAt += code >= FIRST_OF_PAIR ? 2 : 1;
    }
    return this.#unitAt;
  }

  #spread(): void {
    const places = new Int32Array(this.#places.length * 4);
    const last = places.length - 1;
    for (const [number, hash] of this.#hashes.entries()) {
      if ((this.#lengths[number] ?? 0) < 0) continue;
      let place = hash & last;
      while (places[place] !== 0) place = (place + 1) & last;
      places[place] = number + 1;
    }
    this.#places = places;
  }
}

function mix(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, SPREADING);
  return product ^ (product >>> 15);
}
