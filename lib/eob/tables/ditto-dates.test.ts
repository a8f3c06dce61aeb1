import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, SECOND, TITLE } from '#tests/builders/plain-eob.ts';

/** The services that are read, with how sure: `day procedure verified`. */
function read(...rows: Rows): readonly string[] {
  const reading = readEob([aPage([...TITLE, HEADINGS, ...rows], { columnWidth: 90 })]);
  const claims = reading.outcome === 'read' ? reading.claims : [];
  return claims
    .flatMap(({ lines }) => lines)
    .map(
      ({ dateOfService, procedureCode, trust }) =>
        `${dateOfService} ${procedureCode} ${trust.level}`,
    );
}

const ADD_ON = ['', '90785', '30.00', '10.00', '20.00', '20.00', '0.00'];
const [FIRST_READ, SECOND_READ] = ['2025-01-07 90837 verified', '2025-01-14 90834 verified'];

const OTHER = ADD_ON.with(1, '90847');

test.for<readonly [string, readonly (readonly string[])[], readonly string[]]>([
  ['where no other day is so near', [FIRST, ADD_ON, SECOND], ['verified']],
  ['of two under it', [FIRST, SECOND, OTHER, ADD_ON], ['verified', 'verified']],
  [
    'which is billed beside that service only',
    [FIRST, ADD_ON, SECOND, ADD_ON],
    ['verified', 'verified'],
  ],
  [
    'that may be in the midst of its procedures',
    [FIRST, OTHER, SECOND, OTHER],
    ['review', 'review'],
  ],
  ['over the first day', [OTHER, FIRST, ADD_ON, ADD_ON], ['review', 'review']],
])('a procedure without a day is of the day above, or doubted: %s', ([, rows, levels]) =>
  expect(
    read(...rows).flatMap((line) =>
      line.includes('90785') || line.includes('90847') ? [line.split(' ')[2]] : [],
    ),
  ).toEqual(levels),
);

test('amounts without a day and a procedure are none of a service', () =>
  expect(read(FIRST, ADD_ON.with(1, ''), SECOND)).toEqual([FIRST_READ, SECOND_READ]));
