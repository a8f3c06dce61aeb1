import { z } from 'zod';
import { FINDING_KINDS } from '#lib/findings/schema.ts';
import { GROUPINGS } from '#lib/findings/sums-schema.ts';

const CentsJson = z.int();
const PercentJson = z.number().nullable();
const DateJson = z.iso.date();
const SumsJson = z.strictObject({
  sessions: z.int().nonnegative(),
  allowed: CentsJson,
  received: CentsJson,
  spread: CentsJson,
  spreadPct: PercentJson,
  notCounted: z.strictObject({
    sessions: z.int().nonnegative(),
    lines: z.int().nonnegative(),
    allowed: CentsJson,
  }),
});
const NamedSumsJson = z.array(SumsJson.extend({ name: z.string().nullable() }));
const PayoutRowJson = z.strictObject({ file: z.string(), row: z.int().min(1) });

/** The audit as other programs read it, version 1. Money in cents; unknown is null. */
export const AuditJsonSchema = z.strictObject({
  version: z.literal(1),
  unit: z.literal('cents'),
  summary: z.strictObject({
    sessionsCompared: z.int().nonnegative(),
    allowed: CentsJson,
    received: CentsJson,
    spread: CentsJson,
    spreadPct: PercentJson,
    notCounted: z.strictObject({ lines: z.int().nonnegative(), allowed: CentsJson }),
    membershipFees: CentsJson,
    effectiveSharePct: PercentJson,
  }),
  groups: z.array(
    SumsJson.extend({
      platform: z.string().nullable(),
      payer: z.string().nullable(),
      procedureCodes: z.string(),
    }),
  ),
  groupings: z.record(z.enum(GROUPINGS), NamedSumsJson),
  outlook: z.strictObject({
    yearly: z
      .strictObject({
        spread: CentsJson,
        sessions: z.int().positive(),
        from: DateJson,
        to: DateJson,
        weeks: z.int().positive(),
      })
      .nullable(),
    biller: z.strictObject({ low: CentsJson, high: CentsJson }).nullable(),
    direct: z
      .strictObject({
        sessions: z.int().positive(),
        direct: CentsJson,
        allowed: CentsJson,
        received: CentsJson,
      })
      .nullable(),
  }),
  matches: z.array(
    z.strictObject({
      claimNumber: z.string().nullable(),
      dateOfService: DateJson,
      procedureCodes: z.array(z.string()),
      payouts: z.array(PayoutRowJson),
      status: z.enum(['matched', 'review']),
      score: z.number().min(0).max(1),
      candidates: z.array(PayoutRowJson),
    }),
  ),
  unmatched: z.strictObject({
    claims: z.array(
      z.strictObject({
        claimNumber: z.string().nullable(),
        dateOfService: DateJson,
        reason: z.string(),
      }),
    ),
    payouts: z.array(PayoutRowJson.extend({ reason: z.string() })),
  }),
  findings: z.array(
    z.strictObject({
      kind: z.enum(FINDING_KINDS),
      claimNumber: z.string().nullable(),
      dateOfService: DateJson.nullable(),
      amount: CentsJson,
      payouts: z.array(PayoutRowJson),
      text: z.string(),
      platform: z.string().nullable(),
      days: z.int().optional(),
      measure: z.enum(['payout', 'allowed']).optional(),
      payer: z.string().nullable().optional(),
      procedureCode: z.string().optional(),
    }),
  ),
});
export type AuditJson = z.infer<typeof AuditJsonSchema>;
