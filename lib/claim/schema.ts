import { z } from 'zod';
import { CentsSchema } from '#lib/values/cents.ts';
import { PersonNameSchema } from '#lib/values/person-name.ts';
import { ProcedureCodeSchema } from '#lib/values/procedure-code.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';
import { SourceRefSchema } from '#lib/values/source-ref.ts';
import { TrustSchema } from '#lib/values/trust.ts';

/** The money fields of a service line, in the order in which an adjudication goes. */
export const AMOUNT_FIELDS = [
  'billed',
  'discount',
  'notCovered',
  'allowed',
  'planPaid',
  'deductible',
  'copay',
  'coinsurance',
  'otherInsurance',
  'withheld',
  'patientResponsibility',
] as const;
export const AmountFieldSchema = z.enum(AMOUNT_FIELDS);
export type AmountField = z.infer<typeof AmountFieldSchema>;

/** How one figure was checked. `by` names the identities that hold, or the one that is open. */
export const ProofSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('verified'), by: z.array(z.string()).min(1).readonly() }).readonly(),
  z.object({ status: z.literal('unproven') }).readonly(),
  z.object({ status: z.literal('conflict'), by: z.array(z.string()).min(1).readonly() }).readonly(),
]);
export type Proof = z.infer<typeof ProofSchema>;

/** One figure of a line and where it came from. An unreadable one has a place but no amount. */
export const FigureSchema = z.discriminatedUnion('origin', [
  z
    .object({
      origin: z.literal('read'),
      amount: CentsSchema,
      source: SourceRefSchema,
      proof: ProofSchema,
    })
    .readonly(),
  z
    .object({
      origin: z.literal('derived'),
      amount: CentsSchema,
      from: z.array(AmountFieldSchema).min(1).readonly(),
      proof: ProofSchema,
    })
    .readonly(),
  z.object({ origin: z.literal('unreadable'), source: SourceRefSchema }).readonly(),
]);
export type Figure = z.infer<typeof FigureSchema>;

/** A figure for every money field; `null`: the document does not say. */
const FiguresSchema = z.record(AmountFieldSchema, FigureSchema.nullable()).readonly();
export type Figures = z.infer<typeof FiguresSchema>;

/** Another reading of a field that a person may choose instead. */
const CandidateSchema = z
  .object({ field: AmountFieldSchema, amount: CentsSchema, why: z.string() })
  .readonly();
export type Candidate = z.infer<typeof CandidateSchema>;

/** A code of another system than CPT and HCPCS (a revenue code, a drug code, SNOMED), as the file gives it. */
const OtherCodeSchema = z
  .object({ code: z.string().min(1), system: z.string().nullable() })
  .readonly();
export type OtherCode = z.infer<typeof OtherCodeSchema>;

/** One service on one date, as the payer adjudicated it. `null`: the document does not say. */
export const ServiceLineSchema = z
  .object({
    dateOfService: ServiceDateSchema,
    dateOfServiceEnd: ServiceDateSchema.nullable(),
    procedureCode: ProcedureCodeSchema.nullable(),
    /** Only where a file codes the service in another system. It is shown, and never matched by. */
    otherCode: OtherCodeSchema.optional(),
    modifiers: z.array(z.string()).readonly(),
    units: z.number().positive().nullable(),
    description: z.string().nullable(),
    figures: FiguresSchema,
    reasonCodes: z.array(z.string()).readonly(),
    trust: TrustSchema,
    candidates: z.array(CandidateSchema).readonly(),
  })
  .readonly();
export type ServiceLine = z.infer<typeof ServiceLineSchema>;

/** A person or organisation that treated or billed. `npi`, `tin`: where the document shows them. */
const ProviderSchema = z
  .object({ name: z.string().min(1), npi: z.string().nullable(), tin: z.string().nullable() })
  .readonly();
export type Provider = z.infer<typeof ProviderSchema>;

const ClaimStatusSchema = z.enum(['final', 'pending', 'denied', 'reversal']);
export type ClaimStatus = z.infer<typeof ClaimStatusSchema>;

/** The payer's place in the coordination of benefits. */
const PayerSequenceSchema = z.enum(['primary', 'secondary', 'tertiary']);

/** One claim as one document shows it: an adjudication of services to one patient, in the payer's words. */
export const ClaimSchema = z
  .object({
    payer: z.string().nullable(),
    payerPrinted: z.string().nullable(),
    claimNumber: z.string().nullable(),
    /** The provider's own number for the claim (X12 835 CLP01), kept by all its versions. */
    patientControlNumber: z.string().nullable().default(null),
    /** Whether this payer paid first or after another insurer; null where the document does not say. */
    payerSequence: PayerSequenceSchema.nullable().default(null),
    patient: PersonNameSchema.nullable(),
    renderingProvider: ProviderSchema.nullable(),
    billingProvider: ProviderSchema.nullable(),
    platform: z.string().nullable(),
    processedDate: ServiceDateSchema.nullable(),
    network: z.enum(['in', 'out']).nullable(),
    status: ClaimStatusSchema,
    corrects: z.string().nullable(),
    totals: z.partialRecord(AmountFieldSchema, CentsSchema).readonly(),
    lines: z.array(ServiceLineSchema).readonly(),
    remarkCodes: z.array(z.string()).readonly(),
  })
  .readonly();
export type Claim = z.infer<typeof ClaimSchema>;

/** The amount of a figure, or undefined where there is none or it could not be read. */
export function amountOf(figure: Figure | null): z.infer<typeof CentsSchema> | undefined {
  return figure === null || figure.origin === 'unreadable' ? undefined : figure.amount;
}
