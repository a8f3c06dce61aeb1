import { AMOUNT_FIELDS, type Claim, type Figure, type ServiceLine } from '#lib/claim/schema.ts';
import type { Payout } from '#lib/payout/schema.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';
import type { Trust } from '#lib/values/trust.ts';
import type { Reading } from '#lib/vault/schema.ts';

/** The shape of one document in the JSON of the command line: money in cents, unknown is null. */
export function readingToJson(file: string, sha256: string, reading: Reading) {
  return {
    file,
    sha256,
    complete: reading.complete,
    preliminary: reading.preliminary,
    kind: reading.kind,
    outcome: reading.outcome,
    notice: reading.notice,
    needsMapping: reading.needsMapping,
    claims: reading.claims.map(claimToJson),
    payouts: reading.payouts.map(payoutToJson),
  };
}

function claimToJson(claim: Claim) {
  const { totals } = claim;
  return {
    payer: claim.payer,
    payerPrinted: claim.payerPrinted,
    claimNumber: claim.claimNumber,
    patient: claim.patient,
    renderingProvider: claim.renderingProvider?.name ?? null,
    billingProvider: claim.billingProvider?.name ?? null,
    platform: claim.platform,
    processedDate: claim.processedDate,
    network: claim.network,
    status: claim.status,
    corrects: claim.corrects,
    totals: {
      billed: totals.billed ?? null,
      allowed: totals.allowed ?? null,
      planPaid: totals.planPaid ?? null,
      patientResponsibility: totals.patientResponsibility ?? null,
    },
    lines: claim.lines.map(lineToJson),
  };
}

function lineToJson(line: ServiceLine) {
  const figures = AMOUNT_FIELDS.map((field) => [field, line.figures[field]] as const);
  const known = figures.flatMap(([field, figure]) =>
    figure === null ? [] : [[field, figure] as const],
  );
  return {
    dateOfService: line.dateOfService,
    dateOfServiceEnd: line.dateOfServiceEnd,
    procedureCode: line.procedureCode ?? line.otherCode?.code ?? null,
    modifiers: line.modifiers,
    units: line.units,
    description: line.description,
    ...Object.fromEntries(figures.map(([field, figure]) => [field, amountToJson(figure)])),
    derived: known.flatMap(([field, figure]) =>
      figure.origin === 'derived' ? [{ field, from: figure.from }] : [],
    ),
    proof: Object.fromEntries(known.map(([field, figure]) => [field, proofToJson(figure)])),
    ...trustToJson(line.trust),
    candidates: line.candidates.map(({ field, amount, why }) => ({ field, value: amount, why })),
    evidence: Object.fromEntries(
      known.flatMap(([field, figure]) =>
        figure.origin === 'derived' ? [] : [[field, sourceToJson(figure.source)]],
      ),
    ),
  };
}

function amountToJson(figure: Figure | null): number | null {
  return figure === null || figure.origin === 'unreadable' ? null : figure.amount;
}

function proofToJson(figure: Figure): string {
  return figure.origin === 'unreadable' ? 'unreadable' : figure.proof.status;
}

function trustToJson(trust: Trust) {
  return trust.level === 'review'
    ? { check: 'review', reasons: trust.reasons }
    : { check: 'verified', reasons: [] };
}

function sourceToJson(source: SourceRef) {
  switch (source.at) {
    case 'page':
      return { page: source.page, box: source.box, text: source.text };
    case 'cell':
      return { sheet: source.sheet, cell: source.cell, text: source.text };
    case 'frame':
      return { frame: source.frame, label: source.label, text: source.text };
    case 'segment':
      return { segment: source.segment, text: source.text };
    case 'person':
      return { person: true, text: source.text };
  }
}

function payoutToJson(payout: Payout) {
  return {
    row: payout.row,
    sheet: payout.sheet,
    type: payout.type,
    platform: payout.platform,
    payoutDate: payout.payoutDate,
    dateOfService: payout.dateOfService,
    client: payout.client,
    procedureCode: payout.procedureCode,
    payer: payout.payer,
    amount: payout.amount,
    clientCharged: payout.clientCharged,
    ...trustToJson(payout.trust),
  };
}
