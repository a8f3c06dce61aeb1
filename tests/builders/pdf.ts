/** What a hand-made PDF of one page is made with beside its content. */
export interface PdfOptions {
  readonly pageEntries?: string;
  readonly catalogEntries?: string;
  readonly resources?: string;
  readonly trailerEntries?: string;
  readonly extraObjects?: readonly string[];
}

const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';

/** A stream object with this content. */
export function stream(content: string, entries = ''): string {
  return `<</Length ${content.length}${entries}>>\nstream\n${content}\nendstream`;
}

/** Drawing operators that show a text at a place, in points from the bottom left. */
export function drawn(text: string, x: number, y: number, operators = ''): string {
  return `BT /F1 10 Tf ${operators} 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;
}

/** The bytes of a PDF of one letter page with this content; extra objects are 6 and on. */
export function aPdf(
  content: string,
  {
    pageEntries = '',
    catalogEntries = '',
    resources = '',
    trailerEntries = '',
    extraObjects = [],
  }: PdfOptions = {},
): Uint8Array<ArrayBuffer> {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalogEntries}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>${resources}>>${pageEntries}>>`,
    stream(content),
    FONT,
    ...extraObjects,
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const start = text.length;
  const entries = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n`;
  text += `<</Size ${objects.length + 1}/Root 1 0 R${trailerEntries}>>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
