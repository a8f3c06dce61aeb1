import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '#lib/document/schema.ts';
import { DocumentShapeSchema } from '#lib/eob/document-shape.ts';

const USAGE = `Usage: node scripts/shape-to-case.ts SHAPE.json CASE-NAME

Makes the skeleton of a golden case from the shape of a document: its pages with
invented figures in place of the masks, an expectation to fill in, and a line to say
what is odd.`;

const [shapePath, name] = process.argv.slice(2);
if (shapePath === undefined || name === undefined) {
  console.error(USAGE);
  process.exit(2);
}
const folder = path.resolve(import.meta.dirname, '../tests/golden/eob', name);
const shape = DocumentShapeSchema.parse(JSON.parse(readFileSync(shapePath, 'utf8')));
const pages = shape.pages.map(
  ({ width, height, words }, index): Page => ({
    number: index + 1,
    width,
    height,
    turned: [],
    isPicture: false,
    words: words.map(({ mask, box, size }) => ({ text: unmask(mask), box, size, mark: 'plain' })),
  }),
);
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'pages.json'), `${JSON.stringify(pages, null, 1)}\n`);
writeFileSync(path.join(folder, 'README.md'), 'Say in one line what is odd about this layout.\n');
writeFileSync(
  path.join(folder, 'expected.json'),
  `${JSON.stringify({ title: name, outcome: 'read', claims: [] }, null, 2)}\n`,
);
console.log(
  `${folder}: put figures that add up into pages.json, and what they mean into expected.json.`,
);

/** A mask filled with something plainly invented. */
function unmask(mask: string): string {
  if (mask === 'Xx') return 'Nobody';
  if (mask === 'xx') return 'words';
  if (mask === 'A#') return 'ZZ000001';
  if (mask === '#####') return '90837';
  if (mask.startsWith('##/##/####')) return mask.replace('##/##/####', '01/07/2025');
  return mask.replaceAll('#', '1');
}
