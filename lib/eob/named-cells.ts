import { isPersonName } from '#lib/eob/name-shapes.ts';
import type { TableLine } from '#lib/eob/table-line.ts';
import type { Line, Segment } from '#lib/table/lines.ts';

/** What a row says of its claim in columns of words, as remittances with many patients print it. */
export interface NamedCells {
  readonly claimNumber: string | undefined;
  readonly patient: string | undefined;
}

/** A column of words that a heading names. `isLast`: other headings of the same stack stand above it. */
interface NamedColumn {
  readonly segment: Segment;
  readonly isLast: boolean;
}

/** The columns that hold claim numbers and patients' names; undefined where the headings name none. */
export interface TextColumns {
  readonly claimNumber: NamedColumn | undefined;
  readonly patient: NamedColumn | undefined;
}

const CLAIM_HEADING = /^claim (?:number|no\.?|id|#)$|^icn$/i;
const PATIENT_HEADING = /^(?:patient|member)(?: name)?$/i;
const CLAIM_ID = /^(?=.*\d)[A-Z0-9-]{6,25}$/;

/** Finds the columns of words among the lines of headings. */
export function findTextColumns(headingLines: readonly Line[]): TextColumns {
  return {
    claimNumber: findColumn(headingLines, CLAIM_HEADING),
    patient: findColumn(headingLines, PATIENT_HEADING),
  };
}

function findColumn(lines: readonly Line[], heading: RegExp): NamedColumn | undefined {
  for (const [index, line] of lines.entries()) {
    const segment = line.segments.find(({ text }) => heading.test(text.replace(/[:*]$/, '')));
    if (segment !== undefined) return { segment, isLast: index > 0 };
  }
  return undefined;
}

/** What the lines of a row say in those columns. Of stacked values, a stack's last heading names the last. */
export function readNamedCells(lines: readonly TableLine[], columns: TextColumns): NamedCells {
  const claims = valuesUnder(lines, columns.claimNumber, (text) => CLAIM_ID.test(text));
  const patients = valuesUnder(lines, columns.patient, isPersonName);
  return {
    claimNumber: columns.claimNumber?.isLast === true ? claims.at(-1) : claims[0],
    patient: patients[0],
  };
}

function valuesUnder(
  lines: readonly TableLine[],
  column: NamedColumn | undefined,
  isValue: (text: string) => boolean,
): readonly string[] {
  if (column === undefined) return [];
  const [left, , right] = column.segment.box;
  return lines.flatMap(({ line }) =>
    line.segments
      .filter(({ box }) => Math.min(box[2], right) - Math.max(box[0], left) > 0)
      .map(({ text }) => text)
      .filter(isValue),
  );
}
