import type { Audit } from '#lib/findings/schema.ts';

/** The audit as far as it is known. `failed`: the store cannot be read, or this program has a mistake. */
export type AuditState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly audit: Audit }
  | { readonly status: 'failed'; readonly error: unknown };

/** The audit as it stands, derived anew after every change of the vault. */
export interface AuditFeed {
  readonly current: () => AuditState;
  /** Calls `onChange` whenever `current` gives something new; gives the way to stop. */
  readonly follow: (onChange: () => void) => () => void;
}
