import type { RemittanceWarning } from '#lib/remittance/schema.ts';
import { type DraftClaim, draftClaim } from '#lib/remittance/x12/draft-claim.ts';
import {
  emptyPayment,
  parseProviderAdjustments,
  paymentWith,
} from '#lib/remittance/x12/payment.ts';
import type {
  Segment,
  X12Claim,
  X12Part,
  X12Payment,
  X12ProviderAdjustment,
} from '#lib/remittance/x12/schema.ts';
import { add, type UncertainCents } from '#lib/remittance/x12/uncertain-cents.ts';
import { ZERO_CENTS } from '#lib/values/cents.ts';

/** Puts segments together into claims and transactions, as they come. */
export interface ClaimAssembler {
  take(segment: Segment): void;
  /** What is complete by now; each part is given once. */
  drain(): readonly X12Part[];
  /** Ends the file. `isCutOff`: the text itself ends in the middle of a segment. */
  finish(isCutOff: boolean): readonly X12Part[];
}

interface OpenTransaction {
  payment: X12Payment;
  readonly providerAdjustments: X12ProviderAdjustment[];
  paidByClaims: UncertainCents;
  claimCount: number;
  segmentCount: number;
}

/** Segments that end a claim: what follows belongs to the payment or to another claim. */
const BETWEEN_CLAIMS = new Set(
  'ISA GS ST BPR TRN CUR RDM N1 LX TS3 TS2 CLP PLB SE GE IEA'.split(' '),
);
/** Segments that mean something only inside a claim. */
const INSIDE_CLAIM = new Set('CAS SVC AMT LQ MIA MOA SV1 SV2 SV3 SV5 DTP'.split(' '));

/** Makes an assembler for one file. */
export function createClaimAssembler(): ClaimAssembler {
  let parts: X12Part[] = [];
  let transaction: OpenTransaction | undefined;
  let claim: DraftClaim | undefined;
  let lastClaim: DraftClaim | undefined;
  let isSeparatorTold = false;
  /** Envelopes that are open, by the segment that ends them. */
  const open = new Map<string, number>();

  function warn(warning: Omit<RemittanceWarning, 'source'>, { id, text, ordinal }: Segment): void {
    const source = { at: 'segment', segment: `${id} (segment ${String(ordinal)})`, text } as const;
    parts.push({ part: 'warning', warning: { ...warning, source } });
  }

  /** A claim is given only once nothing can be added to it: when the next one begins or its payment ends. */
  function flushClaim(isCutOff: boolean): void {
    if (lastClaim === undefined || transaction === undefined) return;
    const finished: X12Claim = lastClaim.finish(isCutOff);
    transaction.claimCount += 1;
    if (finished.paid !== null) {
      transaction.paidByClaims = add(transaction.paidByClaims, finished.paid);
    }
    parts.push({ part: 'claim', claim: finished });
    claim = undefined;
    lastClaim = undefined;
  }

  function endTransaction(end: Segment | null, isCutOff: boolean): void {
    flushClaim(isCutOff);
    if (transaction === undefined) return;
    const { payment, paidByClaims, claimCount, providerAdjustments, segmentCount } = transaction;
    const declared = Number(end?.elements[1]?.trim() ?? Number.NaN);
    const declaredSegmentCount = Number.isInteger(declared) ? declared : null;
    parts.push({
      part: 'transaction',
      transaction: {
        payment,
        paidByClaims,
        claimCount,
        providerAdjustments,
        segmentCount,
        declaredSegmentCount,
      },
    });
    transaction = undefined;
  }

  function beginTransaction(segment: Segment): void {
    if (transaction !== undefined) {
      warn({ ...CUT_OFF, text: UNENDED_TRANSACTION }, segment);
      endTransaction(null, true);
    }
    const kind = segment.elements[1]?.trim() ?? '';
    if (kind !== '835') {
      const text = `The file holds a transaction of kind ${kind}, which is no remittance (835) and was left out.`;
      warn({ code: 'other-transaction', isLoss: false, text }, segment);
      return;
    }
    transaction = {
      payment: emptyPayment(segment),
      providerAdjustments: [],
      paidByClaims: ZERO_CENTS,
      claimCount: 0,
      segmentCount: 1,
    };
  }

  function takeBetweenClaims(current: OpenTransaction, segment: Segment): void {
    if (segment.id === 'PLB')
      current.providerAdjustments.push(...parseProviderAdjustments(segment));
    else if (INSIDE_CLAIM.has(segment.id)) strayInside(segment);
    else current.payment = paymentWith(current.payment, segment);
  }

  /** A claim's segment after the claim was left: what it belongs to cannot be told. */
  function strayInside(segment: Segment): void {
    if (lastClaim !== undefined) {
      lastClaim.refuse('its parts are torn apart by segments that do not belong there');
      return;
    }
    warn({ code: 'form', isLoss: true, text: STRAY_SEGMENT }, segment);
  }

  function separatorWarning(segment: Segment): void {
    if (isSeparatorTold) return;
    isSeparatorTold = true;
    warn({ code: 'separator', isLoss: false, text: OTHER_SEPARATOR }, segment);
  }

  function unknownSegment(segment: Segment): void {
    const text = `A segment “${segment.id}” is none that a remittance has, and was left out.`;
    warn({ code: 'form', isLoss: false, text }, segment);
  }

  function takeEnvelope({ id }: Segment): void {
    const end = id === 'ISA' ? 'IEA' : 'GE';
    open.set(end, (open.get(end) ?? 0) + 1);
  }

  /** A segment that stands in no claim: it opens or closes something, or belongs to the payment. */
  function takeOutside(segment: Segment): void {
    switch (segment.id) {
      case 'ISA':
      case 'GS':
        takeEnvelope(segment);
        return;
      case 'GE':
      case 'IEA':
        open.delete(segment.id);
        return;
      case 'ST':
        beginTransaction(segment);
        return;
      case 'SE':
        endTransaction(segment, false);
        return;
      default:
        if (transaction !== undefined) takeBetweenClaims(transaction, segment);
    }
  }

  return {
    take(segment) {
      const { id } = segment;
      if (transaction !== undefined && id !== 'ST') transaction.segmentCount += 1;
      if (claim !== undefined && !BETWEEN_CLAIMS.has(id)) {
        if (!claim.take(segment)) unknownSegment(segment);
        return;
      }
      claim = undefined;
      if (id !== 'CLP' || transaction === undefined) {
        takeOutside(segment);
        return;
      }
      flushClaim(false);
      claim = draftClaim(segment, transaction.payment, separatorWarning);
      lastClaim = claim;
    },
    drain() {
      const ready = parts;
      parts = [];
      return ready;
    },
    finish(isCutOff) {
      if (transaction !== undefined || isCutOff || open.size > 0) {
        const text = transaction === undefined ? UNENDED_FILE : UNENDED_TRANSACTION;
        parts.push({ part: 'warning', warning: { ...CUT_OFF, text, source: null } });
      }
      endTransaction(null, true);
      const ready = parts;
      parts = [];
      return ready;
    },
  };
}

const CUT_OFF = { code: 'cut-off', isLoss: true } as const;
const UNENDED_TRANSACTION =
  'A payment in this file ends before its end mark (SE): the file was cut off, and claims are missing or incomplete. Download it again.';
const UNENDED_FILE =
  'The file ends before its end mark: it was cut off, and payments may be missing. Download it again.';
const STRAY_SEGMENT = 'A part of a claim stands outside of every claim and could not be read.';
const OTHER_SEPARATOR =
  'The file divides the parts of procedure codes by another character than the one that it declares; the one in use was taken.';
