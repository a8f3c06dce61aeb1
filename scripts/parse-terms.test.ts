import { expect, test } from 'vitest';
import { parseTerms } from '#scripts/parse-terms.ts';

test('terms may come with a byte-order mark and leave out what is not known', () =>
  expect(parseTerms('\uFEFF{"platforms": [{"name": "Alma"}]}')).toMatchObject({
    status: 'terms',
    terms: { platforms: [{ name: 'Alma', payCadenceDays: 30, membershipFee: null }] },
  }));

test.for([
  ['{"platforms": [{"name": "Alma", "membershipFee": 1.5}]}', 'platforms[0].membershipFee: '],
  ['{"ownFees": [{"procedureCode": "9083", "fee": 1}]}', 'ownFees[0].procedureCode: '],
  ['[]', 'the whole file: '],
  ['{"platforms": [', 'This is not valid JSON.'],
] as const)('refuses %s and names the field', ([text, reason]) => {
  const parsed = parseTerms(text);
  const [first] = parsed.status === 'wrong' ? parsed.reasons : [];
  expect(first?.startsWith(reason)).toBe(true);
});
