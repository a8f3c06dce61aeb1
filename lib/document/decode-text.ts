import { EmptyFileError, UnknownFormatError } from '#lib/values/read-error.ts';

/** Bytes at the start of a file by which UTF-16 without a byte-order mark is told. */
const BYTES_FOR_ENCODING = 400;

/**
 * The text of a file (UTF-8, UTF-16 or Windows-1252) with plain line ends. Throws a `ReadError` when there is none,
 * or when it is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  const text = decoded.includes('\r') ? decoded.replaceAll(/\r\n?/g, '\n') : decoded;
  if (text.trim() === '') throw new EmptyFileError();
  if (text.includes('\0')) throw new UnknownFormatError();
  return text;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const unmarked = findUnmarkedUtf16(bytes);
  if (unmarked !== undefined) return new TextDecoder(unmarked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes);
    throw error;
  }
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
