import type { Claim } from '#lib/claim/schema.ts';
import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import type { ClaimScopes, PlacedFact } from '#lib/eob/page/claim-scopes.ts';
import type { PageServiceTable } from '#lib/eob/page/table-to-service-tables.ts';
import type { RecognisedPayer } from '#lib/reference/payers.ts';
import { PersonNameSchema } from '#lib/values/person-name.ts';

/** The claims of rows that are not decided yet: noted by number and patient, without lines and amounts. */
export function pendingClaims(
  rows: PageServiceTable['rows'],
  facts: readonly PlacedFact[],
  scopes: ClaimScopes,
  payer: RecognisedPayer,
): readonly Claim[] {
  const claims = new Map<string, Claim>();
  for (const { at, place } of rows) {
    const scope = scopes(place);
    const heard = facts
      .filter((each) => each.fact.at <= at && [undefined, scope].includes(scopes(each.place)))
      .map(({ fact }) => fact);
    const claimNumber = last(heard, 'claimNumber');
    const patient = PersonNameSchema.safeParse(last(heard, 'patient')).data ?? null;
    const claim = toClaim(claimNumber ?? null, patient, payer);
    claims.set(claimNumber ?? `${scope ?? ''} ${patient ?? ''}`, claim);
  }
  return [...claims.values()];
}

function last(facts: readonly ClaimFact[], kind: 'claimNumber' | 'patient'): string | undefined {
  const fact = facts.findLast((each) => each.kind === kind);
  return fact?.kind === 'claimNumber' || fact?.kind === 'patient' ? fact.value : undefined;
}

function toClaim(
  claimNumber: string | null,
  patient: Claim['patient'],
  payer: RecognisedPayer,
): Claim {
  return {
    payer: payer.name,
    payerPrinted: payer.printed,
    claimNumber,
    patientControlNumber: null,
    payerSequence: null,
    patient,
    renderingProvider: null,
    billingProvider: null,
    platform: null,
    processedDate: null,
    network: null,
    status: 'pending',
    corrects: null,
    totals: {},
    lines: [],
    remarkCodes: [],
  };
}
