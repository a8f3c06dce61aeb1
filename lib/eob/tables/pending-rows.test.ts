import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, SECOND, TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const READ = ['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 120.00 = 100.00 + 20.00'];
const CHARGE = ['01/21/2025', '90837', '200.00'];
const TOTAL = ['Total', '', '380.00', '117.20', '262.80', '217.80', '45.00'];
const NOTE =
  'P1 - This service is still being reviewed. We asked your provider for more information.';

function pageOf(rows: Rows) {
  return [aPage([...TITLE, [...HEADINGS, 'Status'], ...rows], { columnWidth: 90 })];
}

/** A table of two decided services with one between them. */
const around = (row: readonly string[], total = TOTAL): Rows => [FIRST, row, SECOND, total, [NOTE]];

test.for<readonly [string, Rows]>([
  ['and nothing is printed for it', around([...CHARGE, '', '', '', '', 'Pending'])],
  ['in the place of its amounts', around([...CHARGE, 'Pending', 'Pending', 'Pending', 'Pending'])],
  ['over zeros', around([...CHARGE, '0.00', '0.00', '0.00', '0.00', 'In process'])],
  ['over estimates', around([...CHARGE, '57.20', '142.80', '117.80', '25.00', 'Under review'])],
  ['with the reason', around([...CHARGE, '-', '-', '-', '-', 'PENDING. Sent to our reviewers.'])],
  ['in the note of its code', around([...CHARGE, '0.00', '0.00', '0.00', '0.00', 'P1'])],
  [
    'and the total of the charges holds it',
    around([...CHARGE, '0.00', '0.00', '0.00', '0.00', 'Pending'], TOTAL.with(2, '580.00')),
  ],
])('a service is no line where the table says that it is pending %s', ([, rows]) => {
  const reading = readEob(pageOf(rows));
  expect(reading.outcome === 'read' && reading.claims.flatMap(({ lines }) => lines)).toHaveLength(
    2,
  );
  expect(reading.notice).toMatch(/not decided yet/);
  expect(verifiedLines(pageOf(rows))).toEqual(READ);
});

test.for<readonly [string, readonly string[]]>([
  ['was refused for want of information', ['0.00', '0.00', '0.00', '0.00', 'Denied']],
  ['is paid, whatever a note says of others', ['57.20', '142.80', '117.80', '25.00', 'P1']],
])('a service that %s is decided', ([, rest]) => {
  const reading = readEob(pageOf(around([...CHARGE, ...rest])));
  expect(reading.outcome === 'read' && reading.claims.flatMap(({ lines }) => lines)).toHaveLength(
    3,
  );
});

test.for<readonly [string, string, readonly string[]]>([
  ['is pending', 'Pending – we are still working on this claim', ['--', '--', '--', '--']],
  ['is decided, whatever is said over it', 'Pending – see below', FIRST.slice(3)],
])('a charge under words over its table %s', ([, words, rest]) => {
  const row = [...FIRST.slice(0, 3), ...rest];
  const total = ['Total', '', '200.00', '--', '--', '--', '25.00'];
  const reading = readEob([aPage([...TITLE, [words], HEADINGS, row, total], { columnWidth: 90 })]);
  const isPending = reading.notice?.includes('not decided yet') === true;
  expect(isPending).toBe(rest.includes('--'));
});

test('a document of nothing but pending services is no EOB yet', () => {
  const reading = readEob(
    pageOf([
      [...FIRST, 'Pending'],
      [...SECOND, 'Pending'],
    ]),
  );
  expect(reading).toMatchObject({
    outcome: 'not-an-eob',
    notice: expect.stringMatching(/not decided yet/),
  });
});

test.for([NOTE, 'Note P1: This service is still being processed.'])(
  'the note “%s” leaves the claim after it decided',
  (note) => {
    const rows = [FIRST, [...CHARGE, '0.00', '0.00', '0.00', '0.00', 'P1'], [note]];
    const after = [['Claim number: 25A7654321'], HEADINGS, SECOND];
    expect(verifiedLines(pageOf([...rows, ...after]))).toEqual(READ);
  },
);
