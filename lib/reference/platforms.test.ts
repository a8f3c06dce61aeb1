import { expect, test } from 'vitest';
import {
  findPlatformByBillingName,
  findPlatformInFileName,
  findPlatformInText,
} from '#lib/reference/platforms.ts';
import { PLATFORMS } from '#lib/reference/platforms-data.ts';

const facts = PLATFORMS.flatMap((platform) => [
  platform,
  ...platform.billingNames,
  ...platform.patterns,
]);

test('every fact has a source, a date and a confidence', () => {
  for (const { source, asOf, confidence } of facts) {
    expect(source.length).toBeGreaterThan(5);
    expect(asOf).toBe('2026-11');
    expect(['A', 'B', 'C']).toContain(confidence);
  }
});

test('every tax number and NPI has its form', () => {
  for (const { tin, npi } of PLATFORMS.flatMap(({ billingNames }) => billingNames)) {
    expect(tin ?? '00-0000000').toMatch(/^\d{2}-\d{7}$/);
    expect(npi ?? '0000000000').toMatch(/^\d{10}$/);
  }
});

test.for([
  [{ name: 'NEW YORK MEDICAL BEHAVIORAL HEALTH SERVICES PC' }, 'Headway', 'sure'],
  [{ name: 'Some Therapist', tin: '862493019' }, 'Rula', 'sure'],
  [{ name: null, npi: '1245845932' }, 'Grow Therapy', 'sure'],
  [{ name: 'Headway Florida Behavioral Health Services, P.A.' }, 'Headway', 'possible'],
  [{ name: 'Headway Oregon Behavioral Health Services' }, 'Headway', 'possible'],
  [{ name: 'Alma Medical, P.C.' }, 'Alma', 'possible'],
  [
    { name: 'Great Lakes Behavioral Health Services PC', state: 'MI', payer: 'UMR' },
    'Headway',
    'possible',
  ],
  [
    { name: 'Evernorth Behavioral Care Group', payer: 'Cigna Healthcare' },
    'Grow Therapy',
    'possible',
  ],
] as const)('knows %j as %s, %s', ([identity, platform, certainty]) =>
  expect(findPlatformByBillingName(identity)).toMatchObject({ platform, certainty }),
);

test.for([
  { name: null },
  { name: '' },
  { name: 'Alma Rivera' },
  { name: 'Jordan Blake, LPC' },
  { name: 'Great Lakes Behavioral Health Services PC' },
  { name: 'Great Lakes Behavioral Health Services PC', state: 'MI', payer: 'Aetna' },
  { name: 'Great Lakes Behavioral Health Services PC', state: 'OH', payer: 'UMR' },
  { name: 'Evernorth Behavioral Care Group', payer: 'Aetna' },
])('does not decide %j', (identity) => expect(findPlatformByBillingName(identity)).toBeUndefined());

test('the tax number tells more than the name', () =>
  expect(findPlatformByBillingName({ name: 'Rula Health', tin: '83-2675429' })?.platform).toBe(
    'Headway',
  ));

test.for([
  ['Alma', 'Alma'],
  ['Alma payout statement', 'Alma'],
  ['Rula - final invoices', 'Rula'],
  ["Headway's provider payments", 'Headway'],
  ['Grow Therapy', 'Grow Therapy'],
  ['Paid by Alma', 'Alma'],
  ['Downloaded from headway.co', 'Headway'],
] as const)('finds the platform in %j', ([text, platform]) =>
  expect(findPlatformInText(text)).toBe(platform),
);

test.for([
  '',
  'Alma Rivera',
  'Payouts for Alma Rivera',
  'Statement for Rivera, Alma',
  'Your practice can grow',
  'Almanac',
  'A path forward',
  'Headway and Alma payouts, SonderMind',
])('finds none in %j', (text) => expect(findPlatformInText(text)).toBeUndefined());

test.for([
  ['payouts-alma.csv', 'Alma'],
  ['Headway_2026-01.xlsx', 'Headway'],
  ['grow therapy january.pdf', 'Grow Therapy'],
  ['statement.csv', undefined],
  ['almanac.csv', undefined],
  ['alma-and-headway.csv', undefined],
] as const)('the file name %j says %s', ([fileName, platform]) =>
  expect(findPlatformInFileName(fileName)).toBe(platform),
);
