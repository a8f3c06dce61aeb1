/** What the bytes of a file are, whatever its name says. `text` may be CSV; `zip` a workbook, `ole` one of old;
 * `unknown` is binary of another kind. */
export type FileKind =
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'zip'
  | 'ole'
  | 'html'
  | 'x12'
  | 'json'
  | 'text'
  | 'empty'
  | 'unknown';

/** Bytes looked at; marks stand at the beginning, and binary content shows itself soon. */
const SNIFFED_BYTES = 65_536;
/** PDF readers accept the mark anywhere in the first 1,024 bytes, after the junk of a careless server. */
const PDF_MARK_WITHIN = 1024;

const LEADING_MARKS: readonly (readonly [FileKind, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

/** The byte-order mark of each encoding that files say they have. */
const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The header of an interchange, or of a group of remittances or one 835 whose interchange was cut away. */
const X12_MARK =
  /^\s*(?:ISA([^A-Za-z0-9\s])..\1|GS([^A-Za-z0-9\s,;])HP\2|ST([^A-Za-z0-9\s,;])835\3)/;
const HTML_MARK =
  /^(?:\s|<\?xml[^>]*>|<!--(?:(?!-->)[^])*-->)*<(?:!doctype\s+html|html|head|body|title|meta|style|script|table|div)\b/i;
const JSON_MARK = /^\s*(?:\{\s*["}]|\[\s*[[\]{"])/;
/** Control characters that no text holds; tab, line ends, form feed and the old end-of-file mark are none of them. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const BINARY_MARK = /[\0-\x08\x0b\x0e-\x19\x1b-\x1f\x7f]/;

/** Tells the kind of a file by its bytes. */
export function sniffFile(bytes: Uint8Array<ArrayBuffer>): FileKind {
  if (bytes.byteLength === 0) return 'empty';
  const marked = LEADING_MARKS.find(([, mark]) => startsWith(bytes, mark));
  if (marked !== undefined) return marked[0];
  const start = bytes.subarray(0, SNIFFED_BYTES);
  if (latin1(start.subarray(0, PDF_MARK_WITHIN)).includes('%PDF-')) return 'pdf';
  const text = decode(start);
  if (X12_MARK.test(text)) return 'x12';
  if (BINARY_MARK.test(text)) return 'unknown';
  if (start.length === bytes.length && text.trim() === '') return 'empty';
  if (HTML_MARK.test(text)) return 'html';
  return JSON_MARK.test(text) ? 'json' : 'text';
}

/** The text as its byte-order mark says; without one every byte is a character, which is enough to find marks. */
function decode(bytes: Uint8Array<ArrayBuffer>): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => startsWith(bytes, mark));
  return marked === undefined ? latin1(bytes) : new TextDecoder(marked[0]).decode(bytes);
}

function latin1(bytes: Uint8Array<ArrayBuffer>): string {
  return new TextDecoder('latin1').decode(bytes);
}

function startsWith(bytes: Uint8Array<ArrayBuffer>, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
