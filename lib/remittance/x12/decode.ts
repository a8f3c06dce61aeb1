/** A file, or what a file or a download gives as it comes. */
export type ByteSource = Blob | ReadableStream<Uint8Array>;

const UTF_16_MARKS: readonly (readonly [label: string, first: number, second: number])[] = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];
const UTF_8_MARK = [0xef, 0xbb, 0xbf] as const;

/**
 * The text of a file piece by piece. X12 is written in single bytes, and each becomes one character, so that a
 * piece may end anywhere; `repairText` puts letters together that a sender wrote in several.
 */
export async function* decodeBytes(source: ByteSource): AsyncGenerator<string> {
  const stream = source instanceof Blob ? source.stream() : source;
  let head = new Uint8Array(0);
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunksOf(stream)) {
    if (decoder !== undefined) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    head = joinBytes(head, chunk);
    if (head.length < UTF_8_MARK.length) continue;
    decoder = decoderFor(head);
    yield decoder.decode(withoutMark(head), { stream: true });
  }
  yield decoder === undefined ? decoderFor(head).decode(head) : decoder.decode();
}

/** Streams are not iterable in every browser. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    while (true) {
      // oxlint-disable-next-line no-await-in-loop -- a stream is read in its order
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // The one who reads has stopped early or is done: the source may be let go either way.
    await reader.cancel();
  }
}

function joinBytes(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(one.length + other.length);
  joined.set(one);
  joined.set(other, one.length);
  return joined;
}

function decoderFor(head: Uint8Array): TextDecoder {
  const mark = UTF_16_MARKS.find(([, first, second]) => head[0] === first && head[1] === second);
  return new TextDecoder(mark?.[0] ?? 'windows-1252');
}

function withoutMark(head: Uint8Array): Uint8Array {
  return UTF_8_MARK.every((byte, at) => head[at] === byte)
    ? head.subarray(UTF_8_MARK.length)
    : head;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** A text whose letters may be several bytes each (`JosÃ©`) with those letters put together, else as it is. */
export function repairText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- plain ASCII needs no repair
  if (/^[\0-\x7f]*$/.test(text)) return text;
  const bytes = Array.from(text, (letter) => byteOf(letter));
  if (bytes.includes(undefined)) return text;
  try {
    return strictUtf8.decode(Uint8Array.from(bytes, (byte) => byte ?? 0));
  } catch (error) {
    if (error instanceof TypeError) return text;
    throw error;
  }
}

/** The characters that windows-1252 has in place of the bytes 80 to 9F. */
const HIGH_CHARACTERS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function byteOf(letter: string): number | undefined {
  const code = letter.charCodeAt(0);
  if (code <= 0xff) return code;
  const at = HIGH_CHARACTERS.indexOf(letter);
  return at === -1 ? undefined : 0x80 + at;
}
