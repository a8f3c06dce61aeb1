import type { Amounts, Term } from '#lib/claim/identities.ts';
import type { AmountField } from '#lib/claim/schema.ts';

/** Amounts that a document does not print, of which its other figures leave nothing. */
export interface NothingLeft {
  readonly fields: readonly AmountField[];
  /** The figures that leave nothing. */
  readonly from: readonly Term[];
}

const PARTS = ['deductible', 'copay', 'coinsurance'] as const;

/**
 * Which parts of the patient's share are nothing: those without a figure, where the others and the payments make up
 * all of the allowed amount. And what is not covered, where the discount explains all that was not allowed: but for a
 * charge of which nothing is allowed, for payers print what they refuse among the discounts too.
 */
export function findNothingLeft(amounts: Amounts): readonly NothingLeft[] {
  return [partsOfShare(amounts), notCovered(amounts)].filter(({ fields }) => fields.length > 0);
}

function partsOfShare(amounts: Amounts): NothingLeft {
  const fields = PARTS.filter((part) => amounts[part] === undefined);
  const parts = PARTS.filter((part) => amounts[part] !== undefined);
  const payers = (['otherInsurance', 'withheld'] as const).filter(
    (payer) => amounts[payer] !== undefined,
  );
  const from = ['planPaid', ...parts, ...payers] as const;
  const isSplit = amounts.costShare === undefined && isSum('allowed', from, amounts);
  return { fields: isSplit ? fields : [], from: ['allowed', ...from] };
}

function notCovered(amounts: Amounts): NothingLeft {
  const from = ['discount', 'allowed'] as const;
  const isDecided = amounts.notCovered !== undefined || amounts.allowed === 0;
  const isOpen = !isDecided && isSum('billed', from, amounts);
  return { fields: isOpen ? ['notCovered'] : [], from: ['billed', ...from] };
}

/** Whether the parts make up the whole and none of them has the other sign, so that nothing can hide between them. */
function isSum(whole: Term, parts: readonly Term[], amounts: Amounts): boolean {
  const all = parts.flatMap((part) => amounts[part] ?? []);
  const of = amounts[whole];
  if (of === undefined || all.length < parts.length) return false;
  const areOfOneSign = all.every((part) => part >= 0) || all.every((part) => part <= 0);
  return areOfOneSign && all.reduce((sum, part) => sum + part, 0) === of;
}
