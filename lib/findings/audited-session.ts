import type { ServiceLine } from '#lib/claim/schema.ts';
import { adjudicationReasons, isSurePayout } from '#lib/findings/ledger.ts';
import { isOutOfNetwork } from '#lib/findings/out-of-network.ts';
import { type Receipts, toReceipts } from '#lib/findings/receipts.ts';
import type { LedgerEntry } from '#lib/findings/schema.ts';
import type { Session } from '#lib/match/schema.ts';
import type { Cents } from '#lib/values/cents.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** What the payer decided on a session, in cents, where nothing of it is in doubt. `null`: the document does not say. */
export interface Decided {
  readonly allowed: Cents;
  /** Only where the charge itself is proved. */
  readonly billed: Cents | null;
  readonly patientResponsibility: Cents | null;
  readonly isOutOfNetwork: boolean;
  readonly processedDate: ServiceDate | null;
}

/** A session as the rules see it: only what may be relied on, each side for itself. */
export interface AuditedSession {
  readonly session: Session;
  /** As the documents know the payer: by its reference name, else as printed. */
  readonly payer: string | null;
  /** Null while a line or the version of the claim is in doubt. */
  readonly decided: Decided | null;
  /** Null while no row is there, or the match or a row is in doubt. */
  readonly receipts: Receipts | null;
  /** Allowed and received can be compared, and are in the sums. */
  readonly isCounted: boolean;
}

/** Keeps of a session what is sure. */
export function toAuditedSession({ session, status }: LedgerEntry): AuditedSession {
  const { claim } = session.source;
  return {
    session,
    payer: claim.payer ?? claim.payerPrinted,
    decided: decidedOf(session),
    receipts: receiptsOf(session),
    isCounted: status === 'counted',
  };
}

function decidedOf(session: Session): Decided | null {
  const { allowed, billed, patientResponsibility } = session.amounts;
  if (allowed === null || adjudicationReasons(session).length > 0) return null;
  return {
    allowed,
    billed: session.lines.every(hasProvedCharge) ? billed : null,
    patientResponsibility,
    isOutOfNetwork: isOutOfNetwork(session),
    processedDate: session.source.claim.processedDate,
  };
}

/** A line may be verified without its charge, for no identity may hold it. */
export function hasProvedCharge({ figures: { billed }, trust }: ServiceLine): boolean {
  if (billed === null || billed.origin === 'unreadable') return false;
  return trust.level === 'confirmed' || billed.proof.status === 'verified';
}

function receiptsOf({ match, payouts }: Session): Receipts | null {
  if (match.status !== 'matched' || !payouts.every(isSurePayout)) return null;
  return toReceipts(payouts) ?? null;
}
