import type { ServiceTable } from '#lib/eob/tables/schema.ts';
import type { ColumnField } from '#lib/eob/words/column-field.ts';
import { type LabelCandidate, labelCandidates, normalise } from '#lib/eob/words/vocabulary.ts';
import { type Line, textOf } from '#lib/table/lines.ts';

/** A label and what it means, in the document's own words: `"Covered" means the amount that we paid.` */
const DEFINITION =
  /(?:^|[.;)•*]\s+|["“‘])(?<label>\p{L}[\p{L} ’'/-]{2,40}?)(?:["”’]|(?=\s|:))\s*(?::|[-–—]\s|\b(?:means?|is|are|shows?|refers? to|stands? for|significa|es|muestra)\b)\s*(?<meaning>[^.]{8,200})\./gimu;

/** Sentences that tell a ceiling, or what happens otherwise, define no amount of a claim. */
const OF_NO_AMOUNT =
  /\b(?:maximum|most|up to|before|based|percent(?:age)?|each year|if|unless|may|might|not|m[aá]ximo|antes|no)\b/i;

/** What is not covered is an amount. */
const REFUSED = /\bnot (?:payable|covered|eligible|allowed)\b/gi;

const MEANINGS: readonly (readonly [ColumnField, RegExp])[] = [
  [
    'allowedAfterDeductible',
    /\b(?:left|remain(?:s|ing)?|rest|less|minus|net of|queda)\b.*\b(?:deductible|deducible)\b|\bafter (?:\w+ ){0,5}deductible\b/i,
  ],
  [
    'planPaid',
    /\b(?:we|(?:your|the) (?:health )?(?:plan|insurance|insurer)|plan) (?:have |has )?paid\b|\bpaid by (?:us|(?:your|the) (?:health )?(?:plan|insurance|insurer))\b|(?<!\byou )\bpaid (?:to )?(?:the|your) (?:provider|doctor|therapist|clinician|practice)\b|\b(?:su plan|el plan|nosotros) pag[oó]\b/i,
  ],
  ['patientResponsibility', /\byou (?:owe|pay|must pay|have to pay)\b|\busted (?:debe|paga)\b/i],
];

/** What many plans call allowed is with some of them a step further on the way to the payment. */
const FROM_ALLOWED: readonly ColumnField[] = ['allowedAfterDeductible', 'planPaid'];

/** The tables, their columns with what the document itself says that their labels mean, where it says so. */
export function withStatedMeanings(
  lines: readonly Line[],
  tables: readonly ServiceTable[],
): readonly ServiceTable[] {
  const meanings = statedMeanings(lines);
  if (meanings.size === 0) return tables;
  return tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => {
      const stated = meanings.get(keyOf(column.label));
      return stated === undefined ? column : { ...column, stated };
    }),
  }));
}

/** The fields that labels are said to mean, by label. One that is explained in two ways is not among them. */
function statedMeanings(lines: readonly Line[]): ReadonlyMap<string, ColumnField> {
  const found = new Map<string, Set<ColumnField>>();
  for (const { groups } of lines.map(textOf).join('\n').matchAll(DEFINITION)) {
    const { label = '', meaning = '' } = groups ?? {};
    const field = fieldMeant(labelCandidates(label), meaning.replace(/\s+/g, ' '));
    if (field === undefined) continue;
    found.set(keyOf(label), (found.get(keyOf(label)) ?? new Set()).add(field));
  }
  return new Map(
    [...found].flatMap(([label, [field, ...others]]) =>
      field === undefined || others.length > 0 ? [] : [[label, field] as const],
    ),
  );
}

/** What a definition makes of a label: one of the fields that the label may name, or a step after the allowed amount. */
function fieldMeant(
  candidates: readonly LabelCandidate[],
  meaning: string,
): ColumnField | undefined {
  if (OF_NO_AMOUNT.test(meaning.replace(REFUSED, ''))) return undefined;
  const mayMean = (field: ColumnField) =>
    candidates.some((candidate) => candidate.field === field) ||
    (candidates[0]?.field === 'allowed' && FROM_ALLOWED.includes(field));
  const said = MEANINGS.filter(([field, words]) => mayMean(field) && words.test(meaning));
  return said.length === 1 ? said[0]?.[0] : undefined;
}

/** A definition may leave out the small words of a heading. */
function keyOf(label: string): string {
  return normalise(label)
    .filter((word) => !/^(?:the|an?|your|total|amounts?|amt)$/.test(word))
    .join('');
}
