import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { amountOf, type Claim, type ServiceLine } from '#lib/claim/schema.ts';
import {
  allowedSegment,
  balanceClaim,
  readAllowed,
  serviceDifference,
  transactionDifference,
} from '#lib/remittance/x12/balance.ts';
import { readX12 } from '#lib/remittance/x12/read-x12.ts';
import type {
  X12Amount,
  X12Claim,
  X12Date,
  X12Part,
  X12Service,
  X12Transaction,
} from '#lib/remittance/x12/schema.ts';
import { dateOfService } from '#lib/remittance/x12/service-date.ts';
import { sumOf } from '#lib/remittance/x12/uncertain-cents.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';
import { allParts } from '#tests/builders/remittance.ts';
import { corpus, dollars, readExpected } from '#tests/corpus/read-expected.ts';

const text = z.string().nullable();
const day = text.transform((date) => date?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') ?? null);
const adjustments = z.array(
  z.object({ group: z.string(), reason: z.string(), amount: dollars, quantity: text }),
);
const amounts = z.record(z.string(), dollars);
/** Only what has the form of a remark code is taken for one: one file is filled with XXXX. */
const remarks = z
  .array(z.string())
  .transform((codes) => codes.filter((code) => /^[A-Z]{1,2}\d/.test(code)));
const ServiceSchema = z.object({
  qualifier: text,
  procedure: text,
  modifiers: z.array(z.string()),
  date: day,
  dateTo: day,
  charge: dollars,
  paid: dollars,
  revenueCode: text,
  units: text,
  submitted: text,
  lineRef: text,
  adjustments,
  amounts,
  remarks,
  deductible: dollars,
  coinsurance: dollars,
  copay: dollars,
  sumPR: dollars,
  allowedB6: dollars,
  allowed: dollars,
  allowedDerived: dollars,
  allowedAlt: dollars,
  allowedAgree: z.boolean(),
  lineBalances: z.boolean(),
  lineDifference: dollars,
});
type ExpectedService = z.output<typeof ServiceSchema>;
const DatedServiceSchema = ServiceSchema.transform((service) =>
  // The end of a period without its beginning is no day of service.
  service.date === null ? { ...service, dateTo: null } : service,
);
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
  amounts,
  remarks,
  statementFrom: day,
  statementTo: day,
  received: day,
  patientPresent: z.boolean(),
  services: z.array(DatedServiceSchema),
  lineCount: z.number(),
  isReversal: z.boolean(),
  balance: z.object({
    'claim: CLP03 - all CAS = CLP04': z.boolean(),
    claimDifference: dollars,
    'lines: sum SVC02 = CLP03': z.boolean().nullable().default(null),
    'lines: sum SVC03 - claim CAS = CLP04': z.boolean().nullable().default(null),
    'patient: sum PR CAS = CLP05': z.boolean(),
  }),
});
type ExpectedClaim = z.output<typeof ClaimSchema>;
const TransactionSchema = z.object({
  bpr: z.object({ amount: dollars, method: text }),
  trace: text,
  payer: text,
  payee: text,
  payeeId: text,
  paymentDate: day,
  claims: z.array(ClaimSchema),
  plb: z.array(
    z.object({
      provider: text,
      fiscalEnd: text,
      reason: text,
      reference: text,
      amount: dollars,
    }),
  ),
  segmentCount: z.object({ declared: text.transform(Number), actual: z.number() }),
  balance: z.object({
    sumCLP04: dollars,
    sumPLB: dollars,
    'BPR02 = sum CLP04 - sum PLB': z.boolean(),
    difference: dollars,
  }),
});
type ExpectedTransaction = z.output<typeof TransactionSchema>;
const FileSchema = z.object({ file: z.string(), transactions: z.array(TransactionSchema) });

const files = readExpected('835', 'files', FileSchema);

function bytesOf(file: string): Blob {
  return new Blob([new Uint8Array(readFileSync(path.join(corpus ?? '', '835', file)))]);
}

async function partsOf(file: string): Promise<readonly X12Part[]> {
  const all: X12Part[] = [];
  for await (const parts of readX12(bytesOf(file))) all.push(...parts);
  return all;
}

function adjustmentsOf({ adjustments: own }: Pick<X12Service, 'adjustments'>) {
  return own.map(({ kind: { group, reason }, amount, quantity }) => ({
    group,
    reason,
    amount,
    quantity,
  }));
}

/** Amounts by qualifier without the allowed amount, which stands apart. */
function amountsOf(own: readonly X12Amount[]) {
  const others = own.filter(({ qualifier }) => qualifier !== 'B6');
  return Object.fromEntries(others.map(({ qualifier, amount }) => [qualifier, amount]));
}

function dateIn(dates: readonly X12Date[], wanted: string): ServiceDate | null {
  return dates.find(({ qualifier }) => qualifier === wanted)?.day?.[0] ?? null;
}

