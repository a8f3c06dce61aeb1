import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
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
/** One service as an independent reader sees it. */
export type ExpectedService = z.output<typeof ServiceSchema>;
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
/** One claim as an independent reader sees it. */
export type ExpectedClaim = z.output<typeof ClaimSchema>;
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
/** One transaction as an independent reader sees it. */
export type ExpectedTransaction = z.output<typeof TransactionSchema>;
const FileSchema = z.object({ file: z.string(), transactions: z.array(TransactionSchema) });

/** The independent readings of other people's 835 files; none where there is no corpus. */
export const expectedFiles = readExpected('835', 'files', FileSchema);

/** One of those files. */
export function x12Bytes(file: string): Blob {
  return new Blob([new Uint8Array(readFileSync(path.join(corpus ?? '', '835', file)))]);
}
