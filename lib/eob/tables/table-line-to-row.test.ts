import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, aPageOfWords, aWord } from '#tests/builders/page.ts';
import { HEADINGS, TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

const FIRST = ['01/07/2025\n90837', '', '200.00', '57.20', '142.80', '117.80', '25.00'];
const SECOND = ['01/14/2025\n90834', '', '180.00', '60.00', '120.00', '100.00', '20.00'];

test('days over rows are theirs, whatever day a count of the year under them has', () =>
  expect(
    verifiedLines([
      aPage(
        [
          ...TITLE,
          ['Date and service', ...HEADINGS.slice(1)],
          FIRST,
          SECOND,
          ['Claim total', '', '380.00', '117.20', '262.80', '217.80', '45.00'],
          ['Out-of-pocket $1,015.00 of $3,000.00 (January 1 to May 9, 2025)'],
        ],
        { pitch: 30 },
      ),
    ]),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00', '2025-01-14: 120.00 = 100.00 + 20.00']));

test('a day under another key beside a row is no half of a broken day', () => {
  const table = aPage([...TITLE, HEADINGS, ['', '90837', ...FIRST.slice(2)]], { left: 200 });
  const row = table.words.find(({ text }) => text === '90837')?.box[1] ?? 0;
  const sidebar = [
    aWord('Processed', 40, row - 8),
    aWord('Oct', 40, row + 9),
    aWord('10,', 60, row + 9),
    aWord('2025', 80, row + 9),
    aWord('Provider', 40, row + 20),
  ];
  const reading = readEob([aPageOfWords([...table.words, ...sidebar])]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  expect(lines.filter(({ trust }) => trust.level === 'verified')).toEqual([]);
});
