import type { RemittancePart, RemittanceWarning } from '#lib/remittance/schema.ts';
import { createCorrectionFinder } from '#lib/remittance/x12/corrections.ts';
import type { ByteSource } from '#lib/remittance/x12/decode.ts';
import { readX12 } from '#lib/remittance/x12/read-x12.ts';
import type { X12Part } from '#lib/remittance/x12/schema.ts';
import { claimWarnings, transactionWarnings } from '#lib/remittance/x12/warnings.ts';
import { x12ToClaim } from '#lib/remittance/x12/x12-to-claim.ts';

/**
 * Reads an 835 (4010 or 5010) from a file or a stream: claims as they stand in it, reversals and corrections
 * included, each line with its trust, and warnings in between. A claim that cannot be read is only warned of.
 */
export async function* read835(source: ByteSource): AsyncGenerator<readonly RemittancePart[]> {
  const corrections = createCorrectionFinder();
  for await (const parts of readX12(source)) {
    const converted: RemittancePart[] = [];
    for (const part of parts) convert(part, converted);
    yield converted;
  }

  function convert(part: X12Part, into: RemittancePart[]): void {
    switch (part.part) {
      case 'warning':
        into.push(part);
        return;
      case 'transaction':
        pushWarnings(transactionWarnings(part.transaction), into);
        return;
      case 'claim': {
        if (part.claim.problems.length > 0) {
          pushWarnings(claimWarnings(part.claim, []), into);
          return;
        }
        const { claim, undated } = x12ToClaim(part.claim, corrections.correctedBy(part.claim));
        into.push({ part: 'claim', claim });
        pushWarnings(claimWarnings(part.claim, undated), into);
      }
    }
  }
}

function pushWarnings(warnings: readonly RemittanceWarning[], into: RemittancePart[]): void {
  for (const warning of warnings) into.push({ part: 'warning', warning });
}
