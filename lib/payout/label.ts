import {
  DATE_LABELS,
  type DateField,
  type LabelCertainty,
  type LabelPattern,
  MONEY_LABELS,
  type MoneyField,
  TEXT_LABELS,
  type TextField,
} from '#lib/reference/payout-labels.ts';

/** What a heading stands for, and how plainly it says so. */
export interface LabelMeaning<Field extends string> {
  readonly field: Field;
  readonly certainty: LabelCertainty;
}

/** A heading in lower case, words only: `Earnings ($)` is `earnings`, `payoutDate` is `payout date`. */
export function normaliseLabel(heading: string): string {
  return heading
    .normalize('NFKC')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replaceAll(/\busd\b|[$]/g, ' ')
    .replaceAll('#', ' no ')
    .replaceAll(/(?<!\d\s*)%/g, ' percent ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function findMeaning<Field extends string>(
  patterns: readonly LabelPattern<Field>[],
  label: string,
): LabelMeaning<Field> | undefined {
  return patterns.find(({ pattern }) => pattern.test(label));
}

/** What a normalised label means over a column of dates; undefined when it does not say. */
export function dateMeaning(label: string): LabelMeaning<DateField> | undefined {
  return findMeaning(DATE_LABELS, label);
}

/** What a normalised label means over a column of money; undefined when it does not say. */
export function moneyMeaning(label: string): LabelMeaning<MoneyField> | undefined {
  return findMeaning(MONEY_LABELS, label);
}

/** What a normalised label means over a column of text; undefined when it does not say. */
export function textMeaning(label: string): LabelMeaning<TextField> | undefined {
  return findMeaning(TEXT_LABELS, label);
}

/** Whether a normalised label is one that statements and their neighbours use, whatever stands below it. */
export function isKnownLabel(label: string): boolean {
  return (
    /^(?:date|time|day|name)$/.test(label) ||
    dateMeaning(label) !== undefined ||
    moneyMeaning(label) !== undefined ||
    textMeaning(label) !== undefined
  );
}

/** Whether a normalised label is over what is not to be kept of a client: birth date, diagnosis, member number. */
export function isSensitiveLabel(label: string): boolean {
  return textMeaning(label)?.field === 'sensitive' || dateMeaning(label)?.field === 'sensitive';
}

/** Whether a normalised label is over free notes, in which anything about a client may stand. */
export function isNoteLabel(label: string): boolean {
  return textMeaning(label)?.field === 'note';
}
