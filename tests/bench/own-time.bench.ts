import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { z } from 'zod';

const LONG = 300_000;
/** Of pdf.js’s time. Measured beside other heavy work: 0.65 on the golden cases, and 0.41 on larger documents like insurers’ own, whose goal is 0.4 on a quiet computer. */
const MOST = 0.7;

const ShareSchema = z.object({ share: z.number() });

test('reading EOBs takes no longer than pdf.js takes for their text', { timeout: LONG }, () => {
  const told = execFileSync(process.execPath, ['tests/bench/own-time.ts'], { encoding: 'utf8' });
  console.log(told);
  const { share } = ShareSchema.parse(JSON.parse(told.trim().split('\n').at(-1) ?? ''));
  expect(share).toBeLessThanOrEqual(MOST);
});
