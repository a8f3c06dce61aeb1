import { isKey } from '#lib/eob/facts/keyed-pieces.ts';
import {
  isInitialWithSurname,
  isOrganisation,
  isPersonName,
  licensedName,
} from '#lib/eob/facts/name-shapes.ts';
import type { TableLine } from '#lib/eob/tables/table-line.ts';
import { datesIn } from '#lib/table/dates.ts';
import { type HeaderCell, linesToHeaderCells } from '#lib/table/header-cells.ts';
import type { Line, Segment } from '#lib/table/lines.ts';
import type { Box } from '#lib/values/source-ref.ts';

/** What a row says of its claim in columns of words, as remittances with many patients print it. */
export interface NamedCells {
  readonly claimNumber: string | undefined;
  readonly patient: string | undefined;
  readonly provider: string | undefined;
}

/** A row that says nothing of its claim in columns of its own. */
export const NO_NAMED_CELLS: NamedCells = {
  claimNumber: undefined,
  patient: undefined,
  provider: undefined,
};

/** A column of words that a heading names. `isLast`: other keys of the same stack stand above it. */
interface NamedColumn {
  readonly box: Box;
  readonly isLast: boolean;
}

/** The columns that hold claim numbers, patients and providers; undefined where the headings name none. */
export interface TextColumns {
  readonly claimNumber: NamedColumn | undefined;
  readonly patient: NamedColumn | undefined;
  readonly provider: NamedColumn | undefined;
}

/** A cell that names the patient and the claim, one under the other: "Patient and claim". */
const OF_BOTH = String.raw`(?=.*\bclaim\b)(?=.*\b(?:patient|member)\b)(?:(?:claim|patient|member|provider|name|number|no\.?|and|#|/|&)[ ,]*)+`;
const CLAIM_HEADING = new RegExp(
  String.raw`^(?:(?:payer )?claim(?: (?:control|ctrl|ctl))?(?: ?(?:number|no\.?|id|#)(?: ?\(icn\))?)?|(?:internal|document|transaction) (?:control|ctrl|ctl) (?:number|no\.?|#)|-*icn-*|${OF_BOTH})$`,
  'i',
);
const PATIENT_HEADING = new RegExp(
  String.raw`^(?:(?:patient|member|client|recipient|beneficiary)(?: name)?(?: ?/ ?acc(?:oun)?t)?|${OF_BOTH})$`,
  'i',
);
const PROVIDER_HEADING =
  /^(?:(?:rendering |treating |servicing )?provider(?: name)?|(?:who )?you saw|seen by|doctor|therapist|clinician|proveedor)$/i;
const CLAIM_ID = /^(?=.*\d)[A-Z0-9-]{5,24}[A-Z0-9]$/;

/**
 * Finds the columns of words among the lines of headings over the lines of a table. What other keys stand under is the
 * first key of a panel beside the table, and heads no column.
 */
export function findTextColumns(headingLines: readonly Line[], body: readonly Line[]): TextColumns {
  const cells = linesToHeaderCells(headingLines);
  const find = (heading: RegExp) => {
    const column = findColumn(headingLines, cells, heading);
    return column !== undefined && holdsKeys(body, column) ? undefined : column;
  };
  return {
    claimNumber: find(CLAIM_HEADING),
    patient: find(PATIENT_HEADING),
    provider: find(PROVIDER_HEADING),
  };
}

/** Whether keys of several kinds stand in a column. Headings that a page repeats are of one. */
function holdsKeys(body: readonly Line[], { box: [left, , right] }: NamedColumn): boolean {
  const keys = body.flatMap(({ segments }) =>
    segments.flatMap(({ text, box }) =>
      Math.min(box[2], right) - Math.max(box[0], left) > 0 && isKey(text) ? [text] : [],
    ),
  );
  return new Set(keys).size > 1;
}

