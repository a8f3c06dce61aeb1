import fc from 'fast-check';
import { syntheticEobs } from '#tests/fuzz/synthetic-eob.ts';
import { printedPage } from '#tests/fuzz/printed-page.ts';
import { MUTATIONS, jittered, shuffled } from '#tests/fuzz/mutations.ts';
import { stillAddsUp } from '#tests/fuzz/excuses.ts';
import { readEob } from '#lib/eob/read-eob.ts';
const only = process.argv[2]; const N = Number(process.argv[3] ?? 1500); const showN = Number(process.argv[4] ?? 1);
function judge(eob: any, page: any) {
  const r: any = readEob([page]);
  const got = r.outcome === 'read' ? r.claims.flatMap((c: any) => c.lines) : [];
  const out: any = { got: got.length, ver: 0, wrong: [] as any[], refused: r.outcome !== 'read', verifiedLines: [] as any[] };
  const used = new Set();
  for (const l of got) {
    if (l.trust.level !== 'verified') continue; out.ver++; 
    const t = eob.services.findIndex((s: any, i: number) => !used.has(i) && s.date === l.dateOfService);
    if (t >= 0) used.add(t);
    const bad = t < 0 ? ['extra/date'] : ['allowed','planPaid','patientResponsibility','billed'].filter((f) => { const x = l.figures[f]; const v = x === null ? null : x.amount; if (f === 'billed' && (v === null || x.proof.status !== 'verified')) return false; return v !== eob.services[t].amounts[f]; });
    if (bad.length) out.wrong.push({ bad, l, t: eob.services[t] });
  }
  return out;
}
const dice = (seed: number) => { let x = seed >>> 0; return { roll: (n: number) => { x = (Math.imul(x, 1664525) + 1013904223) >>> 0; return Math.floor(x / 4294967296 * n); } }; };
const eobs = fc.sample(syntheticEobs, { numRuns: N, seed: 11 });
const fieldOf = (eob: any, table: any) => table.labels === eob.table.labels ? eob.table.fields : null;
const all: any = { none: (e: any) => e.table, ...MUTATIONS };
for (const [name, mutate] of Object.entries(all) as any) {
  if (only && !name.includes(only)) continue;
  let n = 0, ver = 0, lines = 0, wrong = 0, unexc = 0, refused = 0; const ex: any[] = [];
  for (const [i, eob] of eobs.entries()) {
    const t = mutate(eob, dice(i + 1)); n++;
    const j = judge(eob, printedPage(t, eob.style)); ver += j.ver; lines += eob.services.length; if (j.refused) refused++;
    if (j.wrong.length) {
      wrong++;
      const labelFields = t.labels.map((l: string) => eob.table.fields[eob.table.labels.indexOf(l)] );
      const excused = name !== 'none' && !/garble|drops the first/.test(name) && stillAddsUp(t, labelFields);
      if (!excused) { unexc++; ex.push({ eob, t, j }); }
    }
  }
  console.log(`${name}: docs ${n} refused ${refused} lines ${lines} verified ${ver} docsWrong ${wrong} unexcused ${unexc}`);
  ex.sort((a, b) => a.t.fields.length * a.t.rows.length - b.t.fields.length * b.t.rows.length);
  const kinds = new Map();
  for (const x of ex) { const w = x.j.wrong[0]; const proofs = w.bad.map((f: string) => f + '<' + ((w.l.figures[f]?.proof?.by ?? []).map((b: string) => b.startsWith('sum') ? 'TOT' : b).join(';')) + '>').join(' '); if (!kinds.has(proofs)) kinds.set(proofs, { n: 0, x }); kinds.get(proofs).n++; }
  for (const [k, { n, x }] of [...kinds].sort((a: any, b: any) => b[1].n - a[1].n).slice(0, showN)) {
    console.log('  ', n, k); console.log('     ', JSON.stringify(x.eob.style)); console.log('     ', x.t.labels.join(' | ')); for (const r of x.t.rows) console.log('       ', r.date, '|', r.cells.join(' | '));
    const w = x.j.wrong[0]; console.log('      read', w.l.dateOfService, ['billed','allowed','planPaid','patientResponsibility'].map((f) => f + ' ' + (w.l.figures[f]?.amount ?? '-') + ' true ' + (w.t?.amounts[f] ?? '-')).join(', '));
  }
}
for (const p of [1, 2, 3]) { let w = 0, v = 0; for (const [i, eob] of eobs.entries()) { const j = judge(eob, jittered(printedPage(eob.table, eob.style), p, dice(i + 1))); v += j.ver; if (j.wrong.length) { w++; } } console.log('jitter', p, 'verified', v, 'wrong docs', w); }
{ let w = 0; for (const [i, eob] of eobs.entries()) { const pg = printedPage(eob.table, eob.style); const a = JSON.stringify(readEob([pg])), b = JSON.stringify(readEob([shuffled(pg, dice(i + 1))])); if (a !== b) w++; } console.log('shuffle differs', w); }
