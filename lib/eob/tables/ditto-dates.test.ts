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

test('a procedure whose place for the day is blank may be of the day of the one above, for a person to say', () =>
  expect(read(FIRST, ADD_ON, SECOND)).toEqual([
    FIRST_READ,
    '2025-01-07 90785 review',
    SECOND_READ,
  ]));

test('amounts without a day and a procedure are none of a service', () =>
  expect(read(FIRST, ADD_ON.with(1, ''), SECOND)).toEqual([FIRST_READ, SECOND_READ]));
