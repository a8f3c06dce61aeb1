import type { Page } from '#lib/document/schema.ts';
import { printAmount } from '#tests/fuzz/layouts/columns.ts';
import type { EobPlan, Layout } from '#tests/fuzz/layouts/layout.ts';
import { printCard, printSentences, printSideways } from '#tests/fuzz/layouts/print-records.ts';
import {
  type Printed,
  printAround,
  printClaimFacts,
  printDay,
  printNoise,
  printPending,
  toPrinted,
} from '#tests/fuzz/layouts/printed-words.ts';
import { aSheet, MARGIN, type Sheet } from '#tests/fuzz/layouts/sheet.ts';
import { type Grid, gridOf, sumIn } from '#tests/fuzz/layouts/table-grid.ts';

/** Cards print so many amounts side by side. */
const ACROSS_CARD = 3;

/** The pages that show a plan's claims in its layout. */
export function printEob({ claims, layout }: EobPlan): readonly Page[] {
  const sheet = aSheet({ height: layout.pageHeight, pitch: layout.pitch });
  const printed = claims.map((claim) => toPrinted(claim, layout));
  sheet.prose('Explanation of Benefits');
  sheet.prose('Fictional Health Plan');
  sheet.prose('This is not a bill.');
  printNoise(sheet, layout, 'head');
  if (layout.summary === 'before') printSummary(sheet, printed.flat(), layout);
  printClaims(sheet, printed, layout);
  if (layout.summary === 'after') printSummary(sheet, printed.flat(), layout);
  printNoise(sheet, layout, 'end');
  return sheet.pages();
}

function printClaims(sheet: Sheet, printed: readonly (readonly Printed[])[], layout: Layout): void {
  const all = printed.flat();
  const hasClaims = layout.structure === 'one table' && layout.claimFacts === 'columns';
  const isUnder = layout.claimFacts === 'under' && printed.length === 1;
  const table = tablePrinter(sheet, gridOf(all, layout, hasClaims), layout);
  for (const [index, own] of printed.entries()) {
    const [first] = own;
    if (first === undefined) continue;
    if (!hasClaims && layout.odd.pendingBefore === index) printPending(sheet, first.claim, layout);
    const before = printed[index - 1]?.[0]?.claim.patient;
    if (!hasClaims && !isUnder) printClaimFacts(sheet, first.claim, layout, before);
    if (first.day === 'of the claim') {
      sheet.prose(`Date of service: ${printDay(first.service.date, layout)}`);
    }
    printNoise(sheet, layout, 'claim');
    printServices(sheet, own, layout, table);
    if (isUnder) printClaimFacts(sheet, first.claim, layout, undefined);
    sheet.skip(layout.white);
  }
  table.end(all);
}

function printServices(
  sheet: Sheet,
  own: readonly Printed[],
  layout: Layout,
  table: TablePrinter,
): void {
  switch (layout.structure) {
    case 'one table':
    case 'table per claim':
    case 'table per service':
      table.claim(own);
      return;
    case 'cards':
      for (const each of own) printCard(sheet, each, layout, ACROSS_CARD);
      return;
    case 'labels':
      for (const each of own) printCard(sheet, each, layout, 1);
      return;
    case 'sentences':
      for (const each of own) printSentences(sheet, each, layout);
      return;
    case 'on its side':
      printSideways(sheet, own, layout);
  }
}

/** Writes the services of one claim after another into tables, and their totals. */
interface TablePrinter {
  readonly claim: (own: readonly Printed[]) => void;
  readonly end: (all: readonly Printed[]) => void;
}

function tablePrinter(sheet: Sheet, grid: Grid, layout: Layout): TablePrinter {
  const { structure, areHeadingsRepeated: isRepeated, total, totalWords } = layout;
  const isOfEach = structure === 'table per service';
  let hasHeadings = false;
  const printHeadings = (isFirst: boolean) => {
    const isOwn = isOfEach || (isFirst && structure === 'table per claim');
    if (!hasHeadings || (isOwn && isRepeated)) sheet.line(grid.headings);
    hasHeadings = true;
  };
  const printRow = (each: Printed, isFirst: boolean) => {
    if (isOfEach) printAround(sheet, each, layout, ['title', 'over']);
    printHeadings(isFirst);
    if (isRepeated) sheet.onNewPage(() => sheet.line(grid.headings));
    if (!isOfEach) printAround(sheet, each, layout, ['title', 'over']);
    sheet.line(grid.row(each));
    printAround(sheet, each, layout, ['under']);
    sheet.onNewPage(undefined);
    printNoise(sheet, layout, 'service');
    if (isOfEach) sheet.skip(layout.white);
  };
  return {
    claim(own) {
      const isFirst = layout.odd.isTotalFirst && !isOfEach;
      if (isFirst) {
        printHeadings(true);
        sheet.line(grid.total(own, 'Claim total'));
      }
      for (const [at, each] of own.entries()) printRow(each, at === 0 && !isFirst);
      if (!isFirst && (total === 'claim' || total === 'both'))
        sheet.line(grid.total(own, totalWords));
    },
    end(all) {
      const isTable = structure === 'one table' || structure === 'table per claim';
      if (!isTable || (total !== 'document' && total !== 'both')) return;
      sheet.line(grid.total(all, totalWords === 'Claim total' ? 'Total' : totalWords));
    },
  };
}

/** A summary says so many amounts, and leaves room for them, in points. */
const SUMMARISED = 4;
const SUMMARY_COLUMN = 110;
const SUMMARY_AMOUNT = 220;

function printSummary(sheet: Sheet, all: readonly Printed[], layout: Layout): void {
  const style = { ...layout.money, zero: '$0.00', hasDollarSign: true };
  const shown = layout.columns.slice(0, SUMMARISED).map((column) => ({
    label: column.label,
    amount: printAmount(sumIn(column, all), column.kind, style),
  }));
  sheet.prose('Summary');
  if (layout.isSummaryTable) {
    const inColumns = (texts: readonly string[]) =>
      texts.map((text, index) => ({
        text,
        at: MARGIN + (index + 1) * SUMMARY_COLUMN,
        side: 'right' as const,
      }));
    sheet.line(inColumns(shown.map(({ label }) => label)));
    sheet.line(inColumns(shown.map(({ amount }) => amount)));
  } else {
    for (const { label, amount } of shown) {
      sheet.line([
        { text: label, at: MARGIN, side: 'left' },
        { text: amount, at: MARGIN + SUMMARY_AMOUNT, side: 'right' },
      ]);
    }
  }
  sheet.skip(layout.white);
}
