import { z } from 'zod';

const Cents = z.int().nullable();
const IsoDate = z.iso.date().nullable();
const Text = z.string().nullable();
const Check = z.enum(['verified', 'review']);
const Field = z.enum([
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
]);

const EvidenceSchema = z.union([
  z.strictObject({
    page: z.int().min(1),
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    text: z.string(),
  }),
  z.strictObject({ sheet: Text, cell: z.string(), text: z.string() }),
  z.strictObject({ frame: z.string(), label: Text, text: z.string() }),
  z.strictObject({ segment: z.string(), text: z.string() }),
]);

const LineSchema = z.strictObject({
  dateOfService: z.iso.date(),
  dateOfServiceEnd: IsoDate,
  procedureCode: Text,
  modifiers: z.array(z.string()),
  units: z.number().positive().nullable(),
  description: Text,
  billed: Cents,
  discount: Cents,
  notCovered: Cents,
  allowed: Cents,
  planPaid: Cents,
  deductible: Cents,
  copay: Cents,
  coinsurance: Cents,
  otherInsurance: Cents,
  withheld: Cents,
  patientResponsibility: Cents,
  derived: z.array(z.strictObject({ field: Field, from: z.array(Field).min(1) })),
  proof: z.partialRecord(Field, z.enum(['verified', 'unproven', 'conflict', 'unreadable'])),
  check: Check,
  reasons: z.array(z.string()),
  candidates: z.array(z.strictObject({ field: Field, value: z.int(), why: z.string() })),
  evidence: z.partialRecord(Field, EvidenceSchema),
});

const ClaimSchema = z.strictObject({
  payer: Text,
  payerPrinted: Text,
  claimNumber: Text,
  patient: Text,
  renderingProvider: Text,
  billingProvider: Text,
  platform: Text,
  processedDate: IsoDate,
  network: z.enum(['in', 'out']).nullable(),
  status: z.enum(['final', 'pending', 'denied', 'reversal']),
  corrects: Text,
  totals: z.strictObject({
    billed: Cents,
    allowed: Cents,
    planPaid: Cents,
    patientResponsibility: Cents,
  }),
  lines: z.array(LineSchema),
});

const PayoutSchema = z.strictObject({
  row: z.int().min(1),
  sheet: Text,
  type: z.string(),
  platform: Text,
  payoutDate: IsoDate,
  dateOfService: IsoDate,
  client: Text,
  procedureCode: Text,
  payer: Text,
  amount: Cents,
  clientCharged: Cents,
  check: Check,
  reasons: z.array(z.string()),
});

/** One document of the JSON that `extract` prints, as its documentation promises it. */
export const ExtractedDocumentSchema = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  complete: z.boolean(),
  preliminary: z.boolean(),
  kind: z.enum([
    'eob-pdf',
    'eob-image',
    'eob-page',
    'era-835',
    'fhir-eob',
    'payouts-csv',
    'payouts-xlsx',
    'payouts-pdf',
    'payouts-page',
    'payouts-text',
    'unknown',
  ]),
  outcome: z.enum(['read', 'not-an-eob', 'not-a-payout-statement', 'unreadable']),
  notice: Text,
  needsMapping: z.boolean(),
  claims: z.array(ClaimSchema),
  payouts: z.array(PayoutSchema),
});
