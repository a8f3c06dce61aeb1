import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const ROOT = path.resolve(import.meta.dirname, '..');
const MS_PER_SECOND = 1000;
const SPAWN_OPTIONS: SpawnSyncOptions = { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] };

/** A step is a script of package.json or a file of this folder; the steps that run tests report how many. */
interface Step {
  readonly name: string;
  readonly script: string;
  readonly countsTests: boolean;
}

const STEPS: readonly Step[] = [
  { name: 'format', script: 'format:check', countsTests: false },
  { name: 'lint', script: 'lint', countsTests: false },
  { name: 'types', script: 'typecheck', countsTests: false },
  { name: 'unused code', script: 'unused', countsTests: false },
  { name: 'unit tests', script: 'unit', countsTests: true },
  { name: 'build for Chrome', script: 'build', countsTests: false },
  { name: 'build for Firefox', script: 'build:firefox', countsTests: false },
  { name: 'size', script: 'size', countsTests: false },
  { name: 'end-to-end tests', script: 'e2e', countsTests: true },
  { name: 'score', script: 'score.ts', countsTests: false },
];

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** What vitest's JSON report says of a run. */
const TestReportSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  success: z.boolean(),
});

const scratch = mkdtempSync(path.join(tmpdir(), 'spreadlight-tests-'));
const exitCode = runAll();
rmSync(scratch, { recursive: true, force: true });
process.exit(exitCode);

/** Runs the steps until one fails; the last line counts tests and steps. */
function runAll(): number {
  const started = performance.now();
  const total = { passed: 0, failed: 0 };
  for (const step of STEPS) {
    const { status, count, seconds } = runStep(step);
    total.passed += count.passed;
    total.failed += count.failed;
    if (status !== 0) {
      console.log(`FAILED: ${step.name} (${step.script}) after ${seconds} s`);
      break;
    }
    console.log(`ok: ${step.name} in ${seconds} s`);
  }
  console.log(`All in ${secondsSince(started)} s`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

function runStep(step: Step): { status: number; count: Count; seconds: string } {
  console.log(`\n== ${step.name}`);
  const started = performance.now();
  const report = path.join(scratch, `${step.script}.json`);
  const reporters = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const words = ['run', '-s', step.script, ...(step.countsTests ? reporters : [])];
  const status = step.script.endsWith('.ts')
    ? node([path.join('scripts', step.script)])
    : npm(words);
  const count = step.countsTests ? countTests(report) : { passed: 0, failed: 0 };
  const stepCount = step.countsTests ? count : { passed: status === 0 ? 1 : 0, failed: 0 };
  const failed = status === 0 ? stepCount.failed : Math.max(1, stepCount.failed);
  return { status, count: { ...stepCount, failed }, seconds: secondsSince(started) };
}

function countTests(report: string): Count {
  const parsed = TestReportSchema.safeParse(readReport(report));
  if (!parsed.success) return { passed: 0, failed: 1 };
  return { passed: parsed.data.numPassedTests, failed: parsed.data.numFailedTests };
}

function readReport(report: string): unknown {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined; // vitest stopped before it could write one
  }
}

function npm(words: readonly string[]): number {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('.js') === true) return node([cli, ...words]);
  const shell = process.platform === 'win32';
  return spawnSync('npm', words, { ...SPAWN_OPTIONS, shell }).status ?? 1;
}

function node(words: readonly string[]): number {
  return spawnSync(process.execPath, words, SPAWN_OPTIONS).status ?? 1;
}

function secondsSince(started: number): string {
  return ((performance.now() - started) / MS_PER_SECOND).toFixed(1);
}
