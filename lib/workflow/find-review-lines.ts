import {
  type ConfirmLine,
  type KeyedLine,
  keyedLines,
  lineKeyText,
} from '#lib/claim/line-decision-schema.ts';
import type { Decision } from '#lib/match/decision-schema.ts';
import type { StoredDocument } from '#lib/vault/schema.ts';

/** The place of a line in its document: which claim, and which line of it, both from 0. */
export interface LinePlace {
  readonly claim: number;
  readonly line: number;
}

/** A line as it was read, with its document and what a person said about it; the latest word last. */
export interface ReviewLine extends KeyedLine {
  readonly document: StoredDocument;
  readonly place: LinePlace;
  readonly answers: readonly ConfirmLine[];
}

/** A document of which a person said that it is no EOB, and the decisions that say so. */
export interface RefusedDocument {
  readonly document: StoredDocument;
  readonly decisionIds: readonly string[];
}

/** What a person has to look at, and what she has looked at. */
export interface ReviewLines {
  readonly open: readonly ReviewLine[];
  readonly settled: readonly ReviewLine[];
  readonly refused: readonly RefusedDocument[];
}

/** The lines that need a person's eyes, the newest document first, its lines in their order. */
export function findReviewLines(
  documents: readonly StoredDocument[],
  decisions: readonly Decision[],
): ReviewLines {
  const answers = answersByLine(decisions);
  const refused = documents.toReversed().flatMap((document) => refusalOf(document, decisions));
  const isRefused = new Set(refused.map(({ document }) => document.id));
  const lines = documents
    .toReversed()
    .filter(({ id }) => !isRefused.has(id))
    .flatMap((document) => linesOf(document, answers));
  return {
    refused,
    open: lines.filter(({ answers: given }) => given.length === 0),
    settled: lines.filter(({ answers: given }) => given.length > 0),
  };
}

function answersByLine(decisions: readonly Decision[]): ReadonlyMap<string, ConfirmLine[]> {
  const answers = new Map<string, ConfirmLine[]>();
  for (const decision of decisions) {
    if (decision.kind !== 'confirm-line') continue;
    const key = lineKeyText(decision.line);
    answers.set(key, [...(answers.get(key) ?? []), decision]);
  }
  return answers;
}

function refusalOf(
  document: StoredDocument,
  decisions: readonly Decision[],
): readonly RefusedDocument[] {
  const decisionIds = decisions.flatMap((decision) =>
    decision.kind === 'not-an-eob' && decision.documentId === document.id ? [decision.id] : [],
  );
  return decisionIds.length === 0 ? [] : [{ document, decisionIds }];
}

/** The lines of a document that are in review or were looked at. */
function linesOf(
  document: StoredDocument,
  answers: ReadonlyMap<string, readonly ConfirmLine[]>,
): readonly ReviewLine[] {
  const { claims } = document.reading;
  return keyedLines(document.id, claims).flatMap((keyed) => {
    const { claim, line, key } = keyed;
    const given = answers.size === 0 ? [] : (answers.get(lineKeyText(key)) ?? []);
    if (given.length === 0 && line.trust.level !== 'review') return [];
    const place = { claim: claims.indexOf(claim), line: claim.lines.indexOf(line) };
    return [{ ...keyed, document, place, answers: given }];
  });
}
