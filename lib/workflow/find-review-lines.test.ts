import { expect, test } from 'vitest';
import { keyedLines } from '#lib/claim/line-decision-schema.ts';
import type { Decision } from '#lib/match/decision-schema.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import { findReviewLines } from '#lib/workflow/find-review-lines.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const IN_REVIEW = { level: 'review', reasons: ['The figures do not add up.'] } as const;
const EOB = aDocument({
  fileName: 'first.pdf',
  claims: [
    aClaim({ lines: [aServiceLine()] }),
    aClaim({
      claimNumber: '25A2',
      lines: [aServiceLine(), aServiceLine({ dateOfService: '2025-01-14', trust: IN_REVIEW })],
    }),
  ],
});
const OTHER = aDocument({
  fileName: 'second.pdf',
  claims: [aClaim({ lines: [aServiceLine({ trust: IN_REVIEW })] })],
});

function confirmLine(document: StoredDocument, at: number, id: string): Decision {
  const line = keyedLines(document.id, document.reading.claims)[at]?.key;
  if (line === undefined) throw new Error('The document has no such line.');
  return { kind: 'confirm-line', id, line, corrections: { amounts: {} } };
}

function places(lines: ReturnType<typeof findReviewLines>['open']): readonly string[] {
  return lines.map(({ document, place }) => `${document.fileName} ${place.claim}.${place.line}`);
}

test('lists the lines in review only, the newest document first', () =>
  expect(places(findReviewLines([EOB, OTHER], []).open)).toEqual([
    'second.pdf 0.0',
    'first.pdf 1.1',
  ]));

test('a line that was looked at is settled, with all that was said about it', () => {
  const decisions = [confirmLine(EOB, 2, 'a'), confirmLine(EOB, 2, 'b')];
  const { open, settled } = findReviewLines([EOB, OTHER], decisions);
  expect(places(open)).toEqual(['second.pdf 0.0']);
  expect(places(settled)).toEqual(['first.pdf 1.1']);
  expect(settled[0]?.answers.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('nothing of a document that is no EOB is asked about', () => {
  const refusal = { kind: 'not-an-eob', id: 'r', documentId: EOB.id } as const;
  const { open, settled, refused } = findReviewLines(
    [EOB, OTHER],
    [confirmLine(EOB, 2, 'a'), refusal],
  );
  expect(places(open)).toEqual(['second.pdf 0.0']);
  expect(settled).toEqual([]);
  expect(refused).toEqual([{ document: EOB, decisionIds: ['r'] }]);
});

test('the word on a document that is gone is passed over', () =>
  expect(findReviewLines([], [confirmLine(EOB, 2, 'a')])).toEqual({
    open: [],
    settled: [],
    refused: [],
  }));
