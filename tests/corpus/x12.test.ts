import { expect, test } from 'vitest';
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
import { corpus } from '#tests/corpus/read-expected.ts';
import {
  type ExpectedClaim,
  type ExpectedService,
  type ExpectedTransaction,
  expectedFiles,
  x12Bytes,
} from '#tests/corpus/x12-expected.ts';

async function partsOf(file: string): Promise<readonly X12Part[]> {
  const all: X12Part[] = [];
  for await (const parts of readX12(x12Bytes(file))) all.push(...parts);
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
    plb: providerAdjustments.map(({ provider, fiscalEnd, reason, reference, amount }) => ({
      provider,
      fiscalEnd,
      reason,
      reference,
      amount,
    })),
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
  expect(expectedFiles.length).toBeGreaterThan(0);
});

test.for(expectedFiles)(
  '$file is read as by an independent reader',
  async ({ file, transactions }) => {
    const [found, expected] = [transactionsOf(await partsOf(file)), transactions].map((each) =>
      WITHOUT_CHARGE.test(file) ? withChargedServices(each) : each,
    );
    expect(found).toEqual(expected);
  },
);

/**
 * A service of this file has neither charge nor payment (`SVC*HC:59426******742*742**1`). The independent reading
 * counts them as zero and has the claim balance; here what is counted from them is not known.
 */
const WITHOUT_CHARGE = /blue_cross_nc_sample/;

function withChargedServices(transactions: readonly Pick<ExpectedTransaction, 'claims'>[]) {
  return transactions.flatMap(({ claims }) =>
    claims.map((claim) => ({
      ...claim,
      balance: null,
      services: claim.services.filter(({ charge }) => charge !== null),
    })),
  );
}
