import type { PageSigns } from '#lib/portal/claim-signs.ts';

/** The words of the badge: `3 claims on this page`; undefined where there is nothing to tell. */
export function describeSigns({ claims, hasPayouts }: PageSigns): string | undefined {
  if (claims > 0) return claims === 1 ? '1 claim on this page' : `${claims} claims on this page`;
  return hasPayouts ? 'Payouts on this page' : undefined;
}
