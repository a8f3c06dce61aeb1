/** One comparison of a payout row with a session. `text` says in plain words what was seen; null: nothing to tell. */
export interface Evidence {
  readonly weight: number;
  readonly text: string | null;
}

/** A comparison that cannot be made, since one side does not say. */
export const NO_EVIDENCE: Evidence = { weight: 0, text: null };
