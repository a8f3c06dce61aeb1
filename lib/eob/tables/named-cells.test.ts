import { expect, test } from 'vitest';
import { readEob } from '#lib/eob/read-eob.ts';
import { aPage } from '#tests/builders/page.ts';

test('places each row in the claim and with the patient that its own columns name', () => {
  const reading = readEob([
    aPage(
      [
        ['Remittance advice'],
        ['Gull Island Health'],
        [
          'Patient name',
          'Claim number',
          'Date of service',
          'Billed',
          'Allowed',
          'Plan paid',
          'You owe',
        ],
        ['Lucian Pretense', '25A1234567', '01/07/2025', '200.00', '142.80', '117.80', '25.00'],
        ['Robin Placeholder', '25A7654321', '01/08/2025', '180.00', '120.00', '100.00', '20.00'],
      ],
      { columnWidth: 110 },
    ),
  ]);
  expect(reading).toMatchObject({
    claims: [
      {
        claimNumber: '25A1234567',
        patient: 'Lucian Pretense',
        lines: [{ dateOfService: '2025-01-07' }],
      },
      {
        claimNumber: '25A7654321',
        patient: 'Robin Placeholder',
        lines: [{ dateOfService: '2025-01-08' }],
      },
    ],
  });
});

test('words right over the headings are no part of them', () => {
  const reading = readEob([
    aPage(
      [
        ['Explanation of Benefits'],
        ['Gull Island Health'],
        ['This is not a bill.'],
        ['Claim number', 'Patient', 'Date of service', 'Amount', 'Allowed', 'Plan paid', 'You owe'],
        ['25A1234567', 'Lucian Pretense', '01/07/2025', '200.00', '142.80', '117.80', '25.00'],
        ['25A1234567', 'Lucian Pretense', '01/08/2025', '200.00', '142.80', '117.80', '25.00'],
        ['25A7654321', 'Robin Placeholder', '01/08/2025', '180.00', '120.00', '100.00', '20.00'],
      ],
      { columnWidth: 110, pitch: 13, headingAlign: 'left', align: 'left' },
    ),
  ]);
  expect(reading).toMatchObject({
    claims: [{ patient: 'Lucian Pretense' }, { patient: 'Robin Placeholder' }],
  });
});
