import type { z } from 'zod';
import {
  type ConfirmPayoutSchema,
  type NotAPayoutSchema,
  type PayoutCorrections,
  type PayoutPrint,
  payoutKeyText,
} from '#lib/payout/payout-decision-schema.ts';
import type { Payout } from '#lib/payout/schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import type { DocumentId } from '#lib/values/document-id.ts';

type ConfirmPayout = z.infer<typeof ConfirmPayoutSchema>;
export type PayoutDecision = ConfirmPayout | z.infer<typeof NotAPayoutSchema>;

/** A row as it was read, and as the person left it: undefined where she said that it is no payout. */
export interface PayoutAsLeft {
  readonly read: Payout;
  readonly left: Payout | undefined;
  /** What she said of it; the last word counts. */
  readonly decisions: readonly PayoutDecision[];
}

/** Each row of a document with what a person said of it. A decision about a row that is not here is left alone. */
export function payoutsAsLeft(
  documentId: DocumentId,
  payouts: readonly Payout[],
  decisions: readonly PayoutDecision[],
): readonly PayoutAsLeft[] {
  const ofDocument = decisions.filter(({ payout }) => payout.documentId === documentId);
  if (ofDocument.length === 0) {
    return payouts.map((read) => ({ read, decisions: [], left: read }));
  }
  const rows = new Map(
    payouts.map((payout) => [payoutKeyText({ ...payout, documentId }), payout] as const),
  );
  const said = Map.groupBy(ofDocument, (decision) => findRow(decision, rows));
  return payouts.map((read) => {
    const ofRow = said.get(read) ?? [];
    return { read, decisions: ofRow, left: payoutAfter(read, ofRow.at(-1)) };
  });
}

/** The row under the decision's number, or where a better reading numbered rows anew, the only one that says the same. */
function findRow(
  { payout, print }: PayoutDecision,
  rows: ReadonlyMap<string, Payout>,
): Payout | undefined {
  const atKey = rows.get(payoutKeyText(payout));
  if (atKey !== undefined && (hasFixedNumber(atKey) || mayBe(atKey, print))) return atKey;
  const [only, ...others] = [...rows.values()].filter(
    (row) => !hasFixedNumber(row) && isEqual(printOf(row), print),
  );
  return others.length === 0 ? only : undefined;
}

/** Lines of a file and rows of a worksheet keep their number, however they are read. */
function hasFixedNumber({ source }: Payout): boolean {
  return source.at === 'cell';
}

const PRINTED = ['payoutDate', 'dateOfService', 'client', 'amount'] as const;

/** Whether the row says all that was read then; it may say more now. */
function mayBe(row: Payout, print: PayoutPrint): boolean {
  return PRINTED.every((field) => print[field] === null || print[field] === row[field]);
}

function isEqual(one: PayoutPrint, other: PayoutPrint): boolean {
  return PRINTED.every((field) => one[field] === other[field]);
}

/** What a row says, to be kept with a decision about it. */
export function printOf({ payoutDate, dateOfService, client, amount }: Payout): PayoutPrint {
  return { payoutDate, dateOfService, client, amount };
}

/** The payouts of a document as a person left them: her corrections made, and without what she said is none. */
export function applyPayoutDecisions(
  documentId: DocumentId,
  payouts: readonly Payout[],
  decisions: readonly PayoutDecision[],
): readonly Payout[] {
  if (!decisions.some(({ payout }) => payout.documentId === documentId)) return payouts;
  return payoutsAsLeft(documentId, payouts, decisions).flatMap(({ left }) => left ?? []);
}

function payoutAfter(read: Payout, decision: PayoutDecision | undefined): Payout | undefined {
  if (decision === undefined) return read;
  switch (decision.kind) {
    case 'not-a-payout':
      return undefined;
    case 'confirm-payout':
      return correctPayout(read, decision);
  }
}

function correctPayout(read: Payout, { id, corrections }: ConfirmPayout): Payout {
  const corrected = { ...read, ...definedOf(corrections) };
  const { amount } = corrected;
  // A row whose amount nobody can tell is looked at, but cannot enter a sum.
  if (amount === null) return read;
  const isTyped = corrections.amount !== undefined && corrections.amount !== read.amount;
  return {
    ...corrected,
    source: isTyped ? { at: 'person', text: formatCents(amount) } : read.source,
    trust: { level: 'confirmed', decisionId: id },
  };
}

/** A correction that is absent leaves what was read. */
function definedOf(corrections: PayoutCorrections): Partial<Payout> {
  const { type, platform, payoutDate, dateOfService } = corrections;
  const { client, procedureCode, payer, amount } = corrections;
  return {
    ...(type !== undefined && { type }),
    ...(platform !== undefined && { platform }),
    ...(payoutDate !== undefined && { payoutDate }),
    ...(dateOfService !== undefined && { dateOfService }),
    ...(client !== undefined && { client }),
    ...(procedureCode !== undefined && { procedureCode }),
    ...(payer !== undefined && { payer }),
    ...(amount !== undefined && { amount }),
  };
}
