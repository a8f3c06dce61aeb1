/** What stands on an EOB and is of no service. */
export const NOISE_KINDS = [
  'received',
  'processed',
  'birth',
  'member',
  'reference',
  'check',
  'accumulator',
  'limits',
  'remark',
  'statement',
  'authorization',
  'phone',
] as const;

/** A piece of it, and where it stands. */
export interface Noise {
  readonly slot: 'head' | 'claim' | 'service' | 'end';
  readonly kind: (typeof NOISE_KINDS)[number];
  readonly draw: number;
}

const WORDS: Readonly<Record<Noise['kind'], readonly string[]>> = {
  received: [
    'Received: 01/21/2025',
    'Date received 01/22/2025',
    'We received this claim on January 20, 2025',
  ],
  processed: [
    'Processed on 02/03/2025',
    'Date processed: 02/04/2025',
    'Claim processed 02/05/2025',
  ],
  birth: ['Date of birth: 03/05/1980', 'DOB 03/05/1980', 'Birth date 01/09/2012'],
  member: ['Member ID: W123456789', 'Group number: 90834', 'Subscriber: Pat Holder'],
  reference: ['Reference 90791', 'Patient account number: 90847', 'Account # 99214', 'Ref 123.45'],
  check: [
    'Check number 0012345 issued 02/05/2025 for $117.80',
    'Payment of $75.00 sent to your provider on 02/06/2025',
    'Check date 02/06/2025',
  ],
  accumulator: [
    'Deductible: $320.00 of $500.00 met',
    'You have now met $320.00 of your $500.00 deductible',
    'Out-of-pocket maximum $3,000.00, applied so far $410.00',
  ],
  limits: ['Annual limit $500.00   Used $320.00   Remaining $180.00'],
  remark: [
    'A1 - The charge is more than the allowed amount. You do not owe the difference.',
    '45 - Charge exceeds fee schedule.',
    'PDC: Your provider has agreed to accept the plan allowance.',
  ],
  statement: ['Statement date: 02/10/2025', 'February 10, 2025', '02/10/2025'],
  authorization: ['Authorization 90791 is valid from 01/01/2025 to 12/31/2025'],
  phone: ['Questions? Call 1-800-555-0142.', 'Page 1 of 3'],
};

/** The line that a piece of noise prints. */
export function noiseText({ kind, draw }: Noise): string {
  const words = WORDS[kind];
  return words[draw % words.length] ?? '';
}
