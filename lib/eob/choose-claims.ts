import type { Claim, ServiceLine } from '#lib/claim/schema.ts';
import { amountOf } from '#lib/claim/schema.ts';
import { isSure } from '#lib/values/trust.ts';

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
  const { allowed, planPaid, patientResponsibility } = line.figures;
  const amounts = [allowed, planPaid, patientResponsibility].map(amountOf);
  return [serviceOf(line), ...amounts].join(' ');
}

function withDisputes(claims: readonly Claim[], others: readonly ServiceLine[]): readonly Claim[] {
  const keys = new Set(others.map(keyOf));
  const services = new Set(others.map(serviceOf));
  const isDisputed = (line: ServiceLine) =>
    isSure(line.trust) && services.has(serviceOf(line)) && !keys.has(keyOf(line));
  return claims.map((claim) => {
    if (!claim.lines.some(isDisputed)) return claim;
    return {
      ...claim,
      lines: claim.lines.map(
        (line): ServiceLine =>
          isDisputed(line) ? { ...line, trust: { level: 'review', reasons: [DISPUTED] } } : line,
      ),
    };
  });
}