function serviceOf(service: X12Service, claim: X12Claim): ExpectedService {
  const { stated, fromCharge, fromPaid } = readAllowed(service);
  const date = dateOfService(service, claim);
  // A day that the file gives under another mark is read and doubted; the independent reading has none.
  const isSure = date?.doubt === null;
  const difference = serviceDifference(service);
  const shareOf = (reason: string) =>
    sumOf(service.adjustments.filter(({ kind }) => kind.isOfPatient && kind.reason === reason));
  return {
    qualifier: service.qualifier,
    procedure: service.code,
    modifiers: [...service.modifiers],
    date: isSure ? date.from : null,
    dateTo: isSure ? date.to : null,
    charge: service.charge,
    paid: service.paid,
    revenueCode: service.revenueCode,
    units: service.units,
    submitted: service.submitted,
    lineRef: service.lineNumber,
    adjustments: adjustmentsOf(service),
    amounts: amountsOf(service.amounts),
    remarks: [...service.remarks],
    deductible: shareOf('1'),
    coinsurance: shareOf('2'),
    copay: shareOf('3'),
    sumPR: sumOf(service.adjustments.filter(({ kind }) => kind.isOfPatient)),
    allowedB6: allowedSegment(service)?.amount ?? null,
    allowed: stated ?? fromCharge,
    allowedDerived: fromCharge,
    allowedAlt: fromPaid,
    allowedAgree:
      fromCharge !== null && fromCharge === fromPaid && (stated ?? fromCharge) === fromCharge,
    lineBalances: difference === 0,
    lineDifference: difference,
  };
}

/** The patient's adjustments, on the claim and its lines. The independent reading compares them with 0 where CLP05 is empty. */
function patientSum({ adjustments: own, services }: X12Claim): number | null {
  const all = [...own, ...services.flatMap((service) => service.adjustments)];
  return sumOf(all.filter(({ kind }) => kind.isOfPatient));
}

function claimOf(claim: X12Claim): ExpectedClaim {
  const balance = balanceClaim(claim);
  const hasLines = claim.services.length > 0;
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
    amounts: amountsOf(claim.amounts),
    remarks: [...claim.remarks],
    statementFrom: dateIn(claim.dates, '232'),
    statementTo: dateIn(claim.dates, '233'),
    received: dateIn(claim.dates, '050'),
    patientPresent: claim.names.some(({ role }) => role === 'QC'),
    services: claim.services.map((service) => serviceOf(service, claim)),
    lineCount: claim.services.length,
    isReversal: claim.status === '22',
    balance: {
      'claim: CLP03 - all CAS = CLP04': balance.payment === 0,
      claimDifference: balance.payment,
      'lines: sum SVC02 = CLP03': hasLines ? balance.charge === 0 : null,
      'lines: sum SVC03 - claim CAS = CLP04': hasLines ? balance.linePayments === 0 : null,
      'patient: sum PR CAS = CLP05': (claim.patientResponsibility ?? 0) === patientSum(claim),
    },
  };
}

function transactionOf(transaction: X12Transaction, claims: readonly X12Claim[]) {
  const { payment, paidByClaims, providerAdjustments } = transaction;
  const difference = transactionDifference(transaction);
  const { payee } = payment;
  return {
    bpr: { amount: payment.amount, method: payment.method },
    trace: payment.trace,
    payer: payment.payer?.last ?? null,
    payee: payee?.last ?? null,
    payeeId: payee === null ? null : `${payee.idKind}:${payee.id}`,
    paymentDate: payment.paymentDate,
    claims: claims.map((claim) => claimOf(claim)),
    plb: providerAdjustments.map(({ segment: _, ...each }) => each),
    segmentCount: {
      declared: transaction.declaredSegmentCount,
      actual: transaction.segmentCount,
    },
    balance: {
      sumCLP04: paidByClaims,
      sumPLB: sumOf(providerAdjustments),
      'BPR02 = sum CLP04 - sum PLB': difference === 0,
      difference: difference,
    },
  };
}

function transactionsOf(parts: readonly X12Part[]) {
  const claims: X12Claim[] = [];
  return parts.flatMap((part) => {
    if (part.part === 'claim') claims.push(part.claim);
    return part.part === 'transaction' ? transactionOf(part.transaction, claims.splice(0)) : [];
  });
}

test('remittances of other people are read where SPREADLIGHT_CORPUS names a folder of them', ({
  skip,
}) => {
  skip(corpus === undefined, 'SPREADLIGHT_CORPUS names no folder of samples');
  expect(files.length).toBeGreaterThan(0);
});

test.for(files)('$file is read as by an independent reader', async ({ file, transactions }) => {
  const [found, expected] = [transactionsOf(await partsOf(file)), transactions].map((each) =>
    WITHOUT_CHARGE.test(file) ? withChargedServices(each) : each,
  );
  expect(found).toEqual(expected);
});

/**
 * A service of this file has neither charge nor payment (`SVC*HC:59426******742*742**1`). The independent reading
 * counts them as zero and has the claim balance; here what is counted from them is not known.
 */
const WITHOUT_CHARGE = /blue_cross_nc_sample/;

function withChargedServices(transactions: readonly Pick<ExpectedTransaction, 'claims'>[]) {
  return transactions.flatMap(({ claims }) =>
    claims.map(({ services, balance: _, ...claim }) => ({
      ...claim,
      services: services.filter(({ charge }) => charge !== null),
    })),
  );
}

