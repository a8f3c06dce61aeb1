import { expect, test } from 'vitest';
import { parseAuditArguments } from '#scripts/audit-arguments.ts';

test('files alone give a table that leaves nothing out', () =>
  expect(parseAuditArguments(['eob.pdf', 'payouts.csv'])).toEqual({
    status: 'run',
    arguments: {
      paths: ['eob.pdf', 'payouts.csv'],
      format: 'table',
      redact: 'none',
      termsPath: undefined,
      outPath: undefined,
    },
  }));

test('every option is heard', () =>
  expect(
    parseAuditArguments(
      '--terms terms.json --format pdf --out report.pdf --redact full eob.pdf'.split(' '),
    ),
  ).toMatchObject({
    arguments: {
      format: 'pdf',
      redact: 'full',
      termsPath: 'terms.json',
      outPath: 'report.pdf',
    },
  }));

test('help is no mistake', () =>
  expect(parseAuditArguments(['--help'])).toEqual({ status: 'help' }));

test.for([
  [[], 'No file is given.'],
  [['--format', 'docx', 'a.pdf'], '--format is table, json, csv, xlsx, pdf, not “docx”.'],
  [['--redact', 'some', 'a.pdf'], '--redact is none, initials, full, not “some”.'],
  [['--format'], '--format'],
  [['--colour', 'a.pdf'], '--colour'],
] as const)('refuses %j', ([words, reason]) => {
  const parsed = parseAuditArguments(words);
  expect(parsed).toMatchObject({ status: 'wrong', reason: expect.stringContaining(reason) });
});
