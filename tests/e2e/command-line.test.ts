import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ALMA_PAYOUTS, CIGNA_EOB, fixture, UNITED_EOB } from '#tests/e2e/built-extension.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const STORY = [UNITED_EOB, CIGNA_EOB, ALMA_PAYOUTS] as const;

/** Runs a command as `npm run -s` does, and gives what it wrote. */
function run(verb: 'extract' | 'audit', ...words: readonly string[]) {
  const script = path.join(ROOT, 'scripts/setup.mjs');
  const result = spawnSync(process.execPath, [script, verb, ...words], { encoding: 'utf8' });
  return { status: result.status, json: z.json().parse(JSON.parse(result.stdout)) };
}

/** A line of the JSON that the document's arithmetic proves. */
function provenLine(dateOfService: string, procedureCode: string, allowed: number) {
  return { dateOfService, procedureCode, allowed, check: 'verified' };
}

test('extract proves every line of the sample EOBs and every row of the statement', () => {
  const { status, json } = run('extract', ...STORY);
  expect(status).toBe(0);
  expect(json).toMatchObject({
    version: 1,
    unit: 'cents',
    documents: [
      {
        outcome: 'read',
        claims: [
          { claimNumber: 'FA9000000101', lines: [provenLine('2026-01-07', '90837', 14280)] },
          {
            claimNumber: 'FA9000000102',
            lines: [
              provenLine('2026-01-28', '90837', 14280),
              provenLine('2026-02-04', '90837', 14280),
            ],
          },
        ],
      },
      {
        outcome: 'read',
        claims: [
          { claimNumber: '9720000000201', lines: [provenLine('2026-01-09', '90837', 15174)] },
          { claimNumber: '9720000000202', lines: [provenLine('2026-01-16', '90834', 12500)] },
          {
            claimNumber: '9720000000203',
            status: 'denied',
            lines: [provenLine('2026-01-23', '90834', 0)],
          },
        ],
      },
      {
        outcome: 'read',
        payouts: [
          { dateOfService: '2026-01-07', amount: 12180, check: 'verified' },
          { dateOfService: '2026-01-09', amount: 9500, check: 'verified' },
          { dateOfService: '2026-01-16', amount: 7900, check: 'verified' },
        ],
      },
    ],
  });
});

test('audit gives the three gaps, their sum, and the share with the membership fee', () => {
  const terms = fixture('eob/terms.json');
  const { status, json } = run('audit', '--format', 'json', '--terms', terms, ...STORY);
  expect(status).toBe(0);
  expect(json).toMatchObject({
    summary: {
      sessionsCompared: 3,
      allowed: 41954,
      received: 29580,
      spread: 12374,
      spreadPct: 29.49,
      membershipFees: 12500,
      effectiveSharePct: 59.29,
    },
  });
  const { findings } = z
    .object({ findings: z.array(z.object({ kind: z.string(), amount: z.int() })) })
    .parse(json);
  const gaps = findings.filter(({ kind }) => kind === 'spread').map(({ amount }) => amount);
  expect(gaps.toSorted((one, other) => one - other)).toEqual([2100, 4600, 5674]);
});