/** Claims that are refused: `CLP*CLP001*1000*3*0*700` has its elements shifted, and another holds segments of an 837. */
const REFUSED = /discrepancy|KevinBernstein/;
/** Services whose elements are shifted: `SVC*HC*24599.00*1766.50*187.50` has no code. No figure of theirs is believed. */
const SHIFTED = /tertiary-payment/;
/** Priced in advance (CLP02 25): such a claim gives no lines, for nothing was decided. */
const PREDETERMINATION = '25';

async function linesOf(file: string): Promise<readonly [Claim, ServiceLine][]> {
  return (await allParts(bytesOf(file))).flatMap((part) =>
    part.part === 'claim'
      ? part.claim.lines.map((line): [Claim, ServiceLine] => [part.claim, line])
      : [],
  );
}

/** Whether the figures of a service prove that an adjustment that is not given is zero: not where all is zero. */
function isProved({ lineBalances, allowedAgree, charge }: ExpectedService): boolean {
  return lineBalances && allowedAgree && charge !== 0;
}

/** What a line must say for a service. */
function expectedLine(claim: ExpectedClaim, service: ExpectedService) {
  const isSure = isProved(service);
  return {
    claimNumber: claim.payerControlNumber ?? claim.claimId,
    patientControlNumber: claim.claimId,
    dateOfService: service.date,
    billed: service.charge,
    planPaid: service.paid,
    reasonCodes: service.adjustments.map(({ group, reason }) => `${group}-${reason}`),
    ...(service.allowedAgree && { allowed: service.allowed }),
    ...(isSure && {
      deductible: service.deductible,
      copay: service.copay,
      coinsurance: service.coinsurance,
      patientResponsibility: service.sumPR,
    }),
  };
}

function foundLine([claim, line]: readonly [Claim, ServiceLine], service?: ExpectedService) {
  if (service === undefined) return line;
  const isSure = isProved(service);
  const amount = (figure: ServiceLine['figures'][keyof ServiceLine['figures']]) =>
    amountOf(figure ?? null) ?? null;
  const { figures, reasonCodes, dateOfService: date } = line;
  return {
    claimNumber: claim.claimNumber,
    patientControlNumber: claim.patientControlNumber,
    // A day under another mark than the standard's, which the independent reading leaves out.
    dateOfService: service.date === null && line.trust.level === 'review' ? null : date,
    billed: amount(figures.billed),
    planPaid: amount(figures.planPaid),
    reasonCodes,
    ...(service.allowedAgree && { allowed: amount(figures.allowed) }),
    ...(isSure && {
      deductible: amount(figures.deductible),
      copay: amount(figures.copay),
      coinsurance: amount(figures.coinsurance),
      patientResponsibility: amount(figures.patientResponsibility),
    }),
  };
}

const readable = files.filter(({ file }) => !REFUSED.test(file) && !SHIFTED.test(file));

test.for(readable)('$file gives a line for each service with a day', async (expected) => {
  const lines = await linesOf(expected.file);
  const claims = expected.transactions.flatMap((transaction) => transaction.claims);
  const services = claims
    .filter(({ status }) => status !== PREDETERMINATION)
    .flatMap((claim) => claim.services.map((service) => ({ claim, service })));
  const dated = services.length === lines.length ? services : services.filter(hasDay);
  expect(lines.map((line, at) => foundLine(line, dated[at]?.service))).toEqual(
    dated.map(({ claim, service }) => expectedLine(claim, service)),
  );
});

function hasDay({ service }: { readonly service: ExpectedService }): boolean {
  return service.date !== null;
}

test.for(readable)('$file gives no sure line for a service in doubt', async (expected) => {
  const sure = (await linesOf(expected.file)).filter(([, { trust }]) => trust.level !== 'review');
  const balanced = expected.transactions
    .flatMap(({ claims }) => claims.flatMap(({ services }) => services))
    .filter(({ allowedAgree, lineBalances, date }) => allowedAgree && lineBalances && date !== null)
    .map(({ procedure, date, allowed }) => JSON.stringify([procedure, date, allowed]));
  for (const [, line] of sure) {
    const { procedureCode, dateOfService: date, figures } = line;
    const key = JSON.stringify([procedureCode, date, amountOf(figures.allowed)]);
    expect(balanced).toContain(key);
  }
});

test.for(files.filter(({ file }) => REFUSED.test(file)))(
  '$file gives no line, for its claims cannot be read',
  async ({ file }) => expect(await linesOf(file)).toEqual([]),
);

test.for(files.filter(({ file }) => SHIFTED.test(file)))(
  '$file gives lines without a charge and a payment, in review',
  async ({ file }) => {
    const lines = await linesOf(file);
    expect(
      lines.map(([, { figures, trust }]) => [
        amountOf(figures.billed),
        amountOf(figures.planPaid),
        trust.level,
      ]),
    ).toEqual(lines.map(() => [undefined, undefined, 'review']));
    expect(lines.length).toBeGreaterThan(0);
  },
);
