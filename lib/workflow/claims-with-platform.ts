import type { Claim } from '#lib/claim/schema.ts';
import { findPlatformByBillingName } from '#lib/reference/platforms.ts';

/** The claims with the platform that bills under their provider's name, where public facts make that sure. */
export function claimsWithPlatform(claims: readonly Claim[]): readonly Claim[] {
  return claims.map((claim) => {
    const provider = claim.billingProvider;
    if (provider === null) return claim;
    const guess = findPlatformByBillingName({ ...provider, payer: claim.payer });
    return guess?.certainty === 'sure' ? { ...claim, platform: guess.platform } : claim;
  });
}
