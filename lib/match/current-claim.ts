import type { CurrentVersion } from '#lib/match/current-version.ts';

/** A claim in its current version. `names`: every number (or place) under which a decision may know it. */
export interface CurrentClaim extends CurrentVersion {
  readonly names: readonly string[];
  /** What else is known of it, in plain words; it changes no figure. */
  readonly notes: readonly string[];
}
