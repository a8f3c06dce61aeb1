import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, aPageOfWords, aWord } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, SECOND, TITLE } from '#tests/builders/plain-eob.ts';

test('cells of two lines beside the middle of their amounts are of their own row', () => {
  const amounts = aPage(
    [
      ...TITLE,
      HEADINGS,
      ...[FIRST, SECOND].map((row) => row.map((cell, at) => (at === 1 ? '' : cell))),
    ],
    { pitch: 24 },
  );
  const tops = [FIRST[0], SECOND[0]].map(
    (date) => amounts.words.find(({ text }) => text === date)?.box[1] ?? 0,
  );
  // The first row has its code in the lower line of its cell, the second in the upper one.
  const [first = 0, second = 0] = tops;
  const cells = [
    aWord('Therapy', 120, first - 5),
    aWord('(90837)', 120, first + 5),
    aWord('(90834)', 120, second - 5),
    aWord('Therapy', 120, second + 5),
  ];
  const reading = readEob([aPageOfWords([...amounts.words, ...cells])]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(lines.map(({ procedureCode, trust }) => `${procedureCode} ${trust.level}`)).toEqual([
    '90837 verified',
    '90834 verified',
  ]);
});

test('a day in figures that only their heading tells is on its own line', () => {
  const reading = readEob([
    aPage([
      ...TITLE,
      ['Serv date', ...HEADINGS.slice(1)],
      ['030425', ...FIRST.slice(1)],
      ['031125', ...SECOND.slice(1)],
      ['Date: 03/28/2025'],
    ]),
  ]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(lines.map(({ dateOfService, trust }) => `${dateOfService} ${trust.level}`)).toEqual([
    '2025-03-04 verified',
    '2025-03-11 verified',
  ]);
});
