import { expect, test } from 'vitest';
import type { Page, Word } from '#lib/document/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage, type Rows } from '#tests/builders/page.ts';
import { FIRST, HEADINGS, SECOND } from '#tests/builders/plain-eob.ts';

const ALIKE = SECOND.map((cell) => cell.replace('01/14', '01/21'));
const TOTAL = ['Total', '', '380.00', '117.20', '262.80', '217.80', '45.00'];

function aScan(...rows: Rows): Page {
  return aPage(
    [
      ['Explanation of Benefits'],
      ['Fictional Health Plan'],
      ['Claim number: 25A1234567'],
      HEADINGS,
      ...rows,
    ],
    { columnWidth: 90, mark: 'ocr' },
  );
}

function withUnsure(page: Page, ...texts: readonly string[]): Page {
  const mark = (word: Word): Word =>
    texts.includes(word.text) ? { ...word, mark: 'ocr-unsure' } : word;
  return { ...page, words: page.words.map(mark) };
}

/** `verified`, or the reasons, of each line of a page. */
function trustsOf(page: Page): readonly string[] {
  const reading = readEob([page]);
  const lines = reading.outcome === 'read' ? reading.claims.flatMap((claim) => claim.lines) : [];
  return lines.map(({ trust }) =>
    trust.level === 'review' ? trust.reasons.join(' ') : trust.level,
  );
}

test('a clear picture whose sums hold is verified', () => {
  expect(trustsOf(aScan(FIRST, SECOND, TOTAL))).toEqual(['verified', 'verified']);
});

test.for([
  ['date', '01/07/2025', 'The date of service was read from a picture and is not clear.'],
  ['code', '90837', 'The procedure code (90837) was read from a picture and is not clear.'],
] as const)('a %s that two looks read differently is asked about', ([, text, reason]) => {
  const [first, second] = trustsOf(withUnsure(aScan(FIRST, SECOND, TOTAL), text));
  expect(first).toBe(reason);
  expect(second).toBe('verified');
});

test.for([
  ['begins', 'Services from Jan 7, 2025 to Jan 14, 2025', 'verified'],
  ['lies in', 'Services from Jan 2, 2025 to Jan 14, 2025', /date of service .* not clear/],
  ['begins a year as', 'Plan year Jan 7, 2025 to Dec 31, 2025', /date of service .* not clear/],
  ['alone is', 'Processed on Jan 7, 2025', /date of service .* not clear/],
] as const)('a day that two looks read differently and %s a period: %s', ([, period, expected]) => {
  const [first] = trustsOf(withUnsure(aScan([period], FIRST, SECOND, TOTAL), '01/07/2025'));
  expect(first).toMatch(expected);
});

test('an amount that two looks read differently is proved by its sums', () => {
  expect(trustsOf(withUnsure(aScan(FIRST, SECOND, TOTAL), '142.80'))).toEqual([
    'verified',
    'verified',
  ]);
});

test.for([
  ['one of the two is', '90837', 'verified'],
  ['none is', 'both', 'The procedure code (90837) was read from a picture and is not clear.'],
] as const)('a code printed twice in a row, of which %s clear', ([, which, expected]) => {
  const page = aScan([...FIRST, '90837'], SECOND, TOTAL);
  let seen = 0;
  const words = page.words.map((word): Word => {
    if (word.text !== '90837') return word;
    seen += 1;
    return seen === 1 || which === 'both' ? { ...word, mark: 'ocr-unsure' } : word;
  });
  expect(trustsOf({ ...page, words })[0]).toBe(expected);
});

const withoutPoints = (row: readonly string[]) =>
  row.map((cell) => (/^[\d.]+$/.test(cell) ? `$${cell.replace('.', '')}` : cell));

test('a picture in which every amount lost its point is never verified, though its sums hold', () => {
  for (const trust of trustsOf(
    aScan(withoutPoints(FIRST), withoutPoints(SECOND), withoutPoints(TOTAL)),
  )) {
    expect(trust).not.toBe('verified');
  }
});

test('a code that nobody in behavioral health bills is asked about', () => {
  const misread = FIRST.map((cell) => cell.replace('90837', '96791'));
  expect(trustsOf(aScan(misread, SECOND, TOTAL))[0]).toMatch('96791');
});

test.for([
  ['98968', 'ocr-clear', /^verified$/],
  ['98968', 'ocr', /98968/],
  ['90887', 'ocr-clear', /90887/],
] as const)('a code that is seldom billed (%s, %s): %s', ([code, mark, expected]) => {
  const row = FIRST.map((cell) => cell.replace('90837', code));
  const page = aScan(row, SECOND, TOTAL);
  const words = page.words.map((word) => (word.text === code ? { ...word, mark } : word));
  expect(trustsOf({ ...page, words })[0]).toMatch(expected);
});

