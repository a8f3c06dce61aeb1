import { expect, test } from 'vitest';
import type { Word } from '#lib/document/schema.ts';
import { textOf } from '#lib/table/lines.ts';
import { pageToReadingLines } from '#lib/table/split-side-by-side.ts';
import { aPageOfWords, aWord } from '#tests/builders/page.ts';

const read = (words: readonly Word[]) => pageToReadingLines(aPageOfWords(words)).map(textOf);
const inStep = (cells: readonly string[], left: number, top: number, pitch: number) =>
  cells.map((text, at) => aWord(text, left, top + at * pitch));

const FACTS = ['Psychotherapy', '90837', '06/03/2025'];
const LABELS = ['Charged', 'Saved', 'Allowed', 'Deductible', 'Paid'];
const AMOUNTS = LABELS.map((_, at) => `${at + 1}.00`);
const LIST = LABELS.map((label, at) => `${label} ${AMOUNTS[at] ?? ''}`);

/** Words in lines of their own height beside a list of labels and amounts. */
const card = (facts: readonly string[], top: number, pitch = 9.5) => [
  ...inStep(facts, 60, top, pitch).map((word) => ({ ...word, size: 8 })),
  ...inStep(LABELS, 300, top, 14),
  ...inStep(AMOUNTS, 420, top, 14),
];

test('reads the words beside a list before it, card by card', () =>
  expect(read([...card(FACTS, 100), ...card(FACTS.toReversed(), 190)])).toEqual([
    ...FACTS,
    ...LIST,
    ...FACTS.toReversed(),
    ...LIST,
  ]));

test('reads them before it too where they go on under its end', () => {
  const facts = [...FACTS, 'Processed', '06/20/2025', 'Fictional', 'Practice', 'Network', 'Claim'];
  expect(read(card(facts, 100, 12.5))).toEqual([...facts, ...LIST]);
});

/** Labels side by side over their amounts. */
const strip = (top: number) => [
  ...LABELS.slice(0, 3).map((label, at) => aWord(label, 300 + 80 * at, top)),
  ...AMOUNTS.slice(0, 3).map((amount, at) => aWord(amount, 300 + 80 * at, top + 11)),
];

test('reads them before lines of labels that have their amounts under them', () => {
  const words = [...inStep(FACTS, 60, 100, 16), ...strip(100), ...strip(124)];
  expect(read(words).slice(0, 3)).toEqual(FACTS);
});

/** A strip whose first label goes on under itself, beside words of its own height, and an answer that does so too. */
const datedStrip = (first: string, top: number) => [
  ...inStep([first, 'Psychotherapy', '90837'], 60, top, 11),
  ...['The', 'Price', 'Paid', 'Correct?'].map((label, at) => aWord(label, 300 + 80 * at, top)),
  aWord('charge', 300, top + 10),
  ...[...AMOUNTS.slice(0, 3), 'Yes'].map((text, at) => aWord(text, 300 + 80 * at, top + 22)),
  aWord('No', 540, top + 33),
];
const STRIP = ['The Price Paid Correct?', 'charge', '1.00 2.00 3.00 Yes', 'No'];

test('reads a day and what stands under it before the labels and amounts of a strip beside it', () => {
  const days = ['06/03/2025', '06/10/2025'];
  expect(read(days.flatMap((day, at) => datedStrip(day, 100 + at * 60)))).toEqual(
    days.flatMap((day) => [day, 'Psychotherapy', '90837', ...STRIP]),
  );
});

test('leaves words without a day on the lines of the labels beside them', () =>
  expect(read(datedStrip('Service', 100))).toContain('Service The Price Paid Correct?'));

test('leaves the words of a table’s rows on their lines, though some of them wrap', () => {
  const row = (top: number) => [
    ...inStep(FACTS, 60, top, 11),
    ...AMOUNTS.map((amount, at) => aWord(amount, 250 + 70 * at, top)),
  ];
  const headings = LABELS.map((label, at) => aWord(label, 250 + 70 * at, 80));
  expect(read([...headings, ...row(100), ...row(140), ...row(180)])).toContain(
    `Psychotherapy ${AMOUNTS.join(' ')}`,
  );
});

test('reads cards that no white parts, where each list begins with the same label', () =>
  expect(read([...card(FACTS, 100), ...card(FACTS, 170)])).toEqual([
    ...FACTS,
    ...LIST,
    ...FACTS,
    ...LIST,
  ]));

/** A card whose words begin under the top of its list. */
const low = (top: number) =>
  card(FACTS, top).map((word, at) => (at < 3 ? aWord(word.text, 60, word.box[1] + 18) : word));

test('leaves two cards as they are where their words do not begin with their lists: whose list is whose cannot be told', () => {
  expect(read([...low(100), ...low(170)])).not.toContain('90837');
});

/** A service under headings of its own, with notes under its day. */
const headedService = (day: string, top: number) => [
  ...inStep(['Date of service', day, 'Reference 90791', 'Received: 01/21/2025'], 60, top, 18),
  ...['Code', 'Charge', 'Allowed', 'Copay'].flatMap((heading, at) => [
    aWord(heading, 182 + 80 * at, top),
    aWord(['90834', '188.77', '164.96', '25.00'][at] ?? '', 182 + 80 * at, top + 18),
  ]),
];

test('leaves a column of days on the lines of its table, service by service', () => {
  const lines = read([...headedService('01/07/2025', 100), ...headedService('01/14/2025', 172)]);
  expect(lines).toContain('01/07/2025 90834 188.77 164.96 25.00');
  expect(lines).toContain('01/14/2025 90834 188.77 164.96 25.00');
});

test('leaves what has the same heading over it beside each strip on the lines of its table', () => {
  const codes = ['99214', '90847'].flatMap((code, at) => [
    ...inStep(['Description', `Code ${code}`, 'Processed'], 60, 100 + at * 33, 11),
    ...strip(100 + at * 33),
  ]);
  expect(read([...codes, aWord('Maria Muster', 60, 166)])).toContain('Code 90847 1.00 2.00 3.00');
});

test('leaves a grid of labels with their amounts on its lines', () => {
  const first = ['Charged', 'Granted', 'Copay', 'Withheld', 'Questions?', 'Maria Muster'];
  const words = [
    ...inStep(first, 60, 100, 14),
    ...inStep(['9.00', '8.00'], 98, 100, 14),
    ...inStep(LABELS.slice(1), 300, 100, 14),
    ...inStep(AMOUNTS.slice(1), 420, 100, 14),
  ];
  expect(read(words).slice(-2)).toEqual(['Questions?', 'Maria Muster']);
});

test('reads a day under its key before the list beside both, though each stands level with a row of it', () => {
  const facts = ['Service date', '06/03/2025', 'Service code', '90837', 'Quantity'];
  expect(read(card(facts, 100, 14))).toEqual([...facts, ...LIST]);
});
