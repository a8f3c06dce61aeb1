import { expect, test } from 'vitest';
import { codesInWords } from '#components/codes/code-in-words.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const OTHER = aServiceLine({
  procedureCode: null,
  otherCode: { system: 'revenue', code: '0914' },
});

test('names the codes of a session each once, also those of another system', () =>
  expect(codesInWords([aServiceLine(), OTHER, aServiceLine()])).toBe('90837 + 0914'));

test('says that there is none where no line has one', () =>
  expect(codesInWords([aServiceLine({ procedureCode: null })])).toBe('No code'));
