import { expect, test } from 'vitest';
import { type FileKind, sniffFile } from '#lib/workflow/sniff-file.ts';

const ISA =
  'ISA*00*          *00*          *ZZ*PAYER          *ZZ*PROVIDER       *250203*1200*^*00501*000000001*0*P*:~';

function bytesOf(content: string | readonly number[]): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function utf16(text: string, bytesOfUnit: (unit: number) => readonly number[]): readonly number[] {
  return Array.from(`\uFEFF${text}`, (sign) => bytesOfUnit(sign.charCodeAt(0))).flat();
}

test.for([
  ['pdf', 'a PDF', '%PDF-1.7\n'],
  ['pdf', 'a PDF after junk', `${'\0'.repeat(500)}%PDF-1.4`],
  ['png', 'a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]],
  ['jpeg', 'a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 16]],
  ['zip', 'a workbook', [0x50, 0x4b, 3, 4, 20, 0]],
  ['zip', 'a zip with a PDF as it is', [0x50, 0x4b, 3, 4, ...bytesOf('x.pdf%PDF-1.7')]],
  ['zip', 'an empty zip', [0x50, 0x4b, 5, 6, 0, 0]],
  ['html', 'a page', '<!DOCTYPE html><html>'],
  [
    'html',
    'a page after a mark, a comment and blank lines',
    '\uFEFF\n<!-- saved -->\n<html lang="en">',
  ],
  ['html', 'XHTML', '<?xml version="1.0"?><html xmlns="x">'],
  ['html', 'a table that calls itself a workbook', '<table><tr><td>Amount</td></tr></table>'],
  ['x12', 'an 835', ISA],
  ['x12', 'an 835 after a line end', `\r\n${ISA}`],
  ['x12', 'an 835 with bars', ISA.replaceAll('*', '|')],
  ['x12', 'an 835 whose segments end in a control character', ISA.replace('~', '\u001C')],
  ['x12', 'an 835 that was cut off', ISA.slice(0, 20)],
  [
    'x12',
    'an 835 without its interchange',
    'GS*HP*SENDER*RECEIVER*20250203*1200*1*X*005010X221A1~',
  ],
  ['x12', 'an 835 without interchange and group', '\nST*835*0001~\nBPR*I*100*C*ACH~'],
  ['text', 'a CSV whose first column is named like a header', 'GS,HP,Amount\n1,2,3\n'],
  ['json', 'a FHIR resource', ' {\n "resourceType": "ExplanationOfBenefit" }'],
  ['json', 'an array', '[{"a":1}]'],
  ['json', 'JSON that was cut off', '{"resourceType": "Bun'],
  ['text', 'a CSV', 'Date,Client,Amount\n01/07/2025,J. D.,$95.00\n'],
  ['text', 'a CSV with a mark', '\uFEFFDate,Amount\n'],
  ['text', 'a CSV as Excel for Windows saves it', [...bytesOf('Cliente,Jos'), 0xe9, 0x0a]],
  ['text', 'UTF-16, low byte first', utf16('Date\tAmount', (unit) => [unit & 255, unit >> 8])],
  ['text', 'UTF-16, high byte first', utf16('Date\tAmount', (unit) => [unit >> 8, unit & 255])],
  ['text', 'a text with the old end-of-file mark', 'Date,Amount\r\n\u001A'],
  ['text', 'a name that begins like an interchange', 'ISABEL,95.00'],
  ['text', 'other XML', '<?xml version="1.0"?><Bundle/>'],
  ['empty', 'no bytes', ''],
  ['empty', 'blanks only', ' \r\n\t'],
  ['ole', 'an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['unknown', 'a PDF mark that comes too late', `${'\0'.repeat(1024)}%PDF-1.4`],
  ['unknown', 'a GIF', [...bytesOf('GIF89a'), 1, 0, 1, 0]],
  ['unknown', 'zeros', [0, 0, 0, 0]],
] satisfies readonly (readonly [FileKind, string, string | readonly number[]])[])(
  'tells %s: %s',
  ([kind, , content]) => expect(sniffFile(bytesOf(content))).toBe(kind),
);

test('is not held up by a text of many comments', () => {
  expect(sniffFile(bytesOf('<!-- --> '.repeat(7000)))).toBe('text');
});
