import { AMOUNT_ERROR, parseTypedAmount, toTypedAmount } from '#components/app/typed-amount.ts';
import { DATE_ERROR, parseTypedDate, toTypedDate } from '#components/app/typed-date.ts';
import type { ConfirmLine } from '#lib/claim/line-decision-schema.ts';
import { AMOUNT_FIELDS, type AmountField, amountOf, type ServiceLine } from '#lib/claim/schema.ts';
import type { Cents } from '#lib/values/cents.ts';
import { parseProcedureCode } from '#lib/values/procedure-code.ts';

/** A line as it stands in the form, before it is known to be sound. An empty field is left as it was read. */
export interface LineDraft {
  readonly dateOfService: string;
  readonly procedureCode: string;
  readonly amounts: Readonly<Record<AmountField, string>>;
}

/** What is wrong with a draft, by field, in plain words. */
export type LineDraftErrors = Readonly<
  Partial<Record<AmountField | 'dateOfService' | 'procedureCode', string>>
>;

export type Corrections = ConfirmLine['corrections'];

/** What a draft says: what differs from what was read, and what cannot be understood. */
export interface DraftReading {
  readonly corrections: Corrections;
  readonly errors: LineDraftErrors;
  /** Whether anything was read differently. */
  readonly isChanged: boolean;
}

/** The form for a line, with what the person answered before. */
export function toLineDraft(line: ServiceLine, before: Corrections | undefined): LineDraft {
  const amounts = mapAmounts((field) => {
    const amount = before?.amounts[field] ?? amountOf(line.figures[field]);
    return amount === undefined ? '' : toTypedAmount(amount);
  });
  return {
    amounts,
    dateOfService: toTypedDate(before?.dateOfService ?? line.dateOfService),
    procedureCode: before?.procedureCode ?? line.procedureCode ?? '',
  };
}

/** Reads a draft of a line. What is empty, and what is as it was read, is no correction. */
export function readLineDraft(draft: LineDraft, line: ServiceLine): DraftReading {
  const typed = AMOUNT_FIELDS.filter((field) => draft.amounts[field].trim() !== '');
  const amounts = typed.flatMap((field) => {
    const amount = parseTypedAmount(draft.amounts[field]);
    const isAsRead = amount === amountOf(line.figures[field]);
    return amount === undefined || isAsRead ? [] : [[field, amount] as const];
  });
  const unread = typed.filter((field) => parseTypedAmount(draft.amounts[field]) === undefined);
  const date = parseTypedDate(draft.dateOfService);
  const code = parseProcedureCode(draft.procedureCode.toUpperCase())?.code;
  const errors: LineDraftErrors = {
    ...Object.fromEntries(unread.map((field) => [field, AMOUNT_ERROR])),
    ...(draft.dateOfService.trim() !== '' && date === undefined && { dateOfService: DATE_ERROR }),
    ...(draft.procedureCode.trim() !== '' &&
      code === undefined && { procedureCode: 'Enter a code like 90837.' }),
  };
  const corrections: Corrections = {
    amounts: Object.fromEntries(amounts),
    ...(date !== undefined && date !== line.dateOfService && { dateOfService: date }),
    ...(code !== undefined && code !== line.procedureCode && { procedureCode: code }),
  };
  const isChanged =
    amounts.length > 0 ||
    corrections.dateOfService !== undefined ||
    corrections.procedureCode !== undefined;
  return { corrections, errors, isChanged };
}

/** The amounts that a line has once the draft is saved. */
export function amountsAfter(
  { amounts }: Corrections,
  line: ServiceLine,
): Readonly<Partial<Record<AmountField, Cents>>> {
  return Object.fromEntries(
    AMOUNT_FIELDS.flatMap((field) => {
      const amount = amounts[field] ?? amountOf(line.figures[field]);
      return amount === undefined ? [] : [[field, amount] as const];
    }),
  );
}

function mapAmounts(textOf: (field: AmountField) => string): LineDraft['amounts'] {
  return {
    billed: textOf('billed'),
    discount: textOf('discount'),
    notCovered: textOf('notCovered'),
    allowed: textOf('allowed'),
    planPaid: textOf('planPaid'),
    deductible: textOf('deductible'),
    copay: textOf('copay'),
    coinsurance: textOf('coinsurance'),
    otherInsurance: textOf('otherInsurance'),
    withheld: textOf('withheld'),
    patientResponsibility: textOf('patientResponsibility'),
  };
}
