import { type AmountField, amountOf, type Claim, type ServiceLine } from '#lib/claim/schema.ts';
import type { TaggedGrid } from '#lib/eob/marks/tagged-tables.ts';
import { lineOf } from '#lib/eob/page/page-lines.ts';
import type { ColumnHeading } from '#lib/eob/page/page-table.ts';
import type { ColumnField } from '#lib/eob/words/column-field.ts';
import { headingCandidates } from '#lib/eob/words/full-label.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { hasTotalWords } from '#lib/eob/words/row-words.ts';
import { datesOn } from '#lib/table/dates.ts';
import { textOf } from '#lib/table/lines.ts';
import { lineTokens, mayHoldMoney } from '#lib/table/money-tokens.ts';
import { parseCents, sumCents } from '#lib/values/cents.ts';
import { NONE } from '#lib/values/none.ts';
import { isSure } from '#lib/values/trust.ts';

type TaggedRow = TaggedGrid['rows'][number];

/** The figures that marks may dispute. */
const DECISIVE = ['allowed', 'planPaid', 'patientResponsibility'] as const;
/** Fewer different amounts are none that a reading could prove of a service. */
const FEWEST_MEANINGS = 2;

/**
 * Whether the tables that a file marks say what the places of its words have proved already: every line is sure, and
 * every marked row of a service is one of them, with its figures under headings that may name them. Then a reading of
 * the whole document by its marks, which takes as long as the first, adds no line and disputes none.
 */
export function doMarksAgree(claims: readonly Claim[], grids: readonly TaggedGrid[]): boolean {
  const open = claims.flatMap(({ lines }) => lines);
  if (!open.every(({ trust }) => isSure(trust))) return false;
  return grids.every(({ headings, rows }) => {
    const named = headings.map(fieldsOf);
    return rows.every((row) => {
      if (!mayBeService(row, named)) return true;
      const at = open.findIndex((line) => isOfService(line, row) && isSaidBy(line, row, named));
      return at >= 0 && open.splice(at, 1).length > 0;
    });
  });
}

type Meanings = readonly ColumnField[];

function fieldsOf(heading: ColumnHeading): Meanings {
  return headingCandidates({ ...heading, box: [0, 0, 0, 0] }).map(({ field }) => field);
}

/** Whether a row has a day or a procedure and amounts of different meanings, and adds up no others. */
function mayBeService({ row, line }: TaggedRow, named: readonly Meanings[]): boolean {
  const meanings = row.cells.flatMap(({ text }, at) =>
    mayHoldMoney(text) ? [named[at]?.[0]] : [],
  );
  if (new Set(meanings).size < FEWEST_MEANINGS) return false;
  const code = codeAmong(line.words);
  const isTotal = code === undefined && hasTotalWords(textOf(line));
  return !isTotal && (code !== undefined || datesOn(line).length > 0);
}

/** What a row leaves out, the day or the procedure, disputes none. */
function isOfService({ dateOfService, procedureCode }: ServiceLine, { line }: TaggedRow): boolean {
  const dates = datesOn(line);
  const code = codeAmong(line.words)?.code;
  return (
    (code === undefined || code === procedureCode) &&
    (dates.length === 0 || dates.some(({ from }) => from === dateOfService))
  );
}

/** Whether each amount of a row is a figure of the line that its heading may name, and the row has the decisive ones. */
function isSaidBy(
  { figures }: ServiceLine,
  { row: { cells } }: TaggedRow,
  named: readonly Meanings[],
): boolean {
  const amounts = cells.map(({ text }) => amountIn(text));
  const areFigures = amounts.every((amount, at) => {
    const meanings = named[at] ?? [];
    if (amount === undefined || meanings[0] === 'decoy') return true;
    return meanings.some((field) => amountsOf(figures, field).includes(amount));
  });
  return (
    areFigures &&
    DECISIVE.every((field) => {
      const figure = figures[field];
      const amount = amountOf(figure);
      // What was worked out is printed nowhere, and nothing may be an empty cell.
      if (figure === null || figure.origin === 'derived' || amount === 0) return true;
      return amounts.some((each, at) => each === amount && named[at]?.includes(field) === true);
    })
  );
}

/** What a cell comes to; undefined where it holds no amount, or only adjustments by their codes. */
function amountIn(text: string): number | undefined {
  if (!mayHoldMoney(text)) return undefined;
  const plain = parseCents(text);
  if (plain !== undefined) return plain;
  const amounts = new Set(lineTokens(lineOf([text])).money.map(({ amount }) => amount));
  return amounts.size === 0 ? undefined : sumCents(amounts);
}

/** What may be printed under a heading of a line with these figures: a figure, or a step from one to the next. */
function amountsOf(
  figures: ServiceLine['figures'],
  field: ColumnField,
): readonly (number | undefined)[] {
  const of = (each: AmountField) => amountOf(figures[each]) ?? 0;
  if (field === 'accountPaid' || field === 'decoy') return NONE;
  if (field === 'allowedAfterDeductible') return [of('allowed') - of('deductible')];
  if (field === 'amountRemaining') return [of('allowed') - of('deductible') - of('copay')];
  if (field !== 'costShare') return [amountOf(figures[field])];
  return [
    of('copay') + of('coinsurance'),
    of('copay') + of('deductible'),
    of('patientResponsibility'),
  ];
}
