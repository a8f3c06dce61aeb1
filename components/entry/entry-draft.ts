import { AMOUNT_ERROR, parseTypedAmount, toTypedAmount } from '#components/app/typed-amount.ts';
import { DATE_ERROR, parseTypedDate, toTypedDate } from '#components/app/typed-date.ts';
import { PersonNameSchema } from '#lib/values/person-name.ts';
import { parseProcedureCode } from '#lib/values/procedure-code.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';
import {
  type ClaimEntry,
  ClaimEntrySchema,
  ENTERED_FIELDS,
  type EnteredField,
} from '#lib/workflow/claim-entry.ts';

/** A line as it stands in the form. `id` tells it apart from the others as long as the form is open. */
export interface EntryLineDraft {
  readonly id: string;
  readonly dateOfService: string;
  readonly procedureCode: string;
  readonly amounts: Readonly<Record<EnteredField, string>>;
}

/** An EOB as it stands in the form, before it is known to be sound. */
export interface EntryDraft {
  readonly payer: string;
  readonly patient: string;
  readonly claimNumber: string;
  readonly billingName: string;
  readonly processedDate: string;
  readonly network: 'in' | 'out' | 'unknown';
  readonly lines: readonly EntryLineDraft[];
}

export type EntryLineErrors = Readonly<
  Partial<Record<EnteredField | 'dateOfService' | 'procedureCode', string>>
>;

/** What is wrong with a draft, by field, and by the id of each line. */
export interface EntryErrors {
  readonly fields: Readonly<Partial<Record<'payer' | 'patient' | 'processedDate', string>>>;
  readonly lines: ReadonlyMap<string, EntryLineErrors>;
}

/** A draft is either a sound entry or the errors that keep it from being so. */
export type EntryOutcome =
  | { readonly status: 'sound'; readonly entry: ClaimEntry }
  | { readonly status: 'unsound'; readonly errors: EntryErrors };

export const NO_ENTRY_ERRORS: EntryErrors = { fields: {}, lines: new Map() };

const FUTURE_ERROR = 'This date is yet to come.';
const NO_AMOUNTS: EntryLineDraft['amounts'] = {
  billed: '',
  allowed: '',
  planPaid: '',
  deductible: '',
  copay: '',
  coinsurance: '',
  notCovered: '',
  patientResponsibility: '',
};

/** An empty line. */
export function emptyLine(id: string): EntryLineDraft {
  return { id, dateOfService: '', procedureCode: '', amounts: NO_AMOUNTS };
}

/** An empty form with one line. */
export function emptyEntry(id: string): EntryDraft {
  return {
    payer: '',
    patient: '',
    claimNumber: '',
    billingName: '',
    processedDate: '',
    network: 'unknown',
    lines: [emptyLine(id)],
  };
}

/** The form for an entry that is there already. */
export function toEntryDraft(entry: ClaimEntry): EntryDraft {
  return {
    payer: entry.payer,
    patient: entry.patient,
    claimNumber: entry.claimNumber ?? '',
    billingName: entry.billingName ?? '',
    processedDate: entry.processedDate === null ? '' : toTypedDate(entry.processedDate),
    network: entry.network ?? 'unknown',
    lines: entry.lines.map(({ dateOfService, procedureCode, amounts }, index) => ({
      id: String(index),
      dateOfService: toTypedDate(dateOfService),
      procedureCode: procedureCode ?? '',
      amounts: {
        ...NO_AMOUNTS,
        ...Object.fromEntries(
          ENTERED_FIELDS.flatMap((field) => {
            const amount = amounts[field];
            return amount === undefined ? [] : [[field, toTypedAmount(amount)] as const];
          }),
        ),
      },
    })),
  };
}

/** The amounts of a line that can be read as it is typed. */
export function typedAmounts({ amounts }: EntryLineDraft): ClaimEntry['lines'][number]['amounts'] {
  return Object.fromEntries(
    ENTERED_FIELDS.flatMap((field) => {
      const amount = parseTypedAmount(amounts[field]);
      return amount === undefined ? [] : [[field, amount] as const];
    }),
  );
}

/** Reads a draft. Amounts may be left out, but for the allowed one, by which a session is compared. */
export function readEntryDraft(draft: EntryDraft, today: ServiceDate): EntryOutcome {
  const fields: EntryErrors['fields'] = {
    ...(draft.payer.trim() === '' && { payer: 'Enter the insurance plan.' }),
    ...(!PersonNameSchema.safeParse(draft.patient).success && { patient: 'Enter the client.' }),
    ...(draft.processedDate.trim() !== '' && dateErrorAt('processedDate', draft, today)),
  };
  const lines = new Map(
    draft.lines.flatMap((line) => {
      const errors = lineErrors(line, today);
      return Object.keys(errors).length === 0 ? [] : [[line.id, errors] as const];
    }),
  );
  if (Object.keys(fields).length + lines.size > 0) {
    return { status: 'unsound', errors: { fields, lines } };
  }
  const entry = ClaimEntrySchema.parse({
    payer: draft.payer.trim(),
    patient: draft.patient,
    claimNumber: draft.claimNumber.trim() || null,
    billingName: draft.billingName.trim() || null,
    processedDate: parseTypedDate(draft.processedDate) ?? null,
    network: draft.network === 'unknown' ? null : draft.network,
    lines: draft.lines.map((line) => ({
      dateOfService: parseTypedDate(line.dateOfService),
      procedureCode: codeOf(line) ?? null,
      amounts: typedAmounts(line),
    })),
  });
  return { status: 'sound', entry };
}

function codeOf({ procedureCode }: EntryLineDraft) {
  return parseProcedureCode(procedureCode.toUpperCase())?.code;
}

function lineErrors(line: EntryLineDraft, today: ServiceDate): EntryLineErrors {
  const unread = ENTERED_FIELDS.filter((field) => {
    const text = line.amounts[field];
    return text.trim() !== '' && parseTypedAmount(text) === undefined;
  });
  return {
    ...(line.amounts.allowed.trim() === '' && {
      allowed: 'Enter the allowed amount; sessions are compared by it.',
    }),
    ...Object.fromEntries(unread.map((field) => [field, AMOUNT_ERROR])),
    ...dateErrorAt('dateOfService', line, today),
    ...(line.procedureCode.trim() !== '' &&
      codeOf(line) === undefined && { procedureCode: 'Enter a code like 90837.' }),
  };
}

function dateErrorAt<Field extends string>(
  field: Field,
  draft: Readonly<Record<Field, string>>,
  today: ServiceDate,
): Partial<Record<Field, string>> {
  const date = parseTypedDate(draft[field]);
  if (date !== undefined && date <= today) return {};
  const errors: Partial<Record<string, string>> = {
    [field]: date === undefined ? DATE_ERROR : FUTURE_ERROR,
  };
  return errors;
}
