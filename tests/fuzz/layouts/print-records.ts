import { amountIn, printAmount } from '#tests/fuzz/layouts/columns.ts';
import { type Layout, printedKinds } from '#tests/fuzz/layouts/layout.ts';
import {
  type Printed,
  printAround,
  printDay,
  printNoise,
} from '#tests/fuzz/layouts/printed-words.ts';
import { MARGIN, type Placed, type Sheet, widthOf } from '#tests/fuzz/layouts/sheet.ts';

/** Room between the labels of a card, beside the layout's gap, in points. */
const CARD_GAP = 20;
/** A column of a table on its side is at least so wide, in points. */
const NARROWEST = 60;

/** Writes a service as labels with their amounts, so many side by side. */
export function printCard(sheet: Sheet, each: Printed, layout: Layout, across: number): void {
  printAround(
    sheet,
    each,
    layout,
    across > 1 || layout.isCodeFirst
      ? ['title', 'over', 'beside', 'column']
      : ['column', 'over', 'beside', 'title'],
  );
  const pairs = layout.columns.map(({ kind, label }) => ({
    label,
    amount: printAmount(amountIn(kind, each.service), kind, layout.money),
  }));
  const widest = Math.max(...pairs.map(({ label, amount }) => widthOf(`${label}: ${amount}`)));
  const width = widest + layout.gap + CARD_GAP;
  for (let at = 0; at < pairs.length; at += across) {
    const own = pairs.slice(at, at + across);
    sheet.line(
      own.flatMap(({ label, amount }, index): readonly Placed[] => {
        const left = MARGIN + index * width;
        return layout.areHeadingsStacked
          ? [
              { text: label, at: left, side: 'left' },
              { text: amount, at: left + width - layout.gap, side: 'right' },
            ]
          : [{ text: `${label}: ${amount}`.trim(), at: left, side: 'left' }];
      }),
    );
  }
  printAround(sheet, each, layout, ['under']);
  printNoise(sheet, layout, 'service');
  sheet.skip(layout.white);
}

/** Writes a service in sentences. */
export function printSentences(sheet: Sheet, each: Printed, layout: Layout): void {
  const { amounts, code, date } = each.service;
  const style = { ...layout.money, hasDollarSign: true };
  const money = (amount: number) => printAmount(amount, 'allowed', style);
  const day = printDay(date, layout);
  const named = layout.code === 'nowhere' ? '' : ` (${code})`;
  const kinds = printedKinds(layout);
  const isNamedFirst = layout.day !== 'under';
  if (isNamedFirst) sheet.prose(`On ${day} you had a visit with Quill Rivera, LCSW${named}.`);
  sheet.prose(`Your provider charged ${money(amounts.billed)}.`);
  if (kinds.has('allowed')) sheet.prose(`The allowed amount is ${money(amounts.allowed)}.`);
  if (kinds.has('discount')) sheet.prose(`The plan discount was ${money(amounts.discount)}.`);
  if (amounts.notCovered > 0 && kinds.has('notCovered')) {
    sheet.prose(`${money(amounts.notCovered)} is not covered by your plan.`);
  }
  sheet.prose(`Your plan paid ${money(amounts.planPaid)}.`);
  if (kinds.has('patientResponsibility')) {
    sheet.prose(`You owe ${money(amounts.patientResponsibility)}.`);
  }
  if (!isNamedFirst) sheet.prose(`Date of service: ${day}${named}`);
  printNoise(sheet, layout, 'service');
  sheet.skip(layout.white);
}

/** Writes services side by side: labels down the side, and a column for each service. */
export function printSideways(sheet: Sheet, own: readonly Printed[], layout: Layout): void {
  const labels = [...layout.columns.map(({ label }) => label), 'Date of service'];
  const side = Math.max(...labels.map(widthOf)) + layout.gap;
  const width = Math.max(widthOf('01/07/2025 - 01/07/2025'), NARROWEST) + layout.gap;
  const put = (label: string, cells: readonly string[]) => {
    const placed = cells.map((text, index) => ({
      text,
      at: MARGIN + side + (index + 1) * width,
      side: 'right' as const,
    }));
    const all = [{ text: label, at: MARGIN, side: 'left' as const }, ...placed];
    sheet.line(all.filter(({ text }) => text !== ''));
  };
  put(
    'Date of service',
    own.map(({ service }) => printDay(service.date, layout)),
  );
  if (layout.code !== 'nowhere') {
    put(
      'Procedure code',
      own.map(({ service }) => service.code),
    );
  }
  for (const { kind, label } of layout.columns) {
    put(
      label,
      own.map(({ service }) => printAmount(amountIn(kind, service), kind, layout.money)),
    );
  }
}
