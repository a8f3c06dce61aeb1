import { type Amounts, checkRows } from '#lib/claim/identities.ts';
import { contradictionWords } from '#lib/claim/identity-words.ts';

/** What the figures of one line say together. `closed`: how many identities hold with something in them. */
export interface AmountsCheck {
  readonly closed: number;
  /** Identities that must hold and do not, in plain words. */
  readonly contradictions: readonly string[];
}

/** Checks figures that a person typed or corrected against each other, at once. Amounts in cents. */
export function checkAmounts(amounts: Amounts): AmountsCheck {
  const results = checkRows([amounts])[0] ?? [];
  return {
    closed: results.filter(({ status, weight }) => status === 'closed' && weight > 1).length,
    contradictions: results
      .filter(({ status }) => status === 'contradicted')
      .map((result) => contradictionWords(result, amounts)),
  };
}
