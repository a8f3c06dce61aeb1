import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findAmounts } from '#lib/remittance/fhir/amount-names.ts';
import { findResources } from '#lib/remittance/fhir/find-resources.ts';
import { ExplanationOfBenefitSchema } from '#lib/remittance/fhir/schema.ts';
import {
  balanceClaim,
  readAllowed,
  serviceDifference,
  transactionDifference,
} from '#lib/remittance/x12/balance.ts';
import { readX12 } from '#lib/remittance/x12/read-x12.ts';
import type { X12Claim, X12Part, X12Service } from '#lib/remittance/x12/schema.ts';

/** A folder of other people's files with independent readings of them, where there is one. */
const corpus = process.env['SPREADLIGHT_CORPUS'];

const dollars = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : Math.round(Number(text) * 100) + 0));
const day = z
  .string()
  .nullable()
  .transform((text) => text?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') ?? null);
const adjustments = z.array(
  z.object({
    group: z.string(),
    reason: z.string(),
    amount: dollars,
    quantity: z.string().nullable(),
  }),
);
const text = z.string().nullable();
const ServiceSchema = z.object({
  qualifier: text,
  procedure: text,
  modifiers: z.array(z.string()),
  charge: dollars,
  paid: dollars,
  revenueCode: text,
  units: text,
  submitted: text,
  lineRef: text,
  adjustments,
  allowed: dollars,
  allowedAgree: z.boolean(),
  lineBalances: z.boolean(),
});
const ClaimSchema = z.object({
  claimId: text,
  status: text,
  charge: dollars,
  paid: dollars,
  patientResponsibility: dollars,
  payerControlNumber: text,
  facility: text,
  frequency: text,
  adjustments,
  statementFrom: day,
  patientPresent: z.boolean(),
  services: z.array(ServiceSchema),
  balance: z.object({ 'claim: CLP03 - all CAS = CLP04': z.boolean() }),
});
type ClaimReading = z.output<typeof ClaimSchema>;
const FileSchema = z.object({
  file: z.string(),
  transactions: z.array(
    z.object({
      bpr: z.object({ amount: dollars }),
      trace: text,
      payer: text,
      payee: text,
      paymentDate: day,
      claims: z.array(ClaimSchema),
      balance: z.object({ 'BPR02 = sum CLP04 - sum PLB': z.boolean() }),
    }),
  ),
});
const named = z.record(z.string(), z.array(dollars));
const ExplanationSchema = z.object({
  file: z.string(),
  index: z.number(),
  items: z.array(z.object({ amounts: named })),
  total: z.object({ amounts: named }),
});

function expected<Value>(folder: string, key: string, schema: z.ZodType<Value>): readonly Value[] {
  const file = path.join(corpus ?? '', folder, 'expected.json');
  if (corpus === undefined || !existsSync(file)) return [];
  const whole = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
  return z.array(schema).parse(whole[key]);
}

const remittances = expected('835', 'files', FileSchema);
const explanations = expected('fhir', 'eobs', ExplanationSchema);

function adjustmentsOf({ adjustments: own }: Pick<X12Service, 'adjustments'>) {
  return own.map(({ kind, amount, quantity }) => ({
    group: kind.group,
    reason: kind.reason,
    amount,
    quantity,
  }));
}

function serviceOf(service: X12Service): z.output<typeof ServiceSchema> {
  const { stated, fromCharge, fromPaid } = readAllowed(service);
  return {
    qualifier: service.qualifier,
    procedure: service.code,
    modifiers: [...service.modifiers],
    charge: service.charge,
    paid: service.paid,
    revenueCode: service.revenueCode,
    units: service.units,
    submitted: service.submitted,
    lineRef: service.lineNumber,
    adjustments: adjustmentsOf(service),
    allowed: stated ?? fromCharge,
    allowedAgree:
      fromCharge !== null && fromCharge === fromPaid && (stated ?? fromCharge) === fromCharge,
    lineBalances: serviceDifference(service) === 0,
  };
}

function claimOf(claim: X12Claim): z.output<typeof ClaimSchema> {
  return {
    claimId: claim.claimId,
    status: claim.status,
    charge: claim.charge,
    paid: claim.paid,
    patientResponsibility: claim.patientResponsibility,
    payerControlNumber: claim.payerControlNumber,
    facility: claim.facility,
    frequency: claim.frequency,
    adjustments: adjustmentsOf(claim),
    statementFrom: claim.dates.find(({ qualifier }) => qualifier === '232')?.day?.[0] ?? null,
    patientPresent: claim.names.some(({ role }) => role === 'QC'),
    services: claim.services.map((service) => serviceOf(service)),
    balance: { 'claim: CLP03 - all CAS = CLP04': balanceClaim(claim).payment === 0 },
  };
}

/** The transactions as the independent reading has them. */
function transactionsOf(parts: readonly X12Part[]) {
  const claims: X12Claim[] = [];
  return parts.flatMap((part) => {
    if (part.part === 'claim') claims.push(part.claim);
    if (part.part !== 'transaction') return [];
    const { payment } = part.transaction;
    return {
      bpr: { amount: payment.amount },
      trace: payment.trace,
      payer: payment.payer?.last ?? null,
      payee: payment.payee?.last ?? null,
      paymentDate: payment.paymentDate,
      claims: claims.splice(0).map((claim) => claimOf(claim)),
      balance: { 'BPR02 = sum CLP04 - sum PLB': transactionDifference(part.transaction) === 0 },
    };
  });
}

async function read(file: string): Promise<readonly X12Part[]> {
  const bytes = new Uint8Array(readFileSync(path.join(corpus ?? '', '835', file)));
  const all: X12Part[] = [];
  for await (const parts of readX12(new Blob([bytes]))) all.push(...parts);
  return all;
}

/**
 * Where a service has no charge and payment at all (`SVC*HC:59426******742*742**1`), the independent reading counts
 * them as zero and has the claim balance; here nothing is known then.
 */
const WITHOUT_CHARGE = /blue_cross_nc_sample/;

test('samples of other people are read where SPREADLIGHT_CORPUS names a folder of them', ({
  skip,
}) => {
  skip(corpus === undefined, 'SPREADLIGHT_CORPUS names no folder of samples');
  expect(remittances.length + explanations.length).toBeGreaterThan(0);
});

test.for(remittances.filter(({ file }) => !WITHOUT_CHARGE.test(file)))(
  '$file is read as by an independent reader',
  async ({ file, transactions }) => {
    expect(transactionsOf(await read(file))).toEqual(transactions);
  },
);

test.for(remittances.filter(({ file }) => WITHOUT_CHARGE.test(file)))(
  '$file has the services with a charge that an independent reader found',
  async ({ file, transactions }) => {
    expect(charged(transactionsOf(await read(file)))).toEqual(charged(transactions));
  },
);

function charged(found: readonly { readonly claims: readonly ClaimReading[] }[]) {
  return found.flatMap(({ claims }) =>
    claims.flatMap(({ services }) => services.filter(({ charge }) => charge !== null)),
  );
}

/** Amounts that are no part of a line. */
const NOT_READ = new Set(['paidByPatient', 'drugCost']);

function toNamed(adjudication: Parameters<typeof findAmounts>[0] | undefined) {
  const amounts: Record<string, (number | null)[]> = {};
  for (const { name, amount } of findAmounts(adjudication ?? [], '')) {
    amounts[name] = [...(amounts[name] ?? []), amount];
  }
  return amounts;
}

function withoutUnread(amounts: z.output<typeof named>) {
  return Object.fromEntries(Object.entries(amounts).filter(([name]) => !NOT_READ.has(name)));
}

test.for(explanations)(
  '$file, number $index has the amounts that an independent reader found',
  ({ file, index, items, total }) => {
    const found = findResources(readFileSync(path.join(corpus ?? '', 'fhir', file), 'utf8'));
    const eob = ExplanationOfBenefitSchema.parse(found.explanations[index]?.resource);
    const own = (eob.item ?? []).map(({ adjudication }) => toNamed(adjudication));
    expect(own).toEqual(items.map(({ amounts }) => withoutUnread(amounts)));
    expect(toNamed(eob.total)).toEqual(withoutUnread(total.amounts));
  },
);
