import type { z } from 'zod';
import { type Claim, ClaimSchema, type Provider } from '#lib/claim/schema.ts';
import type { SourcedClaim } from '#lib/match/schema.ts';
import type { DocumentKind } from '#lib/values/document-kind.ts';
import { aDocumentId } from '#tests/builders/document-id.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

/** A provider of this name, without numbers. */
export function aProvider(name: string): Provider {
  return { name, npi: null, tin: null };
}

/** A final in-network claim of Jane Doe with UnitedHealthcare, number 25A1, with one line of 90837. */
export function aClaim(input: Partial<z.input<typeof ClaimSchema>> = {}): Claim {
  return ClaimSchema.parse({
    payer: 'UnitedHealthcare',
    payerPrinted: 'UnitedHealthcare',
    claimNumber: '25A1',
    patient: 'Jane Doe',
    renderingProvider: aProvider('Robin Sample LPC'),
    billingProvider: null,
    platform: null,
    processedDate: '2025-02-03',
    network: 'in',
    status: 'final',
    corrects: null,
    totals: {},
    lines: [aServiceLine()],
    remarkCodes: [],
    ...input,
  });
}

interface SourceInput {
  readonly from?: string;
  readonly ordinal?: number;
  readonly documentKind?: DocumentKind;
}

/** A claim in the document named `from`, by default the first one of `eob.pdf`. */
export function aSourcedClaim(
  input: Partial<z.input<typeof ClaimSchema>> = {},
  { from = 'eob.pdf', ordinal = 0, documentKind = 'eob-pdf' }: SourceInput = {},
): SourcedClaim {
  const documentId = aDocumentId(from);
  return { documentId, documentKind, fileName: from, ordinal, claim: aClaim(input) };
}
