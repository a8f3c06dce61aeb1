import { expect, test } from 'vitest';
import { dayOfTitle, namesTreatment } from '#lib/eob/facts/service-titles.ts';
import { aLine } from '#tests/builders/page.ts';

test.for([
  'Visit 03/24/2025 · Lenore',
  'Service 1 · March 24, 2025',
  'Service 2 of 4: Psychotherapy, 45 minutes March 24, 2025',
  'Psychotherapy, March 24, 2025',
  'March 24, 2025 – Individual therapy',
  'Office visit, 03/24/2025 (in network)',
  'Interactive complexity 03/24/2025',
  'Mental health visit Mar 24, 2025',
  'Psychiatric appointment 3/24/2025',
  'Psychological test evaluation, 03/24/2025',
  'March 24, 2025 Medication check with psychiatrist',
  'Initial assessment, March 24, 2025',
  'Sesión: 24 de marzo de 2025',
])('%j is the title of a service with its day', (text) =>
  expect(dayOfTitle(aLine(text))?.from).toBe('2025-03-24'),
);

test.for([
  'Customer service 03/24/2025',
  'Next visit 03/24/2025',
  'Visit 03/24/2025 - 03/31/2025',
  'Visits 03/24/2025 and 03/31/2025',
  'Therapy visits authorized 03/24/2025',
  'Processed 03/24/2025',
  'March 24, 2025',
  'Your psychotherapy benefits changed on March 24, 2025.',
  'Psychotherapy 03/24/2025 $150.00',
])('%j is none: another thing, several days, a sentence, or a row of amounts', (text) =>
  expect(dayOfTitle(aLine(text))).toBeUndefined(),
);

test.for<readonly [string, boolean]>([
  ['Individual therapy, 60 min', true],
  ['Telehealth visit', true],
  ['Silverleaf Counseling Group', false],
  ['Ask us how psychotherapy is covered.', false],
])('%j names what was done: %s', ([text, expected]) =>
  expect(namesTreatment(aLine(text))).toBe(expected),
);
