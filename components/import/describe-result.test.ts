import { expect, test } from 'vitest';
import { describeResult } from '#components/import/describe-result.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const fileName = 'eob.pdf';

test('counts what a clean file gave', () =>
  expect(
    describeResult({ status: 'imported', fileName, document: aDocument({ claims: [aClaim()] }) }),
  ).toEqual({ tone: 'good', headline: 'Imported', sentences: ['1 claim, 1 session.'] }));

test('does not look clean when a line needs review', () => {
  const line = aServiceLine({ trust: { level: 'review', reasons: ['?'] } });
  const document = aDocument({ claims: [aClaim({ lines: [line] })] });
  expect(describeResult({ status: 'imported', fileName, document })).toMatchObject({
    tone: 'review',
    sentences: ['1 claim, 1 session; 1 line needs review.'],
  });
});

test('does not look clean when a part was not read', () => {
  const document = aDocument({ claims: [aClaim()], complete: false, notice: 'Page 2 failed.' });
  expect(describeResult({ status: 'imported', fileName, document })).toMatchObject({
    tone: 'review',
    sentences: ['1 claim, 1 session.', 'Page 2 failed.'],
  });
});

test('does not look clean when nothing was found', () =>
  expect(describeResult({ status: 'imported', fileName, document: aDocument() })).toMatchObject({
    tone: 'review',
  }));

test('names the file that is there already', () =>
  expect(
    describeResult({
      status: 'already-there',
      fileName,
      storedAs: 'first.pdf',
      documentId: aDocument().id,
    }).sentences,
  ).toEqual(['This is the same file as first.pdf.']));
