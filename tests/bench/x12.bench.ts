import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const LONG = 300_000;
/** What the extension may take of a small computer's memory for a file of any size. */
const MOST_MEGABYTES = 300;

/** Runs a script in a process of its own, shows what it prints, and gives it. */
function runInNode(script: string, ...args: readonly string[]): string {
  const told = execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  console.log(told);
  return told;
}

test('an 835 is read in a time that grows with its size', { timeout: LONG }, () => {
  expect(runInNode('tests/bench/x12-speed.ts')).toContain('of its time');
});

test.for(['10', '100'])(
  'an 835 of %s MB is read in bounded memory',
  { timeout: LONG },
  (megabytes) => {
    const told = runInNode('tests/bench/x12-memory.ts', megabytes);
    const most = Number(/(\d+) MB of memory/.exec(told)?.[1]);
    expect(most).toBeLessThanOrEqual(MOST_MEGABYTES);
  },
);
