import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadNodePdfEngine } from '#scripts/node-pdf-engine.ts';
import { scoreTables } from '#tests/bench/icdar2013/score-tables.ts';

/** The best of three simple methods on the same documents: any reading below them has broken something. */
const LEAST_F1 = 0.902;
const LEAST_F1_OF_FIGURES = 0.954;

const corpus = process.env['SPREADLIGHT_CORPUS'];
const folder = corpus === undefined ? undefined : path.join(corpus, 'icdar2013');
if (folder === undefined || !existsSync(folder)) {
  console.log('No documents with tables (SPREADLIGHT_CORPUS/icdar2013), so nothing was scored.');
} else {
  const { documents, all, figures } = await scoreTables(folder, await loadNodePdfEngine());
  const row = (name: string, regions: number, f1: number, f1OfFigures: number) =>
    console.log(
      `${name.padEnd(12)} ${String(regions).padStart(7)} ${percent(f1)} ${percent(f1OfFigures)}`,
    );
  console.log('document     regions     F1 figures');
  for (const each of documents) row(each.name, each.regions, each.all, each.figures);
  const regions = documents.reduce((sum, each) => sum + each.regions, 0);
  row('MEAN', regions, all, figures);
  const mistaken = documents.filter(({ serviceLines }) => serviceLines > 0);
  for (const { name, serviceLines } of mistaken) {
    console.log(`READ AS AN EOB ${name}: ${serviceLines} service lines`);
  }
  const isGood = all > LEAST_F1 && figures > LEAST_F1_OF_FIGURES && mistaken.length === 0;
  process.exitCode = isGood ? 0 : 1;
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(6);
}
