import type { Amounts, Term } from '#lib/claim/identities.ts';
import type { AmountField, ServiceLine } from '#lib/claim/schema.ts';
import {
  type Derivation,
  deriveAllowed,
  deriveBlankPayment,
  derivePatientResponsibility,
  deriveSharedPayment,
} from '#lib/eob/rows/derive.ts';
import type { JudgedRow } from '#lib/eob/rows/judged-row.ts';
import { isPaidInFull } from '#lib/eob/rows/paid-and-owed.ts';
import { proveRow, type RowProofs } from '#lib/eob/rows/proofs.ts';
import { reviewReasons } from '#lib/eob/rows/review-reasons.ts';
import type { RowAmounts } from '#lib/eob/rows/row-amounts.ts';
import { type Derived, rowFigures } from '#lib/eob/rows/row-figures.ts';
import type { AmountRow } from '#lib/eob/tables/schema.ts';
import { UNTOLD_GROUP } from '#lib/reference/adjustment-reasons.ts';

/** The service line of a row: each figure with its source and proof, and the trust that follows. */
export function rowToServiceLine(judged: JudgedRow): ServiceLine {
  const { row, read, date, rivals } = judged;
  const derived = deriveMissing(judged);
  const amounts = withDerived(read.amounts, derived);
  const proofs = withTwofold(proveRow(amounts, judged, read), derived, read);
  const figures = rowFigures(judged, derived, proofs);
  const reasons = reviewReasons({ figures, amounts, proofs, judged });
  return {
    dateOfService: date.from,
    dateOfServiceEnd: date.to === undefined || date.to === date.from ? null : date.to,
    procedureCode: row.code?.code ?? null,
    modifiers: row.code?.modifiers ?? [],
    units: null,
    description: describe(row) ?? null,
    figures,
    reasonCodes: row.adjustments.map(({ group, reason }) =>
      group === UNTOLD_GROUP ? reason : `${group}-${reason}`,
    ),
    trust: reasons.length === 0 ? { level: 'verified' } : { level: 'review', reasons },
    candidates: reasons.length === 0 ? [] : rivals,
  };
}

/** Two sets of figures that give the same allowed amount prove each other. */
function withTwofold(
  proofs: RowProofs,
  derived: Derived,
  { tokens, blank }: RowAmounts,
): RowProofs {
  const allowed = derived.get('allowed');
  if (allowed?.also === undefined) return proofs;
  const by = new Map(proofs.by);
  for (const term of [...allowed.from, ...allowed.also]) {
    if (!tokens.has(term) || blank.has(term)) continue;
    by.set(term, [...(by.get(term) ?? []), 'allowed from two sets of figures']);
  }
  return { ...proofs, by };
}

function deriveMissing(judged: JudgedRow): Derived {
  const { read } = judged;
  const derived = new Map<AmountField, Derivation>();
  const payment = derivePayment(judged);
  if (payment !== undefined) derived.set('planPaid', payment);
  const amounts =
    payment === undefined ? read.amounts : { ...read.amounts, planPaid: payment.amount };
  const allowed = amounts.allowed === undefined ? allowedOf(judged, amounts) : undefined;
  if (allowed !== undefined) derived.set('allowed', allowed);
  if (amounts.patientResponsibility === undefined) {
    const known = allowed === undefined ? amounts : { ...amounts, allowed: allowed.amount };
    const share = derivePatientResponsibility(known, read);
    if (share !== undefined) derived.set('patientResponsibility', share);
  }
  return derived;
}

function allowedOf(judged: JudgedRow, amounts: Amounts): Derivation | undefined {
  const { billed } = amounts;
  if (billed === undefined || !isPaidInFull(judged)) return deriveAllowed(amounts);
  const from = ['planPaid', 'patientResponsibility'] as const;
  return { amount: billed, from, isTwofold: true, also: ['billed'] };
}

function derivePayment({ read, totals, ofClaim }: JudgedRow): Derivation | undefined {
  if (read.blank.has('planPaid')) {
    const isTotalled = totals.some(
      ({ term, status }) => term === 'planPaid' && status === 'closed',
    );
    return deriveBlankPayment(read.amounts, isTotalled);
  }
  const isOpen = ofClaim !== undefined && read.amounts.planPaid === undefined;
  return isOpen ? deriveSharedPayment(read.amounts, ofClaim) : undefined;
}

function withDerived(amounts: Amounts, derived: Derived): Amounts {
  const all: Partial<Record<Term, number>> = { ...amounts };
  for (const [field, { amount }] of derived) all[field] = amount;
  return all;
}

/** The words of a row without its dates, codes and marks. */
function describe({ text, date, code }: AmountRow): string | undefined {
  const words = text
    .split(' ')
    .filter((word) => /\p{L}{2,}|^\d{1,3}$/u.test(word) && !date?.text.includes(word))
    .filter((word) => code === undefined || !word.includes(code.code));
  const description = words.join(' ').trim();
  return description === '' ? undefined : description.slice(0, LONGEST_DESCRIPTION);
}

const LONGEST_DESCRIPTION = 120;
