import { makeAudit } from '#lib/findings/make-audit.ts';
import type { Audit } from '#lib/findings/schema.ts';
import { reconcile } from '#lib/match/reconcile.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';
import { aTerms } from '#tests/builders/terms.ts';

const DATES = ['2025-01-07', '2025-01-14', '2025-01-21', '2025-01-28', '2025-02-04'] as const;

/**
 * An audit made of five weekly sessions of 142.80 with Alma, of Cigna and Aetna in turn: four were paid 121.80
 * where 125.00 was promised for Cigna, the last one has no payout.
 */
export function aMadeAudit(): Audit {
  const claims = DATES.map((dateOfService, ordinal) =>
    aSourcedClaim(
      {
        claimNumber: `C${ordinal}`,
        platform: 'Alma',
        payer: ordinal % 2 === 0 ? 'Cigna' : 'Aetna',
        lines: [aServiceLine({ dateOfService })],
      },
      { ordinal },
    ),
  );
  const payouts = DATES.slice(0, 4).map((dateOfService, at) =>
    aSourcedPayout({ row: at + 2, dateOfService }),
  );
  const rate = { payer: 'Cigna', procedureCode: '90837', rate: 12_500, from: '2024-01-01' };
  const terms = aTerms({
    platforms: [{ name: 'Alma', disclosedSharePct: 0, promisedRates: [rate] }],
  });
  return makeAudit(reconcile(claims, payouts, []), terms);
}
