import { z } from 'zod';

/*
 * Only what is read of an ExplanationOfBenefit (FHIR R4); all else is passed over. A field of another form makes
 * the resource unreadable: an amount is never dropped in silence.
 */

const CodingSchema = z.object({
  system: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
});
export type Coding = z.infer<typeof CodingSchema>;

const ConceptSchema = z.object({
  coding: z.array(CodingSchema).optional(),
  text: z.string().optional(),
});
export type Concept = z.infer<typeof ConceptSchema>;

const IdentifierSchema = z.object({
  type: ConceptSchema.optional(),
  system: z.string().optional(),
  value: z.string().optional(),
});
export type Identifier = z.infer<typeof IdentifierSchema>;

const ReferenceSchema = z.object({
  reference: z.string().optional(),
  display: z.string().optional(),
  identifier: IdentifierSchema.optional(),
});
export type Reference = z.infer<typeof ReferenceSchema>;

const MoneySchema = z.object({ value: z.number().optional(), currency: z.string().optional() });
export type Money = z.infer<typeof MoneySchema>;

const PeriodSchema = z.object({ start: z.string().optional(), end: z.string().optional() });
export type Period = z.infer<typeof PeriodSchema>;

const AdjudicationSchema = z.object({
  category: ConceptSchema.optional(),
  reason: ConceptSchema.optional(),
  amount: MoneySchema.optional(),
});
export type Adjudication = z.infer<typeof AdjudicationSchema>;

/** What items, their details and the details' details have in common. */
const ServiceSchema = z.object({
  productOrService: ConceptSchema.optional(),
  revenue: ConceptSchema.optional(),
  modifier: z.array(ConceptSchema).optional(),
  servicedDate: z.string().optional(),
  servicedPeriod: PeriodSchema.optional(),
  quantity: z.object({ value: z.number().optional() }).optional(),
  /** Quantity times price: what was billed, where no adjudication says it. */
  net: MoneySchema.optional(),
  adjudication: z.array(AdjudicationSchema).optional(),
});
export type Service = z.infer<typeof ServiceSchema>;

const DetailSchema = ServiceSchema.extend({ subDetail: z.array(ServiceSchema).optional() });
const ItemSchema = ServiceSchema.extend({
  sequence: z.number().optional(),
  /** On a service that the payer added: the items that it replaces. */
  itemSequence: z.array(z.number()).optional(),
  detail: z.array(DetailSchema).optional(),
});
export type Item = z.infer<typeof ItemSchema>;

const NameSchema = z.object({
  text: z.string().optional(),
  family: z.string().optional(),
  given: z.array(z.string()).optional(),
});

/** A patient, practitioner or organisation: what is read of any resource that is referred to. */
export const PartySchema = z.object({
  resourceType: z.string(),
  id: z.string().optional(),
  name: z.union([z.string(), z.array(NameSchema)]).optional(),
  identifier: z.array(IdentifierSchema).optional(),
});
export type Party = z.infer<typeof PartySchema>;

/** One ExplanationOfBenefit, as far as it is read. */
export const ExplanationOfBenefitSchema = z.object({
  resourceType: z.literal('ExplanationOfBenefit'),
  identifier: z.array(IdentifierSchema).optional(),
  contained: z.array(z.unknown()).optional(),
  status: z.string().optional(),
  use: z.string().optional(),
  outcome: z.string().optional(),
  created: z.string().optional(),
  billablePeriod: PeriodSchema.optional(),
  patient: ReferenceSchema.optional(),
  insurer: ReferenceSchema.optional(),
  provider: ReferenceSchema.optional(),
  payee: z.object({ type: ConceptSchema.optional(), party: ReferenceSchema.optional() }).optional(),
  related: z
    .array(
      z.object({
        claim: ReferenceSchema.optional(),
        reference: IdentifierSchema.optional(),
        relationship: ConceptSchema.optional(),
      }),
    )
    .optional(),
  careTeam: z
    .array(z.object({ provider: ReferenceSchema.optional(), role: ConceptSchema.optional() }))
    .optional(),
  supportingInfo: z
    .array(
      z.object({
        category: ConceptSchema.optional(),
        code: ConceptSchema.optional(),
        valueString: z.string().optional(),
        timingDate: z.string().optional(),
      }),
    )
    .optional(),
  item: z.array(ItemSchema).optional(),
  addItem: z.array(ItemSchema).optional(),
  adjudication: z.array(AdjudicationSchema).optional(),
  total: z.array(AdjudicationSchema).optional(),
  payment: z.object({ date: z.string().optional() }).optional(),
});
export type ExplanationOfBenefit = z.infer<typeof ExplanationOfBenefitSchema>;
