import type { Amounts, Term } from '#lib/claim/identities.ts';
import {
  AMOUNT_FIELDS,
  type AmountField,
  AmountFieldSchema,
  type Figure,
  type Figures,
  type Proof,
} from '#lib/claim/schema.ts';
import { toFigures } from '#lib/claim/to-figures.ts';
import type { Derivation } from '#lib/eob/rows/derive.ts';
import type { JudgedRow } from '#lib/eob/rows/judged-row.ts';
import { findNothingLeft } from '#lib/eob/rows/nothing-left.ts';
import { isPaidAndOwed } from '#lib/eob/rows/paid-and-owed.ts';
import type { RowProofs } from '#lib/eob/rows/proofs.ts';
import { isWrittenOff, type RowAmounts } from '#lib/eob/rows/row-amounts.ts';
import { CentsSchema } from '#lib/values/cents.ts';

/** What was worked out of a row, by the field that its document does not print. */
export type Derived = ReadonlyMap<AmountField, Derivation>;

/** The figures of a row: those that are printed, those worked out, and the zeros that follow from both. */
export function rowFigures(judged: JudgedRow, derived: Derived, proofs: RowProofs): Figures {
  const entries = AMOUNT_FIELDS.map(
    (field) => [field, toFigure(field, judged, derived.get(field), proofs)] as const,
  );
  return toFigures(withNothingLeft(new Map(entries), judged.read));
}

/** Figures with the zeros that follow from those that are proved; a blank cell of their own says more than they do. */
function withNothingLeft(
  figureOf: ReadonlyMap<AmountField, Figure | null>,
  { blank, untold, amounts }: RowAmounts,
): ReadonlyMap<AmountField, Figure | null> {
  if (UNTOLD_PAYERS.some((term) => untold.has(term))) return figureOf;
  const { costShare } = amounts;
  const known: Partial<Record<Term, number>> = costShare === undefined ? {} : { costShare };
  for (const [field, figure] of figureOf) {
    if (figure?.origin === 'unreadable' || figure?.proof.status !== 'verified') continue;
    known[field] = figure.amount;
  }
  const all = new Map(figureOf);
  for (const { fields, from } of findNothingLeft(known)) {
    for (const field of fields) {
      if (blank.has(field) || figureOf.get(field) !== null) continue;
      const proof: Proof = { status: 'verified', by: [`nothing left for ${field}`] };
      all.set(field, {
        origin: 'derived',
        amount: NOTHING,
        from: from.filter(isAmountField),
        proof,
      });
    }
  }
  return all;
}

const NOTHING = CentsSchema.parse(0);

function toFigure(
  field: AmountField,
  judged: JudgedRow,
  derivation: Derivation | undefined,
  proofs: RowProofs,
): Figure | null {
  const { row, read, labels } = judged;
  const amount = read.amounts[field];
  const token = read.tokens.get(field);
  if (amount !== undefined && token !== undefined) {
    return {
      origin: 'read',
      amount: CentsSchema.parse(amount),
      source: {
        at: 'page',
        page: row.page,
        box: token.box,
        text: token.text,
        label: labels.get(field) ?? null,
      },
      proof: proofOf(field, proofs),
    };
  }
  if (derivation !== undefined) {
    const from = derivation.from.filter(isAmountField);
    const proof = fitsBlank(field, derivation, read)
      ? derivationProof(field, derivation, judged, proofs)
      : UNPROVEN;
    return { origin: 'derived', amount: CentsSchema.parse(derivation.amount), from, proof };
  }
  return blankFigure(field, read, proofs);
}

/** Where only a total tells what these paid, what is left on a line is not the patient's for sure. */
const UNTOLD_PAYERS: readonly Term[] = ['otherInsurance', 'withheld'];
const UNPROVEN: Proof = { status: 'unproven' };

/**
 * A cell left blank stands for nothing, or, in the allowed column, for no rate that was agreed: then nothing is
 * reduced, or the plan and the patient pay all of the charge, with what is not covered. Nothing else is believed.
 */
