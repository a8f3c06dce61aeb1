import { z } from 'zod';
import { CentsSchema } from '#lib/values/cents.ts';
import { ProcedureCodeSchema } from '#lib/values/procedure-code.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';

/** Within how many days after the plan's decision a platform is taken to pay, where nothing is entered. */
export const USUAL_PAY_DAYS = 30;

/** What a platform promised to pay for a code with a payer, from a day on; cents for each service. */
const PromisedRateSchema = z
  .object({
    payer: z.string(),
    procedureCode: ProcedureCodeSchema,
    rate: CentsSchema,
    from: ServiceDateSchema,
  })
  .readonly();

export type PromisedRate = z.infer<typeof PromisedRateSchema>;

/** What the therapist was told by one platform. Money in cents; every field but the name may be left out. */
export const PlatformTermsSchema = z
  .object({
    name: z.string().min(1),
    billingNames: z.array(z.string()).readonly().default([]),
    membershipFee: CentsSchema.nullable().default(null),
    membershipPeriod: z.enum(['month', 'year']).default('month'),
    disclosedSharePct: z.number().min(0).max(100).nullable().default(null),
    payCadenceDays: z.int().positive().default(USUAL_PAY_DAYS),
    /** What it said that it pays for a missed session, in cents. */
    noShowPay: CentsSchema.nullable().default(null),
    promisedRates: z.array(PromisedRateSchema).readonly().default([]),
  })
  .readonly();
export type PlatformTerms = z.infer<typeof PlatformTermsSchema>;

/** All terms: the platforms', the therapist's own fees, and her own direct rates where known. */
export const TermsSchema = z
  .object({
    platforms: z.array(PlatformTermsSchema).readonly().default([]),
    ownFees: z
      .array(z.object({ procedureCode: ProcedureCodeSchema, fee: CentsSchema }).readonly())
      .readonly()
      .default([]),
    directRates: z
      .array(
        z
          .object({ payer: z.string(), procedureCode: ProcedureCodeSchema, rate: CentsSchema })
          .readonly(),
      )
      .readonly()
      .default([]),
  })
  .readonly();
export type Terms = z.infer<typeof TermsSchema>;
