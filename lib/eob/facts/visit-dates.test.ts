import { expect, test } from 'vitest';
import { visitDateIn } from '#lib/eob/facts/visit-dates.ts';
import { aLine } from '#tests/builders/page.ts';

test.for([
  'The visit took place on April 14, 2025, and the service was psychotherapy.',
  'On 04/14/2025 - 04/14/2025 you had a visit with Coriander Sham, LICSW.',
  'For your visit on April 14, 2025 (procedure 90837, psychotherapy), your provider charged $205.00.',
  'For the diagnostic evaluation on 04/14/2025 the charge was $260.00.',
  'You had a visit with Dr. Sol Sham, PsyD, on Monday, April 14, 2025, at her office.',
  'These are the benefits for services you received on April 14, 2025 from your therapist.',
  'On April 14, 2025 you saw Coriander Sham, LICSW, by video.',
  'We are writing about your April 14, 2025 visit with Coriander Sham.',
])('%j names the day of the visit', (text) =>
  expect(visitDateIn(aLine(text))).toMatchObject({ date: { from: '2025-04-14' }, isSure: true }),
);

test.for([
  'On May 7, 2025 we processed claim SB-71180 for your visit with Coriander Sham.',
  'Thank you for your letter of May 7, 2025 about the visit.',
  'This is a summary of services from May 7, 2025 - May 30, 2025 for you.',
  'May 7, 2025',
  'Your session was cancelled on May 7, 2025 by the provider you saw.',
  'For your visits on May 1 and May 7, 2025 your provider charged $380.00.',
  'For the services on May 1 and May 7, 2025 your provider charged $380.00.',
])('%j names no day of a visit', (text) => expect(visitDateIn(aLine(text))).toBeUndefined());

test.for([
  'We processed your claim for services on May 7, 2025 and paid your provider.',
  'We received the claim for your visit on May 7, 2025 from your provider.',
  'For your visits on May 7, 2025 and May 14, 2025 your provider charged $380.00.',
  'For both sessions on 05/07/2025 your provider charged $380.00.',
])('%j leaves open what happened on the day', (text) =>
  expect(visitDateIn(aLine(text))).toMatchObject({ isSure: false }),
);
