import { expect, test } from 'vitest';
import { describeResult } from '#components/import/describe-result.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aPayout } from '#tests/builders/payout.ts';
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

test('what is told of a statement that was read whole does not make it look unclean', () => {
  const notice = 'Private columns were left out: “DOB”.';
  const document = aDocument({ payouts: [aPayout()], notice });
  expect(describeResult({ status: 'imported', fileName, document })).toEqual({
    tone: 'good',
    headline: 'Imported',
    sentences: ['1 payout row.', notice],
  });
});

test('estimates do not look clean', () => {
  const document = aDocument({ payouts: [aPayout()], preliminary: true });
  expect(describeResult({ status: 'imported', fileName, document }).tone).toBe('review');
});

test('says whose answers a statement was read with', () => {
  const document = aDocument({ payouts: [aPayout()], answeredAt: '2026-02-03T12:00:00.000Z' });
  expect(describeResult({ status: 'imported', fileName, document })).toMatchObject({
    tone: 'good',
    sentences: ['1 payout row.', 'Read with your answers of Feb 3, 2026.'],
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
