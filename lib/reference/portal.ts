/** Whose pages a site has: a plan's own for its providers or members, remittances, or a platform's earnings. */
export type PortalSide = 'provider' | 'member' | 'remittance' | 'earnings';

/** One site of a portal, by its exact host. */
interface PortalSite {
  readonly host: string;
  readonly side: PortalSide;
}

/**
 * A portal that a person may switch on. `confidence`: A the operator's own documents, B others' public code,
 * not checked on the live site, C old, inferred or only in lists of hosts.
 */
export interface Portal {
  readonly id: string;
  readonly name: string;
  readonly kind: 'payer' | 'clearing-house' | 'platform';
  /** Exact hosts; a wide suffix would cover marketing pages. Login and data hosts are left out: they are never read. */
  readonly sites: readonly PortalSite[];
  readonly source: string;
  readonly date: string;
  readonly confidence: 'A' | 'B' | 'C';
}
