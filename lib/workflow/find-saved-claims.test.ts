import { expect, test } from 'vitest';
import { findSavedClaims } from '#lib/workflow/find-saved-claims.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

test('finds the claim of the same number, with the file that shows it', () => {
  const documents = [aDocument({ fileName: 'eob.pdf', claims: [aClaim()] })];
  expect(findSavedClaims([aClaim({ claimNumber: '99' }), aClaim()], documents)).toEqual([
    {
      index: 1,
      isSame: true,
      document: { fileName: 'eob.pdf', addedAt: '2025-03-01T12:00:00.000Z', kind: 'eob-pdf' },
    },
  ]);
});

test('finds it however the number is printed', () => {
  const documents = [aDocument({ claims: [aClaim({ claimNumber: '25-A1' })] })];
  expect(findSavedClaims([aClaim({ claimNumber: '25A1' })], documents)).toHaveLength(1);
});

test('says that the figures differ where the payer decided anew', () => {
  const claim = aClaim({ lines: [aServiceLine({ allowed: 12_000 })] });
  const documents = [
    aDocument({ claims: [aClaim({ lines: [aServiceLine({ allowed: 11_000 })] })] }),
  ];
  expect(findSavedClaims([claim], documents)).toMatchObject([{ isSame: false }]);
});

test('prefers the document that shows the same figures to a later one that does not', () => {
  const documents = [
    aDocument({ fileName: 'same.pdf', claims: [aClaim()] }),
    aDocument({
      fileName: 'later.pdf',
      addedAt: '2025-04-01T12:00:00.000Z',
      claims: [aClaim({ lines: [aServiceLine({ allowed: 1 })] })],
    }),
  ];
  expect(findSavedClaims([aClaim()], documents)).toMatchObject([
    { isSame: true, document: { fileName: 'same.pdf' } },
  ]);
});

test('takes claims without numbers for one only where patient and lines are the same', () => {
  const claim = aClaim({ claimNumber: null });
  const same = aDocument({ claims: [aClaim({ claimNumber: null })] });
  const other = aDocument({ claims: [aClaim({ claimNumber: null, patient: 'Avery Imaginary' })] });
  expect(findSavedClaims([claim], [same])).toHaveLength(1);
  expect(findSavedClaims([claim], [other])).toEqual([]);
});

test.for([
  ['of another patient', aClaim({ patient: 'Avery Imaginary' })],
  ['without number or patient', aClaim({ claimNumber: null, patient: null })],
  ['without number or lines', aClaim({ claimNumber: null, lines: [] })],
] as const)('does not find a claim %s', ([, stored]) =>
  expect(findSavedClaims([aClaim()], [aDocument({ claims: [stored] })])).toEqual([]),
);
