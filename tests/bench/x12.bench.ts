import { execFileSync } from 'node:child_process';
import { test } from 'vitest';

const LONG = 300_000;

/** Runs a script in a process of its own and shows what it prints. */
function runInNode(script: string, ...args: readonly string[]): void {
  console.log(execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' }));
}

test('an 835 is read in a time that grows with its size', { timeout: LONG }, () => {
  runInNode('tests/bench/x12-speed.ts');
});

test.for(['10', '100'])(
  'an 835 of %s MB is read in bounded memory',
  { timeout: LONG },
  (megabytes) => {
    runInNode('tests/bench/x12-memory.ts', megabytes);
  },
);
