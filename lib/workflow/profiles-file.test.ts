import { expect, test } from 'vitest';
import {
  NotProfilesFileError,
  parseProfilesFile,
  profilesToFile,
} from '#lib/workflow/profiles-file.ts';
import { aMappingProfile } from '#tests/builders/mapping-profile.ts';

test('answers written to a file and read again are the same', () => {
  const profiles = [
    aMappingProfile(),
    aMappingProfile({
      headings: ['Day', 'Net', 'Net'],
      mapping: { columns: { amount: '#3' }, dateOrder: 'dmy' },
    }),
  ];
  expect(parseProfilesFile(profilesToFile(profiles))).toEqual(profiles);
});

test.for([
  '',
  'not json',
  '{}',
  '[]',
  '{"format":"spreadlight-column-answers","version":2,"answers":[]}',
  '{"format":"spreadlight-column-answers","version":1,"answers":[{"headings":["A","B"],"mapping":{"columns":{"salary":"A"}},"savedAt":"2026-02-03T12:00:00.000Z"}]}',
])('refuses %j', (text) => expect(() => parseProfilesFile(text)).toThrow(NotProfilesFileError));

test('an answer is for the headings that stand in the file, whatever signature is written there', () => {
  const text = profilesToFile([aMappingProfile()]).replace(
    '"mapping"',
    '"signature": "x", "mapping"',
  );
  expect(parseProfilesFile(text)).toEqual([aMappingProfile()]);
});
