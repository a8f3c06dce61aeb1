import { strFromU8, strToU8 } from 'fflate';

/** Formats of dollar amounts that every workbook has by number (ECMA-376, 18.8.30). */
const DOLLAR_FORMATS: ReadonlySet<string> = new Set(['5', '6', '7', '8', '42', '44']);
const STYLES = 'xl/styles.xml';
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
/** A cell that holds a number or a formula's value, as spreadsheets write it. */
const CELL =
  /<c\b(?<attributes>[^>]*)>(?<formula>(?:<f\b[^>]*(?:\/>|>[^<]*<\/f>))?)<v>(?<value>-?\d[\d.]*(?:[eE][+-]?\d+)?)<\/v><\/c>/g;
/** Parts of a cent by which a binary fraction may miss its decimal. */
const NOISE_IN_CENTS = 1e-6;

/**
 * The parts of a workbook with its dollar amounts as their cells show them: a rate that is saved as 85 and shown as
 * `$85.00` is money, and not any number.
 */
export function withDollarAmounts(
  parts: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
): Record<string, Uint8Array<ArrayBuffer>> {
  const styles = findDollarStyles(parts[STYLES]);
  const entries = Object.entries(parts).map(([name, bytes]) => {
    if (styles.size === 0 || !SHEET.test(name)) return [name, bytes] as const;
    return [name, strToU8(writeAmounts(strFromU8(bytes), styles))] as const;
  });
  return Object.fromEntries(entries);
}

/** The places, among the styles of cells, of those that show dollars. */
function findDollarStyles(part: Uint8Array | undefined): ReadonlySet<string> {
  const xml = part === undefined ? '' : strFromU8(part);
  const formats = new Set(DOLLAR_FORMATS);
  for (const [tag] of xml.matchAll(/<numFmt\b[^>]*>/g)) {
    const id = attributeOf(tag, 'numFmtId');
    if (id !== undefined && showsDollars(attributeOf(tag, 'formatCode') ?? '')) formats.add(id);
  }
  const [cellStyles = ''] = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(xml) ?? [];
  const tags = cellStyles.match(/<xf\b[^>]*>/g) ?? [];
  return new Set(
    tags.flatMap((tag, place) =>
      formats.has(attributeOf(tag, 'numFmtId') ?? '') ? String(place) : [],
    ),
  );
}

/** Whether a format shows a dollar sign. Languages (`[$-409]`) and other currencies (`[$€-407]`) are marked by one as well. */
function showsDollars(format: string): boolean {
  return format.replaceAll(/\[\$(?<sign>[^\]-]*)[^\]]*\]/g, '$<sign>').includes('$');
}

/** Attributes of a cell: its place, and the places of its style and of the kind of its value. */
const PLACE = /\br="(?<place>[^"]*)"/;
const STYLE = /\bs="(?<style>\d+)"/;
const OTHER_TYPE = /\bt="(?!n")/;

function writeAmounts(xml: string, styles: ReadonlySet<string>): string {
  return xml.replaceAll(
    CELL,
    (cell: string, attributes: string, formula: string, value: string) => {
      const { style = '' } = STYLE.exec(attributes)?.groups ?? {};
      if (!styles.has(style) || OTHER_TYPE.test(attributes)) return cell;
      const cents = Math.round(Number(value) * 100);
      if (Math.abs(Number(value) * 100 - cents) > NOISE_IN_CENTS) return cell;
      const { place = '' } = PLACE.exec(attributes)?.groups ?? {};
      const amount = `${cents < 0 ? '-' : ''}$${(Math.abs(cents) / 100).toFixed(2)}`;
      return `<c r="${place}" t="str">${formula}<v>${amount}</v></c>`;
    },
  );
}

function attributeOf(tag: string, name: string): string | undefined {
  return new RegExp(String.raw`\b${name}="(?<value>[^"]*)"`).exec(tag)?.groups?.['value'];
}
