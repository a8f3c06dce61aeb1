import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, aPageOfWords, aWord } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, TITLE } from '#tests/builders/plain-eob.ts';

test('a day under another key beside a row is no half of a broken day', () => {
  const table = aPage([...TITLE, HEADINGS, ['', ...FIRST.slice(1)]], { left: 200 });
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
