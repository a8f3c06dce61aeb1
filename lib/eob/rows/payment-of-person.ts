import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { isLabelText } from '#lib/eob/words/vocabulary.ts';

const PAID_BY_PERSON =
  'The label of what is read as the plan’s payment names a person of this document, who may have paid it.';
/** Shorter words of a name are initials and titles. */
const SHORTEST_NAME = 3;

/** Rows whose payment is by its label that of a person whom the document names ("Robin paid"), with a doubt: a patient pays too. */
export function withPersonDoubts(
  rows: readonly ReadRow[],
  facts: readonly ClaimFact[],
): readonly ReadRow[] {
  const names = new Set(
    facts.flatMap((fact) => (fact.kind === 'patient' ? nameWords(fact.value) : [])),
  );
  if (names.size === 0) return rows;
  return rows.map((row) => {
    const label = row.labels.get('planPaid') ?? '';
    return nameWords(label).some((word) => names.has(word))
      ? { ...row, doubts: [...row.doubts, PAID_BY_PERSON] }
      : row;
  });
}

/** The words of a text that names are made of, without those of labels. */
function nameWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= SHORTEST_NAME && !isLabelText(word));
}
