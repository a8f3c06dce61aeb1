import type { DecodedText } from '#lib/document/decode-text.ts';
import { UnitFinder } from '#lib/document/unit-finder.ts';

const BYTES_OF_WORD = 4;
/** Pieces that there is room for at first; a power of two. */
const FIRST_ROOM = 1024;
/** Places for each piece that there is room for: so one that is new seldom meets another. */
const PLACES_OF_PIECE = 2;
/** An odd number without pattern (of the golden ratio), which spreads what is multiplied by it. */
const SPREADING = 0x9e3779b1;
const BLANK = 0x20;
const LAST_ASCII = 0x7e;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
/** Hashes have 30 bits, the numbers that engines keep without allocating. */
const HASH_BITS = 0x3fffffff;
/** In place of the hash of a piece that does not read as its bytes stand. */
const READS_OTHERWISE = -1;

/** Looks of a text that has four characters or more and neither begins nor ends with a blank or beyond ASCII. */
export const PLAIN = 1;
/** Looks of a text with three digits or more. */
export const NUMBERED = 2;
/** Looks of a text with more than blanks. */
export const FILLED = 4;
export const ALL_LOOKS = PLAIN | NUMBERED | FILLED;
const PLAIN_LENGTH = 4;
const NUMBERED_DIGITS = 3;

/**
 * The different pieces of one text, each with its number. A long table says the same row after row: a piece is told by
 * its bytes, four at a time, and made a string only when somebody asks for it. Number 0 is the empty text.
 */
export class TextIndex {
  readonly #text: string;
  readonly #bytes: Uint8Array;
  readonly #words: DataView;
  readonly #strings: (string | undefined)[] = [''];
  /** For each number the piece's hash, its first byte and the byte behind it. */
  #hashes = new Int32Array(FIRST_ROOM);
  #starts = new Int32Array(FIRST_ROOM);
  #ends = new Int32Array(FIRST_ROOM);
  #looks = new Uint8Array(FIRST_ROOM);
  /** At the place that a hash gives, or at the next free one, the piece's number; 0 where the place is free. */
  #places = new Int32Array(FIRST_ROOM * PLACES_OF_PIECE);
  #count = 1;
  #units: UnitFinder | undefined;

  constructor({ text, utf8 }: DecodedText) {
    this.#text = text;
    this.#bytes = utf8;
    this.#words = new DataView(utf8.buffer, utf8.byteOffset, utf8.byteLength);
  }

  /** How many numbers are given out. */
  get count(): number {
    return this.#count;
  }

  /** The text of a number. */
  textOf(number: number): string {
    const known = this.#strings[number];
    if (known !== undefined) return known;
    const text = this.#cut(this.#starts[number] ?? 0, this.#ends[number] ?? 0);
    this.#strings[number] = text;
    return text;
  }

  /** What the text of a number looks like: those of `PLAIN`, `NUMBERED` and `FILLED` that hold, added up. */
  looksOf(number: number): number {
    return this.#looks[number] ?? 0;
  }

  /** The byte behind the piece of a number where that stands at `start`; undefined where something else does. */
  findEnd(number: number, start: number): number | undefined {
    const end = start + (this.#ends[number] ?? 0) - (this.#starts[number] ?? 0);
    if (this.#hashes[number] === READS_OTHERWISE || end > this.#bytes.length) return undefined;
    return this.#isSame(number, start, end) ? end : undefined;
  }

  /** The number of the piece from the byte `start` up to the byte `end`, which is none of it. */
  numberOf(start: number, end: number): number {
    if (start === end) return 0;
    const hash = this.#hashOf(start, end);
    const last = this.#places.length - 1;
    let place = hash & last;
    for (let number = this.#places[place] ?? 0; number > 0; number = this.#places[place] ?? 0) {
      if (this.#isAsLong(number, end - start) && this.#isSame(number, start, end)) return number;
      place = (place + 1) & last;
    }
    this.#places[place] = this.#count;
    return this.#add(hash, start, end);
  }

  /** A new number for a piece in which quotation marks stand doubled. */
  numberOfQuoting(start: number, end: number): number {
    this.#strings[this.#count] = this.#cut(start, end).replaceAll('""', '"');
    return this.#add(READS_OTHERWISE, start, end);
  }

  #add(hash: number, start: number, end: number): number {
    const number = this.#count;
    this.#hashes[number] = hash;
    this.#starts[number] = start;
    this.#ends[number] = end;
    this.#looks[number] = this.#look(number);
    this.#count += 1;
    if (this.#count === this.#hashes.length) this.#makeRoom();
    return number;
  }

  #look(number: number): number {
    const [start = 0, end = 0] = [this.#starts[number], this.#ends[number]];
    const [first = 0, last = 0] = [this.#bytes[start], this.#bytes[end - 1]];
    let looks = end - start >= PLAIN_LENGTH && isInk(first) && isInk(last) ? PLAIN : 0;
    if (isInk(first) || this.textOf(number).trim() !== '') looks |= FILLED;
    let digits = 0;
    for (let at = start; at < end && digits < NUMBERED_DIGITS; at += 1) {
      const byte = this.#bytes[at] ?? 0;
      if (byte >= DIGIT_0 && byte <= DIGIT_9) digits += 1;
    }
    if (digits === NUMBERED_DIGITS) looks |= NUMBERED;
    return looks;
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

  #isAsLong(number: number, length: number): boolean {
    return (this.#ends[number] ?? 0) - (this.#starts[number] ?? 0) === length;
  }

  /** Whether the bytes are those of a number's piece, which is as long; compared in the same words. */
  #isSame(number: number, start: number, end: number): boolean {
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
    this.#units ??= new UnitFinder(this.#bytes);
    return this.#text.slice(this.#units.unitOf(start), this.#units.unitOf(end));
  }

  #makeRoom(): void {
    const room = this.#count * 2;
    this.#hashes = lengthened(this.#hashes, room);
    this.#starts = lengthened(this.#starts, room);
    this.#ends = lengthened(this.#ends, room);
    const looks = new Uint8Array(room);
    looks.set(this.#looks);
    this.#looks = looks;
    this.#places = new Int32Array(room * PLACES_OF_PIECE);
    const last = this.#places.length - 1;
    for (let number = 1; number < this.#count; number += 1) {
      const hash = this.#hashes[number] ?? 0;
      if (hash === READS_OTHERWISE) continue;
      let place = hash & last;
      while (this.#places[place] !== 0) place = (place + 1) & last;
      this.#places[place] = number;
    }
  }
}

/** Whether a byte is a character of ASCII that is no blank. */
function isInk(byte: number): boolean {
  return byte > BLANK && byte <= LAST_ASCII;
}

function mix(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, SPREADING);
  return product ^ (product >>> 15);
}

function lengthened(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(numbers);
  return longer;
}
