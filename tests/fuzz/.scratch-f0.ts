import fc from 'fast-check';
import { syntheticEobs } from '/work/main/tests/fuzz/synthetic-eob.ts';
import { printedPage } from '/work/main/tests/fuzz/printed-page.ts';
import { readEob } from '/work/main/lib/eob/read-eob.ts';
let lines = 0, ver = 0, wrong = 0, missing=0, docs=0, refused=0; const seen = new Map();
const byset = new Map();
for (const eob of fc.sample(syntheticEobs, { numRuns: 3000, seed: 7 })) {
  docs++;
  const r: any = readEob([printedPage(eob.table, eob.style)]);
  const got = r.outcome === 'read' ? r.claims.flatMap((c: any) => c.lines) : [];
  if (r.outcome !== 'read') refused++;
  lines += eob.services.length; if (got.length !== eob.services.length) missing++;
  const k = eob.table.fields.join(',');
  for (const l of got) {
    if (l.trust.level !== 'verified') continue; ver++;
    const t = eob.services.find((s) => s.date === l.dateOfService);
    const bad = ['allowed','planPaid','patientResponsibility','billed'].filter((f) => { const x = l.figures[f]; const v = x === null ? null : x.amount; if (f === 'billed' && v === null) return false; return !t || v !== t.amounts[f]; });
    if (bad.length) { wrong++; const key = k + ' :: ' + bad; seen.set(key, (seen.get(key) ?? 0) + 1); if (!byset.has(key)) byset.set(key, { eob, l }); }
  }
}
console.log({ docs, refused, lines, ver, wrong, missing });
for (const [k, n] of [...seen].sort((a, b) => b[1] - a[1]).slice(0, 25)) console.log(n, k);
for (const [k, { eob, l }] of [...byset].slice(0, 6)) { console.log(k); console.log(eob.table.labels.join(' | ')); for (const r of eob.table.rows) console.log('  ', r.date, r.cells.join(' | ')); console.log(JSON.stringify(Object.fromEntries(Object.entries(l.figures).filter(([,v]) => v).map(([k, v]: any) => [k, v.amount + v.origin[0] + ' ' + JSON.stringify(v.proof)])), null, 1)); console.log(l.dateOfService, JSON.stringify(eob.services.find((s: any) => s.date === l.dateOfService)?.amounts)); }
