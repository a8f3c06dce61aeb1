import { expect, test } from 'vitest';
import { withSpacedWords } from '#lib/eob/words/spaced-letters.ts';
import { aPage, aPageOfWords, aWord } from '#tests/builders/page.ts';
import { TITLE } from '#tests/builders/plain-eob.ts';
import { verifiedLines } from '#tests/builders/verified-lines.ts';

function wordsOf(text: string): readonly string[] {
  return withSpacedWords(aPage([[text]])).words.map((word) => word.text);
}

test.for<readonly [string, readonly string[]]>([
  ['N O T C O V E R E D', ['NOT', 'COVERED']],
  ['D AT E O F S E R V I C E', ['DATE', 'OF', 'SERVICE']],
  ['C O I N S C O PAY', ['COINS', 'COPAY']],
  ['P L A N P A I D', ['PLAN', 'PAID']],
  ['G E H A', ['GEHA']],
])('the letters of “%s” are the words %j', ([text, words]) => expect(wordsOf(text)).toEqual(words));

test.for<string>(['Y N Y N', 'R o e J', 'E X P L', 'A B', 'Plan pays 1 2 3'])(
  'what makes up no words of headings stays as it is: %s',
  (text) => expect(wordsOf(text)).toEqual(text.split(' ')),
);

test('the order in which letters are given is nothing to them', () => {
  const { words } = aPage([['P L A N P A I D', 'C O PAY']]);
  expect(withSpacedWords(aPageOfWords(words.toReversed())).words.map(({ text }) => text)).toEqual([
    'PLAN',
    'PAID',
    'COPAY',
  ]);
});

test('letters that stand far apart are of different columns', () => {
  const words = ['P', 'A', 'I', 'D'].map((letter, index) => aWord(letter, 40 + 40 * index, 40));
  expect(withSpacedWords(aPageOfWords(words)).words).toEqual(words);
});

test('a table under spaced headings is read as under others', () =>
  expect(
    verifiedLines([
      aPage(
        [
          ...TITLE,
          ['D AT E', 'C O D E', 'C H A R G E D', 'A L L O W E D', 'PA I D', 'Y O U O W E'],
          ['01/07/2025', '90837', '200.00', '142.80', '117.80', '25.00'],
        ],
        { columnWidth: 110 },
      ),
    ]),
  ).toEqual(['2025-01-07: 142.80 = 117.80 + 25.00']));
