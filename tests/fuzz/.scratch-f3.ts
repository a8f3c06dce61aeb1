import fc from 'fast-check';
import { syntheticEobs } from '#tests/fuzz/synthetic-eob.ts';
import { printedPage } from '#tests/fuzz/printed-page.ts';
import { jittered } from '#tests/fuzz/mutations.ts';
import { readEob } from '#lib/eob/read-eob.ts';
const dice = (seed: number) => { let x = seed >>> 0; return { roll: (n: number) => { x = (Math.imul(x, 1664525) + 1013904223) >>> 0; return Math.floor(x / 4294967296 * n); } }; };
const bad = (eob: any, page: any) => { const r: any = readEob([page]); if (r.outcome !== 'read') return []; return r.claims.flatMap((c: any) => c.lines).filter((l: any) => l.trust.level === 'verified').flatMap((l: any) => { const t = eob.services.find((s: any) => s.date === l.dateOfService); const b = ['allowed','planPaid','patientResponsibility'].filter((f) => l.figures[f].amount !== t?.amounts[f]); return b.length ? [{ b, l, t }] : []; }); };
const kinds = new Map();
for (const p of [1, 2, 3]) for (const [i, eob] of fc.sample(syntheticEobs, { numRuns: 1500, seed: 11 }).entries()) {
  const pg = printedPage(eob.table, eob.style);
  if (bad(eob, pg).length) continue;
  const w = bad(eob, jittered(pg, p, dice(i + 1)));
  if (w.length) { const k = w[0].b.map((f: string) => f + '<' + w[0].l.figures[f].proof.by.map((b: string) => b.startsWith('sum') ? 'TOT' : b).join(';') + '>').join(' '); if (!kinds.has(k)) kinds.set(k, { n: 0, eob, w: w[0], p }); kinds.get(k).n++; }
}
for (const [k, x] of kinds) { console.log(x.n, 'jitter', x.p, k, JSON.stringify(x.eob.style)); console.log('  ', x.eob.table.labels.join(' | ')); for (const r of x.eob.table.rows) console.log('    ', r.date, r.cells.join(' | ')); console.log('   read', x.w.l.dateOfService, ['allowed','planPaid','patientResponsibility'].map((f) => f + ' ' + x.w.l.figures[f].amount + ' true ' + x.w.t?.amounts[f]).join(', ')); }
