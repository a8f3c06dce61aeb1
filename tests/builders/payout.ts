import type { z } from 'zod';
import type { SourcedPayout } from '#lib/match/schema.ts';
import { type Payout, PayoutSchema } from '#lib/payout/schema.ts';
import { aDocumentId } from '#tests/builders/document-id.ts';

/** A verified row of an Alma statement: 121.80 for Jane Doe's session of 2025-01-07, paid on 2025-01-24. */
export function aPayout(input: Partial<z.input<typeof PayoutSchema>> = {}): Payout {
  const row = input.row ?? 2;
  return PayoutSchema.parse({
    row,
    sheet: null,
    type: 'session',
    platform: 'Alma',
    payoutDate: '2025-01-24',
    dateOfService: '2025-01-07',
    client: 'Jane Doe',
    procedureCode: null,
    sessionText: null,
    payer: null,
    amount: 12_180,
    clientCharged: null,
    preliminary: false,
    source: { at: 'cell', sheet: null, cell: `E${String(row)}`, text: '121.80' },
    trust: { level: 'verified' },
    ...input,
  });
}

/** A payout row in the statement named `from`, by default `payouts.csv`. */
export function aSourcedPayout(
  input: Partial<z.input<typeof PayoutSchema>> = {},
  from = 'payouts.csv',
): SourcedPayout {
  const payout = aPayout(input);
  return {
    key: { documentId: aDocumentId(from), sheet: payout.sheet, row: payout.row },
    fileName: from,
    payout,
  };
}