/** The column of a heading on one line, or of one that stands in several. What is half of a heading is none. */
function findColumn(
  lines: readonly Line[],
  cells: readonly HeaderCell[],
  heading: RegExp,
): NamedColumn | undefined {
  const isNamed = (text: string) => heading.test(text.replace(/[^\p{L}\d)#.-]+$/u, ''));
  const whole = cells.find(({ text }) => isNamed(text));
  if (whole !== undefined) return { box: whole.box, isLast: false };
  for (const [index, line] of lines.entries()) {
    const segment = line.segments.find(({ text }) => isNamed(text));
    if (segment === undefined) continue;
    const cell = cells.find(({ box }) => box[0] <= segment.box[0] && box[2] >= segment.box[2]);
    const isHalf = !IS_WHOLE.test(segment.text) && HALF_OF_AMOUNT.test(cell?.text ?? '');
    if (!isHalf) return { box: segment.box, isLast: isUnderKey(lines.slice(0, index), segment) };
  }
  return undefined;
}

/** "Patient" over "Responsibility", "Provider" over "charges". */
const HALF_OF_AMOUNT = /respons|charge|bill|paid|pay|owe|share|discount|saving|liab|adjust|amount/i;

/** Other words over a heading are its own upper half, or a title. */
const KEY = /\b(?:acct|account|id|i\.d|number|name|policy|group)\b/i;

/** Whether another key of words stands over one, so that its value stands under another value. */
function isUnderKey(above: readonly Line[], { box }: Segment): boolean {
  return above.some(({ segments }) =>
    segments.some(
      (other) => other.box[0] < box[2] && other.box[2] > box[0] && KEY.test(other.text),
    ),
  );
}

/** A heading that says what kind of word stands under it is whole, whatever stands over it: "Claims paid" over "Patient name". */
const IS_WHOLE = /\b(?:name|number|id)\W*$/i;

/** What the lines of a row say in those columns. Of stacked values, a stack's last heading names the last. */
export function readNamedCells(lines: readonly TableLine[], columns: TextColumns): NamedCells {
  const claims = joinBroken(valuesUnder(lines, columns.claimNumber, () => true)).filter(
    isClaimNumber,
  );
  // A single value is that of the key above.
  const isStack = valuesUnder(lines, columns.claimNumber, () => true).length > 1;
  const lastOfStack = isStack ? claims.at(-1) : undefined;
  const names = valuesUnder(lines, columns.patient, () => true);
  // A narrow column breaks a name between its words.
  const patients = [...names, names.join(' ')].filter(
    (text) => isPersonName(text) || isInitialWithSurname(text),
  );
  const provider = valuesUnder(lines, columns.provider, () => true).join(' ');
  return {
    claimNumber: columns.claimNumber?.isLast === true ? lastOfStack : claims[0],
    patient: patients[0],
    provider: licensedName(provider) ?? (isProvider(provider) ? provider : undefined),
  };
}

/** The values of a column, those whole that it breaks behind a hyphen: "EM-2604-" over "11". */
function joinBroken(values: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const value of values) {
    const before = whole.at(-1);
    if (before?.endsWith('-') === true) whole.splice(-1, 1, before + value);
    else whole.push(value);
  }
  return whole;
}

/** A day is no number of a claim, however its figures are parted. */
function isClaimNumber(text: string): boolean {
  return CLAIM_ID.test(text) && datesIn(text).length === 0;
}

function isProvider(text: string): boolean {
  const isName = isPersonName(text) || isOrganisation(text);
  return isName && text.includes(' ') && !/\d/.test(text);
}

function valuesUnder(
  lines: readonly TableLine[],
  column: NamedColumn | undefined,
  isValue: (text: string) => boolean,
): readonly string[] {
  if (column === undefined) return [];
  const [left, , right] = column.box;
  return lines.flatMap(({ line }) =>
    line.segments
      .filter(({ box }) => Math.min(box[2], right) - Math.max(box[0], left) > 0)
      .map(({ text }) => text)
      .filter(isValue),
  );
}
