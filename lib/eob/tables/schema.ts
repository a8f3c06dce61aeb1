import type { NamedCells } from '#lib/eob/tables/named-cells.ts';
import type { ColumnField } from '#lib/eob/words/column-field.ts';
import type { DateToken } from '#lib/table/dates.ts';
import type { AdjustmentToken, MoneyToken } from '#lib/table/money-tokens.ts';
import type { CodeWithModifiers } from '#lib/values/procedure-code.ts';

/** A label over or beside amounts, and the amounts it names, one for each row; undefined where the cell is blank. */
export interface AmountColumn {
  readonly label: string;
  /** False where only a total fills the column: then its blanks are no zeros. */
  readonly isInRows: boolean;
  /** What the document itself says that the label means, where it does. */
  readonly stated?: ColumnField;
}

/**
 * What a row of amounts is: a service, one that is not decided yet, interest for a late payment, a total of the services
 * before it, or something else that is not read.
 */
type RowKind = 'service' | 'pending' | 'interest' | 'total' | 'other';

/** One row of amounts with the words that belong to it. `at`: the place of its amounts in the document's lines. */
export interface AmountRow {
  readonly kind: RowKind;
  readonly page: number;
  readonly at: number;
  readonly cells: readonly (MoneyToken | undefined)[];
  readonly adjustments: readonly AdjustmentToken[];
  /** Set where the reasons of all that was taken off its charge stand beneath it: where there is none, nothing was. */
  readonly hasReasonsBeneath?: true;
  readonly date: DateToken | undefined;
  /** Whether the words around the date say, or its column tells, that it is of the service. False without a date: it stands in the row and is not understood. */
  readonly isDateSaid: boolean;
  readonly code: CodeWithModifiers | undefined;
  readonly text: string;
  /** Set where nothing but amounts stands on its own line. */
  readonly isWordless?: true;
  /** What columns of words say of the row's claim. */
  readonly named: NamedCells;
  /** Amounts of the row in no column that a heading names: something on it is not understood. */
  readonly unnamed: readonly MoneyToken[];
  readonly unreadable: readonly string[];
}

/** A table of services, whether printed as a table or as labels beside amounts. */
export interface ServiceTable {
  readonly columns: readonly AmountColumn[];
  readonly rows: readonly AmountRow[];
  readonly from: number;
  readonly to: number;
  /** Set where the rows are records that stand apart, each with words of its own around it. */
  readonly isOfRecords?: true;
}

/** Which field each column holds; undefined where a column is not used. */
export type FieldChoice = readonly (ColumnField | undefined)[];

/** A label and the amount that it names, outside any table. `at`: the place in the document's lines. */
export interface LabelPair {
  readonly at: number;
  readonly page: number;
  readonly label: string;
  readonly token: MoneyToken;
}
