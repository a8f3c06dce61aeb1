import type { StoredDocument } from '#lib/vault/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';
import { aTerms } from '#tests/builders/terms.ts';

/** A vault in memory with these documents. It keeps no decisions and no terms. */
export function aVault(initial: readonly StoredDocument[] = []): Vault {
  let documents = initial;
  return {
    documents: {
      save: (document) => {
        documents = [...documents.filter(({ id }) => id !== document.id), document];
        return Promise.resolve();
      },
      find: (id) => Promise.resolve(documents.find((document) => document.id === id)),
      list: () => Promise.resolve(documents),
      original: () => Promise.resolve(new Uint8Array()),
      remove: (id) => {
        documents = documents.filter((document) => document.id !== id);
        return Promise.resolve();
      },
    },
    decisions: {
      save: () => Promise.resolve(),
      list: () => Promise.resolve([]),
      remove: () => Promise.resolve(),
    },
    terms: { save: () => Promise.resolve(), load: () => Promise.resolve(aTerms()) },
    deleteEverything: () => Promise.resolve(),
  };
}
