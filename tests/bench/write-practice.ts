import { createWriteStream } from 'node:fs';
import { practiceRecords } from '#tests/bench/practice-records.ts';

/** Writes a practice of so many lines to a file, a chunk of claims or of payouts as JSON on each line of it. */
const [lines, file = ''] = process.argv.slice(2);
const CHUNK = 1000;

const { claims, payouts } = practiceRecords(Number(lines));
const out = createWriteStream(file);
for (let at = 0; at < claims.length; at += CHUNK) {
  const chunk = claims.slice(at, at + CHUNK).map(({ claim }) => claim);
  out.write(`${JSON.stringify({ claims: chunk, payouts: [] })}\n`);
}
for (let at = 0; at < payouts.length; at += CHUNK) {
  const chunk = payouts.slice(at, at + CHUNK).map(({ payout }) => payout);
  out.write(`${JSON.stringify({ claims: [], payouts: chunk })}\n`);
}
out.end();
