import { expect, test } from 'vitest';
import { foldOrganisation } from '#lib/match/organisation-name.ts';

test('spelling apart, a billing name is one name', () =>
  expect(foldOrganisation('EXAMPLE  Health Group, P.C.')).toBe(
    foldOrganisation('Example Health Group PC'),
  ));

test('two names stay two', () =>
  expect(foldOrganisation('Example One')).not.toBe(foldOrganisation('Example Two')));
