import type { Amounts, Term } from '#lib/claim/identities.ts';
import type { TotalledRow } from '#lib/eob/rows/check-totals.ts';
import { deriveAllowed, withDerived } from '#lib/eob/rows/derive.ts';
import { AMBIGUOUS_HEADING, type ReadRow, UNCLEAR_HEADINGS } from '#lib/eob/rows/read-row.ts';
import type { RowAmounts } from '#lib/eob/rows/row-amounts.ts';
import { normalise } from '#lib/eob/words/vocabulary.ts';

/**
 * Rows as their totals sum them. What is printed for a claim alone counts once, with the claim's first service.
 * `claimOf`: the claim number over a row.
 */
export function toTotalledRows(
  rows: readonly ReadRow[],
  claimOf: (row: ReadRow) => string | undefined,
): readonly TotalledRow[] {
  const meanings = meaningsIn(rows);
  return rows.map((row, index) => {
    const { kind, read, ofClaim } = row;
    const claim = claimOf(row);
    if (kind === 'interest') return { kind, claim, amounts: interestOf(read) };
    if (kind !== 'service' && kind !== 'pending') {
      const told = withoutOtherMeanings(row, meanings);
      return { ...toTotal(kind === 'total' ? kind : 'summary', told), claim };
    }
    const isFirst = ofClaim !== rows[index - 1]?.ofClaim;
    const amounts = summedAmounts(read);
    return { kind, claim, amounts: isFirst ? { ...ofClaim, ...amounts } : amounts };
  });
}

/** What the labels of the services are read as. */
function meaningsIn(rows: readonly ReadRow[]): ReadonlyMap<string, ReadonlySet<Term>> {
  const meanings = new Map<string, Set<Term>>();
  for (const { kind, labels } of rows) {
    if (kind !== 'service') continue;
    for (const [term, label] of labels) {
      meanings.set(keyOf(label), (meanings.get(keyOf(label)) ?? new Set()).add(term));
    }
  }
  return meanings;
}

/** What a total under unclear headings says, without what the services give the same label for: "Total cost" over both. */
function withoutOtherMeanings(
  { read: { amounts }, labels, doubts }: ReadRow,
  meanings: ReadonlyMap<string, ReadonlySet<Term>>,
): Amounts {
  if (!doubts.includes(UNCLEAR_HEADINGS) && !doubts.includes(AMBIGUOUS_HEADING)) return amounts;
  const told: Partial<Record<Term, number>> = { ...amounts };
  for (const [term, label] of labels) {
    if (meanings.get(keyOf(label))?.has(term) === false) delete told[term];
  }
  return told;
}

function keyOf(label: string): string {
  return normalise(label).join('');
}

/** Interest is a part of what was paid, and of nothing else. */
function interestOf({ amounts: { planPaid } }: RowAmounts): Amounts {
  return planPaid === undefined ? {} : { planPaid };
}

/** What a total says, with its allowed amount where two sets of its figures agree on it. */
function toTotal(kind: 'total' | 'summary', amounts: Amounts): TotalledRow {
  const allowed = amounts.allowed === undefined ? deriveAllowed(amounts) : undefined;
  return allowed?.isTwofold === true
    ? { kind, amounts: { ...amounts, allowed: allowed.amount }, workedOut: ['allowed'] }
    : { kind, amounts };
}

/** What a row adds to its totals: a blank cell is no term of its column's sum, whatever follows for it. */
function summedAmounts(read: RowAmounts): Amounts {
  const all: Partial<Record<Term, number>> = { ...withDerived(read) };
  for (const term of read.blank) if (read.amounts[term] === undefined) delete all[term];
  return all;
}
