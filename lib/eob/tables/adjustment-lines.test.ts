import { expect, test } from 'vitest';
import { adjustmentsOn } from '#lib/eob/tables/adjustment-lines.ts';
import { aLine } from '#tests/builders/page.ts';

function read(text: string): readonly string[] | undefined {
  return adjustmentsOn(aLine(text))?.map(
    ({ group, reason, money }) => `${group} ${reason} ${money.amount}`,
  );
}

test.for([
  ['CO-45 $63.66', ['CO 45 6366']],
  ['CO 45 63.66', ['CO 45 6366']],
  ['CO45 Charge exceeds fee schedule/maximum allowable 63.66', ['CO 45 6366']],
  ['CO-45: $63.66 Charge exceeds fee schedule', ['CO 45 6366']],
  ['Adj CO*45 63.66', ['CO 45 6366']],
  ['CO - 45 : $63.66', ['CO 45 6366']],
  ['CAS CO 45 63.66 PR 3 25.00', ['CO 45 6366', 'PR 3 2500']],
  ['CO 45 50.00 253 1.60', ['CO 45 5000', 'CO 253 160']],
  ['Adjustments: CO-45 $63.66; PR-3 $25.00', ['CO 45 6366', 'PR 3 2500']],
  ['Contractual Obligation 45 - Charge exceeds fee schedule $63.66', ['CO 45 6366']],
  ['PR - Patient Responsibility 3 - Co-payment Amount $25.00', ['PR 3 2500']],
  ['Other Adjustment 23 - Impact of prior payer adjudication 110.00', ['OA 23 11000']],
  [
    'Adjustments: contractual write-off $57.65 (CO45); patient deductible $104.35 (PR1)',
    ['CO 45 5765', 'PR 1 10435'],
  ],
  ['Less PR-1 Deductible ($131.25)', ['PR 1 -13125']],
] as const)('the adjustments of “%s”', ([text, expected]) => expect(read(text)).toEqual(expected));

test.for([
  'Charge $185.00 Paid $96.34',
  '07/13/2026 CO-45 $63.66',
  '90837 CO-45 $63.66',
  'Patient Responsibility $25.00',
  'Copay 3 $25.00',
  'Contractual Obligation 999 $63.66',
  'CO-45 $63.66 Paid $96.34',
  'CO-45',
  'Write-off $57.65 (CO45); patient deductible $104.35',
])('“%s” is no line of adjustments alone', (text) => expect(read(text)).toBeUndefined());