test.for([
  ['2012', 'ocr-clear', /^verified$/],
  ['2012', 'ocr', /90806/],
  ['2025', 'ocr-clear', /90806/],
] as const)('a code that CPT replaced in 2013, of %s, %s: %s', ([year, mark, expected]) => {
  const inYear = (row: readonly string[]) => row.map((cell) => cell.replace('2025', year));
  const row = inYear(FIRST).map((cell) => cell.replace('90837', '90806'));
  const page = aScan(row, inYear(SECOND), TOTAL);
  const words = page.words.map((word) => (word.text === '90806' ? { ...word, mark } : word));
  expect(trustsOf({ ...page, words })[0]).toMatch(expected);
});

function noticeOf(page: Page): string | null {
  return readEob([page]).notice;
}

test('a service whose date was not read is told of, and what to do where the page is a picture', () => {
  const page = aScan(['', ...FIRST.slice(1)], SECOND, TOTAL);
  expect(noticeOf({ ...page, isPicture: true })).toMatch('date could not be read');
  expect(noticeOf(page)).toMatch('date was not found');
  expect(noticeOf({ ...aScan(FIRST, SECOND, TOTAL), isPicture: true })).toBeNull();
});

test('a row whose code was not seen is asked about where other rows have one', () => {
  const lost = FIRST.map((cell) => cell.replace('90837', ''));
  expect(trustsOf(aScan(lost, SECOND, TOTAL))[0]).toMatch('procedure code');
});

test('a year far from all other dates is asked about', () => {
  const misread = FIRST.map((cell) => cell.replace('2025', '2015'));
  expect(trustsOf(aScan(misread, SECOND, TOTAL))[0]).toMatch('no other date');
});

test('a row that has only another row’s date is asked about', () => {
  expect(trustsOf(withLower(aScan(FIRST, SECOND, TOTAL), '01/14/2025'))[1]).not.toBe('verified');
});

/** A page on which words stand lower than in their row, though nearer to it than to the next. */
function withLower(page: Page, ...texts: readonly string[]): Page {
  const lower = (word: Word): Word => {
    const [left, top, right, bottom] = word.box;
    return texts.includes(word.text) ? { ...word, box: [left, top + 9, right, bottom + 9] } : word;
  };
  return { ...page, words: page.words.map(lower) };
}

test.for([
  ['a code', ['90837'], [FIRST, SECOND, TOTAL], /^verified$/],
  ['a code and the day beside it', ['90837', '01/07/2025'], [FIRST, SECOND, TOTAL], /^verified$/],
  ['a day alone', ['01/07/2025'], [FIRST, SECOND, TOTAL], /stand elsewhere/],
  ['a code, where no total tells of lost rows,', ['90837'], [FIRST, SECOND], /stand elsewhere/],
] as const)(
  '%s lower than in the other row, as under two lines of words: %s',
  ([, lower, rows, trust]) => {
    expect(trustsOf(withLower(aScan(...rows), ...lower))[0]).toMatch(trust);
  },
);

test('a code lower than in the other row is asked about where another row has none', () => {
  const lost = SECOND.map((cell) => cell.replace('90834', ''));
  const [first] = trustsOf(withLower(aScan(FIRST, ALIKE, lost, TOTAL), '90837'));
  expect(first).not.toBe('verified');
});

/** A service with its day and code on the line below its amounts, where the next service begins right after. */
const onTwoLines = ([day = '', code = '', ...amounts]: readonly string[]): Rows => [
  ['Psychotherapy', '', ...amounts],
  [day, code],
];

test('a row is believed that stands as the others do, though the code of the one before stands as near', () => {
  const rows = [FIRST, SECOND, ALIKE].map((row) =>
    row.map((cell) => cell.replace('90837', '90834')),
  );
  expect(trustsOf(aScan(...rows.flatMap(onTwoLines)))).toEqual([
    'verified',
    'verified',
    'verified',
  ]);
});

test('a row that lost its own code is asked about, though the one before has the same', () => {
  const lost = SECOND.map((cell) => cell.replace('90834', ''));
  const [, second] = trustsOf(aScan(...[SECOND, lost, ALIKE].flatMap(onTwoLines)));
  expect(second).not.toBe('verified');
});

test('printed text is believed as before', () => {
  const page = aScan(
    FIRST.map((cell) => cell.replace('90837', '96791')),
    SECOND,
    TOTAL,
  );
  const printed = { ...page, words: page.words.map((word): Word => ({ ...word, mark: 'plain' })) };
  expect(trustsOf(printed)).toEqual(['verified', 'verified']);
});

test('what someone else’s OCR made of a page is never verified', () => {
  const page = aScan(FIRST, SECOND, TOTAL);
  const layer = {
    ...page,
    words: page.words.map((word): Word => ({ ...word, mark: 'ocr-layer' })),
  };
  expect(trustsOf(layer)).not.toContain('verified');
});
