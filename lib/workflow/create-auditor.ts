import type { Audit } from '#lib/findings/schema.ts';
import { type AuditInput, auditDocuments } from '#lib/workflow/audit-documents.ts';
import { keepStages } from '#lib/workflow/stages.ts';

/**
 * Creates an auditor, which gives what `auditDocuments` gives and makes again only what a change touches. It knows
 * documents by identity, so what it was given must never be changed; decisions and terms it knows by what they say.
 */
export function createAuditor(): (input: AuditInput) => Audit {
  const stages = keepStages();
  const [knownDecisions, knownTerms] = [
    createKnown<AuditInput['decisions'][number]>(),
    createKnown<AuditInput['terms']>(),
  ];
  return ({ documents, decisions, terms }) => {
    const [sameTerms = terms] = knownTerms([terms]);
    return auditDocuments(
      { documents, decisions: knownDecisions(decisions), terms: sameTerms },
      stages,
    );
  };
}

/** Gives for each thing the one of the last time that says the same, for the store reads them anew. */
function createKnown<T>(): (things: readonly T[]) => readonly T[] {
  let known: ReadonlyMap<string, T> = new Map();
  return (things) => {
    const before = known;
    const now = things.map((thing) => {
      const text = JSON.stringify(thing);
      return [text, before.get(text) ?? thing] as const;
    });
    known = new Map(now);
    return now.map(([, thing]) => thing);
  };
}
