import { expect, test } from 'vitest';
import { readText } from '#lib/document/text.ts';
import { isAdjudication, isBill } from '#lib/payout/is-adjudication.ts';

test('two signs of a bill make one; a platform’s payout is none', () => {
  const bill = ['Client statement', 'Amount due by 03/01/2026: $85.00'];
  expect(isBill(readText(bill.join('\n')))).toBe(true);
  expect(isBill(readText('Client statement'))).toBe(false);
  expect(isBill(readText([...bill, 'Your earnings'].join('\n')))).toBe(false);
});

test('the figures of claims are an insurer’s, but for one who bills for a therapist', () => {
  const claims = ['Remittance detail', 'Claim no. | Billed amount | Insurance paid'];
  expect(isAdjudication(readText(claims.join('\n')))).toBe(true);
  expect(isAdjudication(readText([...claims, 'Billing fee (7%)'].join('\n')))).toBe(false);
});
