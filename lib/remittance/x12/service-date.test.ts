import { expect, test } from 'vitest';
import type { ServiceLine } from '#lib/claim/schema.ts';
import { aRemittance, claimsOf } from '#tests/builders/remittance.ts';

const CLAIM = ['CLP*PT1*1*200.00*117.80*25.00*12*25E1', 'NM1*QC*1*DOE*JANE'];
const SERVICE = 'SVC*HC:90837*200.00*117.80**1';
const ADJUSTED = ['CAS*CO*45*57.20', 'CAS*PR*3*25.00'];

interface Dates {
  readonly claim?: readonly string[];
  readonly service?: readonly string[];
}

async function read({ claim = [], service = [] }: Dates) {
  const { claims, warned } = await claimsOf(
    aRemittance([...CLAIM, ...claim, SERVICE, ...service, ...ADJUSTED]),
  );
  return { line: claims[0]?.lines[0], warned };
}

function daysOf(line: ServiceLine | undefined) {
  return [line?.dateOfService, line?.dateOfServiceEnd];
}

test.for([
  ['its own day', { service: ['DTM*472*20250107'] }, '2025-01-07', null],
  [
    'its own period',
    { service: ['DTM*150*20250106', 'DTM*151*20250108'] },
    '2025-01-06',
    '2025-01-08',
  ],
  [
    'its own period of one day',
    { service: ['DTM*150*20250106', 'DTM*151*20250106'] },
    '2025-01-06',
    null,
  ],
  ['a statement date inside it', { service: ['DTM*232*20250106'] }, '2025-01-06', null],
  ['the form named first', { service: ['DTM*472*D8*20250106'] }, '2025-01-06', null],
  ['both ends in one', { service: ['DTM*472*RD8*20250106-20250108'] }, '2025-01-06', '2025-01-08'],
  ['the claim’s statement day', { claim: ['DTM*232*20250107'] }, '2025-01-07', null],
  [
    'a statement period of one day',
    { claim: ['DTM*232*20250107', 'DTM*233*20250107'] },
    '2025-01-07',
    null,
  ],
  [
    'its own day before the claim’s',
    { claim: ['DTM*232*20250101'], service: ['DTM*472*20250107'] },
    '2025-01-07',
    null,
  ],
] as const)('a service is dated for sure by %s', async ([, dates, from, to]) => {
  const { line } = await read(dates);
  expect(daysOf(line)).toEqual([from, to]);
  expect(line?.trust).toEqual({ level: 'verified' });
});

test.for([
  [
    'a statement period of several days',
    { claim: ['DTM*232*20250106', 'DTM*233*20250108'] },
    '2025-01-06',
    '2025-01-08',
  ],
  [
    'a day of service that stands before the service',
    { claim: ['DTM*472*20250107'] },
    '2025-01-07',
    null,
  ],
  ['a single date under another mark', { service: ['DTM*484*20250107'] }, '2025-01-07', null],
  ['a day in a segment of a claim form', { service: ['DTP*472*D8*20250107'] }, '2025-01-07', null],
] as const)('a service dated by %s is read, and asks for a look', async ([, dates, from, to]) => {
  const { line } = await read(dates);
  expect(daysOf(line)).toEqual([from, to]);
  expect(line?.trust.level).toBe('review');
});

test.for([
  ['the day on which the claim was received', { claim: ['DTM*050*20250107'] }],
  ['the day on which the service was processed', { service: ['DTM*009*20250107'] }],
  ['two dates under other marks', { service: ['DTM*484*20250107', 'DTM*485*20250108'] }],
  ['no date', {}],
  [
    'a day that does not exist, whatever the claim says',
    { claim: ['DTM*232*20250107'], service: ['DTM*472*20250231'] },
  ],
  ['the filler of a price in advance', { service: ['DTM*472*19000101'] }],
] as const)('a service with %s gives no line, and its figures are told', async ([, dates]) => {
  const { line, warned } = await read(dates);
  expect(line).toBeUndefined();
  expect(warned).toContain('undated-service');
});