function fitsBlank(
  field: AmountField,
  { amount, isTwofold }: Derivation,
  { amounts, blank, untold }: RowAmounts,
): boolean {
  const isUntold = UNTOLD_PAYERS.some((term) => untold.has(term));
  if (field === 'patientResponsibility' && isUntold) return false;
  if (!blank.has(field)) return true;
  if (field !== 'allowed') return amount === 0;
  return amount === amounts.billed || (isTwofold && isPaidInFull(amounts));
}

/** Nobody writes anything off: the plan, other payers and the patient pay the whole charge between them. */
function isPaidInFull({ billed, discount = 0, planPaid, ...amounts }: Amounts): boolean {
  const { patientResponsibility, otherInsurance = 0, withheld = 0 } = amounts;
  if (planPaid === undefined || patientResponsibility === undefined) return false;
  return discount === 0 && billed === planPaid + patientResponsibility + otherInsurance + withheld;
}

function derivationProof(
  field: AmountField,
  { isTwofold, amount }: Derivation,
  judged: JudgedRow,
  proofs: RowProofs,
): Proof {
  const { amounts, isLossOfProvider = false, isOwedByNotes = false } = judged.read;
  if (isTwofold) return { status: 'verified', by: [`${field} from two sets of figures`] };
  const isProved = (term: Term) => proofs.by.has(term) && !proofs.against.has(term);
  const { allowed, planPaid, billed, discount, notCovered, otherInsurance, withheld } = amounts;
  // Where no column tells what is not covered, the charge does, or a plan that paid all that it allowed, if anything.
  const isWhole = discount === undefined || allowed === undefined || billed === discount + allowed;
  const isAllAllowed =
    (allowed === planPaid && allowed !== 0 && isWhole) ||
    (discount !== undefined && allowed !== undefined && isWhole);
  const nothingElseOwed =
    isLossOfProvider ||
    notCovered === 0 ||
    (billed !== undefined && billed === discount) ||
    (notCovered === undefined && isAllAllowed);
  const left =
    allowed === undefined || planPaid === undefined
      ? undefined
      : [otherInsurance, withheld].reduce<number>(
          (rest, paid) => (paid === undefined ? rest : rest - paid),
          allowed - planPaid,
        );
  const isLeft = field === 'patientResponsibility' && left === amount && nothingElseOwed;
  if (isLeft && isProved('allowed') && isProved('planPaid')) {
    return { status: 'verified', by: ['patientResponsibility = allowed − planPaid'] };
  }
  const isOwedInWhole =
    field === 'patientResponsibility' &&
    isOwedByNotes &&
    amount === notCovered &&
    isWrittenOff(amounts);
  if (isOwedInWhole && isProved('allowed') && isProved('planPaid')) {
    return { status: 'verified', by: ['patientResponsibility = notCovered, by its note'] };
  }
  if (field === 'allowed' && isPaidAndOwed(amount, judged, proofs)) {
    return { status: 'verified', by: ['allowed = planPaid + patientResponsibility'] };
  }
  return proofOf(field, proofs);
}

/** A blank cell is a zero only where an identity over the printed cells holds with it. */
function blankFigure(field: AmountField, read: RowAmounts, proofs: RowProofs): Figure | null {
  const by = proofs.by.get(field)?.filter((id) => !id.startsWith('sum of'));
  if (read.amounts[field] !== 0 || by === undefined || by.length === 0) return null;
  const from = [...read.tokens.keys()].filter(isAmountField);
  if (from.length === 0) return null;
  return {
    origin: 'derived',
    amount: NOTHING,
    from,
    proof: { status: 'verified', by },
  };
}

function isAmountField(term: Term): term is AmountField {
  return AmountFieldSchema.safeParse(term).success;
}

function proofOf(term: Term, { by, against }: RowProofs): Proof {
  const open = against.get(term);
  if (open !== undefined) return { status: 'conflict', by: open };
  const closed = by.get(term);
  return closed === undefined ? { status: 'unproven' } : { status: 'verified', by: closed };
}
