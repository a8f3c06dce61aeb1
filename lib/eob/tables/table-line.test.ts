import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';

/** A remittance whose services have their day and procedure on one line, and their amounts on the next. */
function codesRead(procedures: readonly string[], notes: readonly string[]) {
  const rows = procedures.flatMap((procedure, index) => [
    ['MERCER, LYSANDER', '945000417K', `0${index + 4}/07/2024`, procedure, '1'],
    ['155.00', '39.60', '115.40', '3.00', '112.40', notes[index] ?? ''],
  ]);
  const page = aPage(
    [
      ...TITLE,
      ['Recipient name', 'Recipient ID', 'Service date', 'Proc', 'Units'],
      ['Billed amt', 'Fee reduction', 'Allowed amt', 'Copay', 'Paid amt', 'Code'],
      ...rows,
    ],
    { columnWidth: 90, pitch: 12 },
  );
  const reading = readEob([page]);
  if (reading.outcome !== 'read') return reading.outcome;
  return reading.claims.flatMap(({ lines }) => lines.map(({ procedureCode }) => procedureCode));
}

test.for(['00018', '01018', '51022', 'N0130'])(
  'a procedure on the first line of a row goes before %s on its line of amounts',
  (note) => expect(codesRead(['90837', '90834'], [note, note])).toEqual(['90837', '90834']),
);
