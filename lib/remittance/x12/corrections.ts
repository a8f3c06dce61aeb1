import type { X12Claim } from '#lib/remittance/x12/schema.ts';
import { textOf } from '#lib/remittance/x12/values.ts';
import { claimNumberOf } from '#lib/remittance/x12/x12-to-claim.ts';

/** Tells of each claim, in the order of the file, which other claim it takes back or replaces. */
export interface CorrectionFinder {
  /** The number of the claim that this one reverses or corrects; null where it stands on its own. */
  correctedBy(claim: X12Claim): string | null;
}

const REVERSAL = '22';
/** CLP09, the frequency code of the claim as it was billed: 7 replaces and 8 voids an earlier one. */
const REPLACING = new Set(['7', '8']);
/** The reference that holds the number of the original claim. */
const ORIGINAL_NUMBER = 'F8';

/**
 * Makes a finder for one file. The number of the original counts only in a reversal or replacement, for some
 * payers fill it in every claim. Without it, a claim after a reversal of the same account and patient on the
 * same day corrects what was reversed.
 */
export function createCorrectionFinder(): CorrectionFinder {
  /** Numbers of reversed claims by account, and in it by patient and day. */
  const reversed = new Map<string, Map<string, string | null>>();
  return {
    correctedBy(claim) {
      const { claimId, status, frequency } = claim;
      if (status === REVERSAL) {
        const original = originalNumber(claim);
        const ofAccount = reversed.get(claimId ?? '') ?? new Map<string, string | null>();
        for (const key of dayKeys(claim)) ofAccount.set(key, original ?? claimNumberOf(claim));
        if (claimId !== null) reversed.set(claimId, ofAccount);
        return original;
      }
      const original = REPLACING.has(frequency ?? '') ? originalNumber(claim) : null;
      const ofAccount = claimId === null ? undefined : reversed.get(claimId);
      if (original !== null || ofAccount === undefined) return original;
      const key = dayKeys(claim).find((each) => ofAccount.has(each));
      return key === undefined ? null : (ofAccount.get(key) ?? null);
    },
  };
}

function originalNumber({ references }: X12Claim): string | null {
  return textOf(references.find(({ qualifier }) => qualifier === ORIGINAL_NUMBER)?.value);
}

/** Qualifiers of days on which a service or a stay began. */
const STARTS = new Set(['472', '150', '232']);

/** The patient and each day of a claim: what a reversal and its correction have in common. */
function dayKeys({ names, services, dates }: X12Claim): readonly string[] {
  const patient = names.find(({ role }) => role === 'QC');
  const name = JSON.stringify([patient?.last, patient?.first]);
  return [...services.flatMap((service) => service.dates), ...dates].flatMap(
    ({ qualifier, day }) => (STARTS.has(qualifier) && day !== null ? `${day[0]} ${name}` : []),
  );
}
