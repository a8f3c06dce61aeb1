import type { Vault } from '#lib/vault/vault.ts';
import type { ReadDocument } from '#lib/workflow/store-reading.ts';

/** A vault that looks into the real one and keeps nothing in it: what is saved here is held for the person's word. */
export interface HoldingVault {
  readonly vault: Vault;
  /** What was to be saved last; undefined where nothing was. */
  readonly held: () => ReadDocument | undefined;
}

/** Lets a reading go its usual way up to the point where it would be kept. */
export function holdDocument(vault: Vault): HoldingVault {
  let held: ReadDocument | undefined;
  return {
    held: () => held,
    vault: {
      ...vault,
      documents: {
        ...vault.documents,
        save(document, bytes) {
          held = { document, bytes };
          return Promise.resolve();
        },
      },
    },
  };
}
