import { expect, test } from 'vitest';
import { isOfParagraph, joinSentences } from '#lib/table/join-sentences.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { aLine, linesOf } from '#tests/builders/page.ts';

/** The texts of the sentences of lines that stand below each other. */
const sentencesOf = (...texts: readonly string[]) =>
  joinSentences(
    linesOf(
      texts.map((text) => [text]),
      { pitch: 14 },
    ),
  ).map(textOf);

const wordsOf = (lines: readonly Line[]) => lines.flatMap(({ words }) => words);

test('puts a sentence that breaks over lines on one line', () =>
  expect(
    sentencesOf(
      'For your visit on April 14, 2025 in Nowhere your provider charged',
      '$195.00. Under our contract the allowed amount is a bit less, it is',
      '$126.00.',
    ),
  ).toEqual([
    'For your visit on April 14, 2025 in Nowhere your provider charged $195.00.',
    'Under our contract the allowed amount is a bit less, it is $126.00.',
  ]));

test.for<readonly [string, string]>([
  ['We made it of these: $46.00 deductible + $20.00', 'coinsurance + $0.00 not covered'],
  ['We made it of these: $46.00 deductible + $20.00 coinsurance', '+ $0.00 not covered'],
  ['We made it of these: $46.00 deductible + $20.00 coinsurance +', '$0.00 not covered'],
])('puts the sum “%s” with what is left of it, however much room there was', ([upper, lower]) =>
  expect(
    sentencesOf('Something else reaches so far that there was room for a lot.', upper, lower),
  ).toContain(`${upper} ${lower}`),
);

test.for<readonly [string, string]>([
  ['Your provider (Jane Fictive, LCSW) charged', '$120.00 for this service.'],
  ['Denied because your provider (Jane Fictive,', 'LCSW) charged $135.00 for it.'],
  ['Your provider (Quill Moth Counseling PLLC, network) charged', 'you $225.00 for this visit.'],
])('puts the short line “%s” of a narrow column with what it goes on with', ([upper, lower]) =>
  expect(sentencesOf('A wider line of the same column is here.', upper, lower)).toContain(
    `${upper} ${lower}`,
  ),
);

test('knows that a word needs a blank before it, where it has just room without', () =>
  expect(
    sentencesOf(
      'Your provider charged you $140.00 for both of them.',
      'We applied $25.00 of it to your deductible, and',
      'sent you the rest.',
    ),
  ).toContain('We applied $25.00 of it to your deductible, and sent you the rest.'));

test('puts a name that a sentence breaks before with it, also over a key', () =>
  expect(
    sentencesOf(
      'On January 7, 2025 you had a visit with',
      'Quill Rivera',
      'Claim number: 25A112821',
    ),
  ).toContain('On January 7, 2025 you had a visit with Quill Rivera'));

test('leaves the amount under a label alone', () =>
  expect(sentencesOf('What your plan has paid', '$120.00')).toHaveLength(2));

test('knows a full stop that ends an abbreviation and no sentence', () =>
  expect(
    sentencesOf('We handled a claim of your son, who saw Dr. Vesper Sham in May.'),
  ).toHaveLength(1));

test.for<readonly [string, readonly string[]]>([
  [
    'labels with an amount',
    ['Amount that was billed for this visit by your provider: $195.00', 'Copay: $30.00'],
  ],
  [
    'a day behind its key',
    ['Date of service: Feb 13, 2025 for psychotherapy (90837)', 'Your provider charged $120.00.'],
  ],
  ['an address', ['Linnea Nobody', '9 Unbuilt Road', 'Nowhere, RI 02800']],
  [
    'a name over its claim',
    [
      'You have now met $320.00 of your $500.00 deductible',
      'Jane Placeholder',
      'Claim number: 25A112821',
    ],
  ],
  [
    'a day of service under another day',
    ['Payment of $75.00 sent to your provider on 02/06/2025', 'Service date 2/13/25'],
  ],
  [
    'a day of service under a day in words',
    ['We received this claim on January 20, 2025', 'Visit on 01/14/2025'],
  ],
  ['a title over a sentence', ['Your Claim', 'we processed it on the first day of the month.']],
  [
    'rows in words with capitals',
    ['01/07/2025 90837 Psychotherapy 60 Min. Individual 200.00 142.80 25.00'],
  ],
])('leaves %s as they are', ([, texts]) => expect(sentencesOf(...texts)).toEqual(texts));

test('leaves lines in cells side by side as they are', () => {
  const rows = [
    ['we paid your provider the whole of it in one', 'and the rest of it is yours to pay now'],
    ['sum.', 'to them.'],
  ];
  const lines = linesOf(rows, { columnWidth: 300 });
  expect(joinSentences(lines)).toEqual(lines);
});

test('keeps every word, in order', () => {
  const lines = linesOf(
    [
      ['For your visit on April 14, 2025 in Nowhere your provider charged'],
      ['$195.00. Under our contract the allowed amount is a bit less, it is'],
      ['$126.00.'],
    ],
    { pitch: 14 },
  );
  expect(wordsOf(joinSentences(lines))).toEqual(wordsOf(lines));
});

test.for([
  ['We paid your provider the amount of $96.00 for it.', true],
  ['You owe $30.00.', false],
  ['BILLED ALLOWED PAID DEDUCTIBLE COPAY COINSURANCE OWED', false],
] as const)('%j is of a paragraph: %s', ([text, is]) =>
  expect(isOfParagraph(aLine(text))).toBe(is),
);
