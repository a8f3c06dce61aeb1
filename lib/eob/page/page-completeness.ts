import type { Claim } from '#lib/claim/schema.ts';
import type { PageBlock, TableBlock } from '#lib/document/page/schema.ts';

const RANGE =
  /\b(?<from>\d{1,5})\s*(?:[-–—]|to|a)\s*(?<to>\d{1,5})\s+(?:of|de)\s+(?<all>\d{1,6})\b/i;
const SHOWING =
  /\b(?:showing|displaying|viewing|mostrando)\s+(?<to>\d{1,5})\s+(?:of|de)\s+(?<all>\d{1,6})\b/i;
const PAGE_OF = /\b(?:page|p[aá]gina)\s+\d{1,4}\s+(?:of|de)\s+(?<pages>\d{1,4})\b/i;
const ROWS_IN_ALL = /\btotal (?:rows|results|records|items|lines|claims)\W+(?<all>\d{1,6})\b/i;
const CLAIMS_IN_ALL =
  /(?<![\d$.,/-])(?<all>\d{1,5})\s+(?:claims|reclamaciones)\b(?! (?:are )?(?:pending|in process))/i;
const LOAD_MORE =
  /^(?:load|show|view|see|cargar|mostrar|ver) (?:more|next|all|m[aá]s|todos?)\b(?:.*\b(?:claims|results|rows|services|lines|records|entries|\d+))?\W*$/i;

const MORE_ROWS =
  'This page holds more than it has drawn so far. Scroll to its end or open the next pages, and read each of them; what is read twice counts once.';

/** What to do where a page says that it holds more than it shows; undefined where it shows all. */
export function findMissingPart(
  blocks: readonly PageBlock[],
  claims: readonly Claim[],
): string | undefined {
  const tables = blocks.filter((block) => block.kind === 'table');
  const rows = Math.max(0, ...tables.map(rowsIn));
  const isMissing =
    tables.some((table) => (table.statedRows ?? 0) > rowsIn(table) + table.headingRows.length) ||
    blocks.some((block) => saysMore(block, rows, claims.length));
  return isMissing ? MORE_ROWS : undefined;
}

function rowsIn({ rows }: TableBlock): number {
  return rows.length;
}

function saysMore(block: PageBlock, rows: number, claims: number): boolean {
  const text = textOf(block);
  if (block.kind === 'text' && block.isControl) return LOAD_MORE.test(text);
  const { from = '1', to, all } = { ...RANGE.exec(text)?.groups };
  if (to !== undefined && (Number(to) < Number(all) || Number(from) > 1)) return true;
  const showing = SHOWING.exec(text)?.groups;
  if (Number(showing?.['to']) < Number(showing?.['all'])) return true;
  if (Number(PAGE_OF.exec(text)?.groups?.['pages']) > 1) return true;
  if (Number(ROWS_IN_ALL.exec(text)?.groups?.['all']) > rows && rows > 0) return true;
  return claims > 1 && Number(CLAIMS_IN_ALL.exec(text)?.groups?.['all']) > claims;
}

function textOf(block: PageBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'text':
      return block.parts.join(' ');
    case 'pair':
      return `${block.label}: ${block.value}`;
    case 'table':
      return block.caption ?? '';
  }
}
