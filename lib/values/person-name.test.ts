import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  foldText,
  isPersonName,
  PersonNameSchema,
  parseNameForms,
} from '#lib/values/person-name.ts';

function formOf(text: string): string | undefined {
  const [form] = parseNameForms(PersonNameSchema.parse(text));
  return form && [form.given, form.middle.join(' '), form.family.join(' ')].join('|');
}

test.for([
  ['Jane Doe', 'jane||doe'],
  ['Doe, Jane', 'jane||doe'],
  ['DOE, JANE MARIE', 'jane|marie|doe'],
  ['Jane Marie Doe', 'jane|marie|doe'],
  ['Dr. Jane Doe', 'jane||doe'],
  ['Doe Jr., Carl', 'carl||doe'],
  ['Carl Doe, Jr.', 'carl||doe'],
  ['José Núñez', 'jose||nunez'],
  ['Miguel O’Dell', 'miguel||odell'],
  ['Smith-Jones, Mary Jo', 'mary|jo|smith jones'],
  ['Ana Smith-Jones', 'ana||smith jones'],
  ['Pieter van der Berg', 'pieter||vanderberg'],
  ['de la Cruz, Brigid', 'brigid||delacruz'],
  ['Jane D.', 'jane||d'],
  ['J. Doe', 'j||doe'],
  ['J. D.', 'j||d'],
  ['J.D.', 'j||d'],
  ['JD', 'j||d'],
  ['Q.d.', 'q||d'],
  ['J. M. D.', 'j|m|d'],
  ['Lockhart, MJ', 'm|j|lockhart'],
  ['Jane', 'jane||'],
] as const)('reads %s as %s', ([text, expected]) => expect(formOf(text)).toBe(expected));

test.for(['Client 1042', 'C-77', '–', '...'])('sees no name in %j', (text) =>
  expect(formOf(text)).toBeUndefined(),
);

test('two words in a row may also be family name first', () =>
  expect(parseNameForms(PersonNameSchema.parse('NOVAK GRACE'))[1]).toEqual({
    given: 'grace',
    middle: [],
    family: ['novak'],
  }));

test('initials keep their order', () =>
  expect(parseNameForms(PersonNameSchema.parse('J. D.'))).toHaveLength(1));

test('folding takes accents and case away', () =>
  expect(foldText('Łukasz Ærø')).toBe('lukasz aero'));

test('takes a text for a name just where the schema leaves it as it is', () => {
  const words = fc.array(fc.constantFrom('Ana', 'D.', ' ', '\t', '\u00a0', ','));
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join('');
      const parsed = PersonNameSchema.safeParse(text);
      expect(isPersonName(text)).toBe(parsed.success && parsed.data === text);
    }),
  );
});
