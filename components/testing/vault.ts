import type { Decision } from '#lib/match/decision-schema.ts';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';
import { aTerms } from '#tests/builders/terms.ts';

/** A vault in memory with these documents and decisions. It keeps no terms. */
export function aVault(
  initial: readonly StoredDocument[] = [],
  answered: readonly Decision[] = [],
): Vault {
  const originals = new Map<string, Uint8Array<ArrayBuffer>>();
  const profiles = new Map<string, MappingProfile>();
  const decisions = new Map(answered.map((decision) => [decision.id, decision]));
  let documents = initial;
  return {
    documents: {
      save: (document, bytes) => {
        documents = [...documents.filter(({ id }) => id !== document.id), document];
        originals.set(document.id, bytes);
        return Promise.resolve();
      },
      find: (id) => Promise.resolve(documents.find((document) => document.id === id)),
      list: () => Promise.resolve(documents),
      original: (id) => Promise.resolve(originals.get(id) ?? new Uint8Array()),
      remove: (id) => {
        documents = documents.filter((document) => document.id !== id);
        return Promise.resolve();
      },
    },
    decisions: {
      save: (decision) => {
        decisions.set(decision.id, decision);
        return Promise.resolve();
      },
      list: () =>
        Promise.resolve([...decisions.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))),
      remove: (id) => {
        decisions.delete(id);
        return Promise.resolve();
      },
    },
    terms: { save: () => Promise.resolve(), load: () => Promise.resolve(aTerms()) },
    profiles: {
      save: (profile) => {
        profiles.set(profile.signature, profile);
        return Promise.resolve();
      },
      list: () => Promise.resolve([...profiles.values()]),
      remove: (signature) => {
        profiles.delete(signature);
        return Promise.resolve();
      },
    },
    deleteEverything: () => Promise.resolve(),
  };
}
