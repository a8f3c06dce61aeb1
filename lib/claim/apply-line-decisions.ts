import type { z } from 'zod';
import {
  type ConfirmLine,
  type KeyedLine,
  keyedLines,
  lineKeyText,
  type NotAnEobSchema,
} from '#lib/claim/line-decision-schema.ts';
import { AMOUNT_FIELDS, type Claim, type Figures, type ServiceLine } from '#lib/claim/schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import type { DocumentId } from '#lib/values/document-id.ts';

export type LineDecision = ConfirmLine | z.infer<typeof NotAnEobSchema>;

/** The claims of a document as a person left them: lines that she looked at are confirmed, with her corrections. */
export function applyLineDecisions(
  documentId: DocumentId,
  claims: readonly Claim[],
  decisions: readonly LineDecision[],
): readonly Claim[] {
  const isRefused = decisions.some(
    (decision) => decision.kind === 'not-an-eob' && decision.documentId === documentId,
  );
  if (isRefused) return [];
  const confirmed = new Map(
    decisions.flatMap((decision) =>
      decision.kind === 'confirm-line' ? [[lineKeyText(decision.line), decision] as const] : [],
    ),
  );
  if (confirmed.size === 0) return claims;
  const keyed = keyedLines(documentId, claims);
  return claims.map((claim) => ({
    ...claim,
    lines: keyed.filter((each) => each.claim === claim).map((each) => lineAsLeft(each, confirmed)),
  }));
}

function lineAsLeft(
  { key, line }: KeyedLine,
  confirmed: ReadonlyMap<string, ConfirmLine>,
): ServiceLine {
  const decision = confirmed.get(lineKeyText(key));
  if (decision === undefined) return line;
  const { amounts, dateOfService, procedureCode } = decision.corrections;
  const figures: { -readonly [Field in keyof Figures]: Figures[Field] } = { ...line.figures };
  for (const field of AMOUNT_FIELDS) {
    const amount = amounts[field];
    if (amount === undefined) continue;
    const source = { at: 'person', text: formatCents(amount) } as const;
    figures[field] = { origin: 'read', amount, source, proof: { status: 'unproven' } };
  }
  return {
    ...line,
    figures,
    dateOfService: dateOfService ?? line.dateOfService,
    procedureCode: procedureCode === undefined ? line.procedureCode : procedureCode,
    trust: { level: 'confirmed', decisionId: decision.id },
    candidates: [],
  };
}
