import type {
  AmountField,
  Claim,
  Figure,
  Figures,
  Provider,
  ServiceLine,
} from '#lib/claim/schema.ts';
import { recognise } from '#lib/reference/payers.ts';
import { type Cents, formatCents } from '#lib/values/cents.ts';
import type { DocumentId } from '#lib/values/document-id.ts';
import type { Reading } from '#lib/vault/schema.ts';
import type { ClaimEntry } from '#lib/workflow/claim-entry.ts';
import { claimsWithPlatform } from '#lib/workflow/claims-with-platform.ts';

/** What a typed EOB says. Every line is confirmed by the document itself: a person wrote it. */
export function entryToReading(entry: ClaimEntry, id: DocumentId): Reading {
  return {
    kind: 'eob-entered',
    outcome: 'read',
    notice: null,
    complete: true,
    preliminary: false,
    needsMapping: false,
    warnings: [],
    columns: [],
    claims: claimsWithPlatform([entryToClaim(entry, id)]),
    payouts: [],
  };
}

function entryToClaim(entry: ClaimEntry, id: DocumentId): Claim {
  return {
    payer: recognise(entry.payer) ?? entry.payer,
    payerPrinted: entry.payer,
    claimNumber: entry.claimNumber,
    patientControlNumber: null,
    payerSequence: null,
    patient: entry.patient,
    renderingProvider: null,
    billingProvider: providerOf(entry.billingName),
    platform: null,
    processedDate: entry.processedDate,
    network: entry.network,
    status: 'final',
    corrects: null,
    totals: {},
    lines: entry.lines.map((line) => toServiceLine(line, id)),
    remarkCodes: [],
  };
}

function providerOf(name: string | null): Provider | null {
  return name === null ? null : { name, npi: null, tin: null };
}

function toServiceLine(line: ClaimEntry['lines'][number], id: DocumentId): ServiceLine {
  const amounts: Readonly<Partial<Record<AmountField, Cents>>> = line.amounts;
  const figures: Figures = {
    billed: figureOf(amounts.billed),
    discount: null,
    notCovered: figureOf(amounts.notCovered),
    allowed: figureOf(amounts.allowed),
    planPaid: figureOf(amounts.planPaid),
    deductible: figureOf(amounts.deductible),
    copay: figureOf(amounts.copay),
    coinsurance: figureOf(amounts.coinsurance),
    otherInsurance: null,
    withheld: null,
    patientResponsibility: figureOf(amounts.patientResponsibility),
  };
  return {
    dateOfService: line.dateOfService,
    dateOfServiceEnd: null,
    procedureCode: line.procedureCode,
    modifiers: [],
    units: null,
    description: null,
    figures,
    reasonCodes: [],
    trust: { level: 'confirmed', decisionId: id },
    candidates: [],
  };
}

function figureOf(amount: Cents | undefined): Figure | null {
  if (amount === undefined) return null;
  const source = { at: 'person', text: formatCents(amount) } as const;
  return { origin: 'read', amount, source, proof: { status: 'unproven' } };
}
