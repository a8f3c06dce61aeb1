import type { Candidate, Claim, ServiceLine } from '#lib/claim/schema.ts';
import { amountOf } from '#lib/claim/schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import { isSure } from '#lib/values/trust.ts';

/** The figures on which a session's gap rests. */
const DECISIVE = ['allowed', 'planPaid', 'patientResponsibility'] as const;
const DISPUTED =
  'The file’s own marks of its tables and the places of the figures on the page give other amounts for this line.';

/**
 * Of a document's claims as read by the places of its words and by the tables that the file marks, those that more
 * adds up for. The marks count only where they lose nothing that is sure without them. What each of the two proves
 * otherwise is proved by neither.
 */
export function chooseClaims(
  byPlace: readonly Claim[],
  byTags: readonly Claim[] | undefined,
): readonly Claim[] {
  if (byTags === undefined) return byPlace;
  const [placed, tagged] = [sureLines(byPlace), sureLines(byTags)];
  const keys = new Set(tagged.map(keyOf));
  const losesNone = placed.every((line) => keys.has(keyOf(line)));
  if (losesNone && tagged.length > placed.length) return byTags;
  // Marks that prove less than the places do are wrong themselves.
  return tagged.length < placed.length ? byPlace : withDisputes(byPlace, tagged);
}

function sureLines(claims: readonly Claim[]): readonly ServiceLine[] {
  return claims.flatMap(({ lines }) => lines.filter(({ trust }) => isSure(trust)));
}

function serviceOf({ dateOfService, procedureCode }: ServiceLine): string {
  return `${dateOfService} ${procedureCode}`;
}

function keyOf(line: ServiceLine): string {
  const amounts = DECISIVE.map((field) => amountOf(line.figures[field]));
  return [serviceOf(line), ...amounts].join(' ');
}

function withDisputes(claims: readonly Claim[], others: readonly ServiceLine[]): readonly Claim[] {
  const byService = Map.groupBy(others, serviceOf);
  const rivalsOf = (line: ServiceLine) => {
    const same = isSure(line.trust) ? (byService.get(serviceOf(line)) ?? []) : [];
    return same.some((other) => keyOf(other) === keyOf(line)) ? [] : same;
  };
  return claims.map((claim) => {
    if (claim.lines.every((line) => rivalsOf(line).length === 0)) return claim;
    return { ...claim, lines: claim.lines.map((line) => disputed(line, rivalsOf(line))) };
  });
}

function disputed(line: ServiceLine, rivals: readonly ServiceLine[]): ServiceLine {
  if (rivals.length === 0) return line;
  const candidates = rivals.flatMap(({ figures }) =>
    DECISIVE.flatMap((field): readonly Candidate[] => {
      const amount = amountOf(figures[field]);
      if (amount === undefined || amount === amountOf(line.figures[field])) return [];
      return [{ field, amount, why: `The file marks ${formatCents(amount)} as this amount.` }];
    }),
  );
  return { ...line, trust: { level: 'review', reasons: [DISPUTED] }, candidates };
}
