import { strToU8, zipSync } from 'fflate';

/** A cell of a workbook: text, number, an amount that is shown with a dollar sign, a day as its serial number, or a formula with the value saved with it. */
export type WorkbookCell =
  | string
  | number
  | { readonly day: number }
  | { readonly dollars: number }
  | { readonly formula: string; readonly value: number | null };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** A fixed day, so that the same cells give the same bytes. */
const SAVED = new Date('2026-01-01T00:00:00');

/** The bytes of a workbook with these sheets; a blank text leaves its cell out. */
export function aWorkbook(
  sheets: Readonly<Record<string, readonly (readonly WorkbookCell[])[]>>,
): Uint8Array<ArrayBuffer> {
  const names = Object.keys(sheets);
  const listed = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`,
  );
  const related = names.map(
    (_, at) =>
      `<Relationship Id="r${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}<Relationship Id="s" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="7"/></cellXfs></styleSheet>`,
  };
  for (const [at, name] of names.entries()) {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheets[name] ?? []);
  }
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { level: 0, mtime: SAVED });
}

function sheetXml(rows: readonly (readonly WorkbookCell[])[]): string {
  const written = rows.map((cells, row) => {
    const texts = cells.map((cell, column) => cellXml(cell, `${letter(column)}${row + 1}`));
    return `<row r="${row + 1}">${texts.join('')}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${written.join('')}</sheetData></worksheet>`;
}

function letter(column: number): string {
  return String.fromCodePoint(65 + column);
}

function cellXml(cell: WorkbookCell, place: string): string {
  if (cell === '') return '';
  if (typeof cell === 'string') {
    return `<c r="${place}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  }
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if ('dollars' in cell) return `<c r="${place}" s="2"><v>${cell.dollars}</v></c>`;
  if ('day' in cell) return `<c r="${place}" s="1"><v>${cell.day}</v></c>`;
  const value = cell.value === null ? '' : `<v>${cell.value}</v>`;
  return `<c r="${place}"><f>${escapeXml(cell.formula)}</f>${value}</c>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
