import { EmptyFileError, UnknownFormatError } from '#lib/values/read-error.ts';

/** Bytes at the start of a file by which UTF-16 without a byte-order mark is told. */
const BYTES_FOR_ENCODING = 400;
/** The byte with which the byte-order mark of UTF-8 begins. The text does not hold the mark. */
const FIRST_OF_MARK = 0xef;

/** A text and its bytes in UTF-8. */
export interface DecodedText {
  readonly text: string;
  readonly utf8: Uint8Array;
}

/**
 * The text of a file (UTF-8, UTF-16 or Windows-1252) with plain line ends. Throws a `ReadError` when there is none,
 * or when it is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  return decodePlain(bytes).text;
}

/** The same with its bytes in UTF-8, which are those of the file where they need no change: then none are made. */
export function decodeToBytes(bytes: Uint8Array): DecodedText {
  const { text, isAsGiven } = decodePlain(bytes);
  return isAsGiven ? { text, utf8: bytes } : encodeText(text);
}

/** A text with its bytes. */
export function encodeText(text: string): DecodedText {
  return { text, utf8: new TextEncoder().encode(text) };
}

/** `isAsGiven`: whether the bytes are the text's own in UTF-8. */
function decodePlain(bytes: Uint8Array): { readonly text: string; readonly isAsGiven: boolean } {
  const { decoded, encoding } = decode(bytes);
  const hasReturns = decoded.includes('\r');
  const text = hasReturns ? decoded.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : decoded;
  if (text.trim() === '') throw new EmptyFileError();
  if (text.includes('\0')) throw new UnknownFormatError();
  return { text, isAsGiven: encoding === 'utf-8' && !hasReturns && bytes[0] !== FIRST_OF_MARK };
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

interface Decoded {
  readonly decoded: string;
  readonly encoding: Encoding;
}

function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  const unmarked = findUnmarkedUtf16(bytes);
  if (unmarked !== undefined) return decodeAs(unmarked, bytes);
  try {
    return decodeAs('utf-8', bytes);
  } catch (error) {
    if (error instanceof TypeError) return decodeAs('windows-1252', bytes);
    throw error;
  }
}

/** Throws a `TypeError` where the bytes are not in UTF-8 and should be. */
function decodeAs(encoding: Encoding, bytes: Uint8Array): Decoded {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  return { decoded: decoder.decode(bytes), encoding };
}

/** Latin text in UTF-16 has a zero in every other byte. */
function findUnmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, BYTES_FOR_ENCODING);
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4 && even === 0) return 'utf-16le';
  return even > start.length / 4 && odd === 0 ? 'utf-16be' : undefined;
}
