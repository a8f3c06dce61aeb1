import fc from 'fast-check';
import { syntheticEobs } from '/work/main/tests/fuzz/synthetic-eob.ts';
import { printedPage } from '/work/main/tests/fuzz/printed-page.ts';
import { readEob } from '/work/main/lib/eob/read-eob.ts';
const c = new Map(); const ex = new Map(); let n = 0;
const rev = new Map();
for (const eob of fc.sample(syntheticEobs, { numRuns: 1500, seed: 7 })) {
  const r: any = readEob([printedPage(eob.table, eob.style)]);
  const k = `${r.outcome} stack=${eob.style.isStacked} ${eob.style.align}/${eob.style.headingAlign} `;
  c.set(k, (c.get(k) ?? 0) + 1);
  if (r.outcome !== 'read' ) { const key = eob.table.fields.length+' '+eob.style.isStacked; if (!ex.has(key)) ex.set(key, eob); }
}
console.log([...c].sort().filter(([k]) => k.startsWith('not')));
for (const [k, e] of [...ex].slice(0, 10)) { console.log(k, e.style); console.log('  ', e.table.labels.join(' | ')); for (const r of e.table.rows) console.log('  ', r.date, r.cells.join(' | ')); }
