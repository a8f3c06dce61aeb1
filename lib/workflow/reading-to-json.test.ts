import { expect, test } from 'vitest';
import { readingToJson } from '#lib/workflow/reading-to-json.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aReading } from '#tests/builders/document.ts';
import { ExtractedDocumentSchema } from '#tests/builders/extract-json.ts';
import { anUnreadableFigure } from '#tests/builders/figure.ts';
import { aPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const REVIEW = {
  level: 'review',
  reasons: ['The allowed amount cannot be read exactly.'],
} as const;
const jsonOf = (reading: Parameters<typeof aReading>[0]) =>
  JSON.parse(JSON.stringify(readingToJson('eob.pdf', 'abc', aReading(reading))));

test.for<readonly [string, Parameters<typeof aReading>[0]]>([
  ['claims', { claims: [aClaim()] }],
  [
    'a line without amounts',
    { claims: [aClaim({ lines: [aServiceLine({ allowed: null, billed: null })] })] },
  ],
  [
    'an unreadable figure',
    {
      claims: [aClaim({ lines: [aServiceLine({ allowed: anUnreadableFigure(), trust: REVIEW })] })],
    },
  ],
  ['payouts', { payouts: [aPayout(), aPayout({ row: 3, trust: REVIEW, amount: null })] }],
  ['a refusal', { kind: 'unknown', outcome: 'not-an-eob', notice: 'No.' }],
])('gives %s the promised shape', ([, reading]) => {
  const json = jsonOf(reading);
  expect(ExtractedDocumentSchema.parse(json)).toEqual(json);
});

test('writes what is unknown as null, never as zero', () =>
  expect(
    jsonOf({ claims: [aClaim({ lines: [aServiceLine({ copay: null, otherInsurance: null })] })] }),
  ).toMatchObject({ claims: [{ lines: [{ copay: null, otherInsurance: null }] }] }));

test('gives an unreadable figure no amount and keeps its place', () =>
  expect(
    jsonOf({
      claims: [aClaim({ lines: [aServiceLine({ allowed: anUnreadableFigure(), trust: REVIEW })] })],
    }),
  ).toMatchObject({
    claims: [
      {
        lines: [
          {
            allowed: null,
            proof: { allowed: 'unreadable' },
            evidence: { allowed: { page: 1, text: '$1##.80' } },
            check: 'review',
            reasons: REVIEW.reasons,
          },
        ],
      },
    ],
  }));

test.for([
  [{ procedureCode: '90837' }, '90837'],
  [{ procedureCode: null, otherCode: { code: '0905', system: null } }, '0905'],
  [{ procedureCode: null }, null],
] as const)('the code of a line with %j is %s', ([line, procedureCode]) =>
  expect(jsonOf({ claims: [aClaim({ lines: [aServiceLine(line)] })] })).toMatchObject({
    claims: [{ lines: [{ procedureCode }] }],
  }),
);
