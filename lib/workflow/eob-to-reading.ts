import type { EobReading } from '#lib/eob/read-eob.ts';
import type { Reading } from '#lib/vault/schema.ts';
import { claimsWithPlatform } from '#lib/workflow/claims-with-platform.ts';

/** What is known of a document beside its claims. */
interface About {
  readonly kind: 'eob-pdf' | 'eob-image';
  /** Whether all of its pages were read. */
  readonly complete: boolean;
  readonly notices: readonly string[];
}

/** What a file said as an EOB, in the shape in which readings are kept. */
export function eobToReading(eob: EobReading, { kind, complete, notices }: About): Reading {
  const base = {
    complete: true,
    preliminary: false,
    needsMapping: false,
    warnings: [],
    columns: [],
    claims: [],
    payouts: [],
  };
  if (eob.outcome !== 'read') {
    const isRefused = eob.outcome === 'not-an-eob';
    return {
      ...base,
      kind: 'unknown',
      outcome: eob.outcome,
      notice: eob.notice,
      complete: isRefused,
    };
  }
  const all = [eob.notice, ...notices].filter((notice) => notice !== null);
  return {
    ...base,
    kind,
    outcome: 'read',
    notice: all.length === 0 ? null : all.join(' '),
    complete,
    claims: claimsWithPlatform(eob.claims),
  };
}
