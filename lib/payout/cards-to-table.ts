import type { Sheet, SheetRow } from '#lib/document/sheet.ts';
import { type CardText, sheetToCardTexts } from '#lib/payout/card-texts.ts';
import { normaliseLabel } from '#lib/payout/label.ts';
import { parseStatementMoney } from '#lib/payout/statement-money.ts';

/** Cards that a sheet needs for its labels to be those of a list and not of one summary. */
const CARDS_NEEDED = 2;

/** A card that is being gathered: its texts by label, and the title that stands above its first label. */
interface Card {
  readonly title: CardText | undefined;
  readonly values: Map<string, CardText>;
}

/**
 * Lays out a sheet whose payouts stand as cards, each value beside its label, as a table with the labels for
 * headings. What stands between the cards stays where it is. Undefined when the sheet holds no such cards.
 */
export function cardsToTable(sheet: Sheet): Sheet | undefined {
  const texts = sheetToCardTexts(sheet);
  const labels = labelsOfCards(texts);
  if (labels === undefined) return undefined;
  const rows: SheetRow[] = [];
  const heading = ['', ...labels.values()];
  let card: Card | undefined;
  let lines: CardText[] = [];
  let isHeadingDue = true;
  const close = () => {
    if (card === undefined) return;
    if (isHeadingDue) rows.push({ row: firstRow(card), cells: heading });
    isHeadingDue = false;
    rows.push(toRow(card, labels));
    card = undefined;
  };
  for (const text of texts) {
    const label = text.label === null ? undefined : normaliseLabel(text.label);
    if (label === undefined || !labels.has(label)) {
      if (card !== undefined && card.values.size < labels.size && label === undefined) {
        lines.push(text);
        continue;
      }
      close();
      lines.push(text);
      continue;
    }
    if (card === undefined || card.values.has(label)) {
      close();
      const title = lines.at(-1)?.label === null ? lines.pop() : undefined;
      rows.push(...lines.map(toLine));
      lines = [];
      card = { title, values: new Map() };
    }
    card.values.set(label, text);
  }
  close();
  rows.push(...lines.map(toLine));
  return { ...sheet, rows };
}

/** The labels that return from card to card, as printed; undefined unless one of them is over money. */
function labelsOfCards(texts: readonly CardText[]): ReadonlyMap<string, string> | undefined {
  const counts = new Map<string, { readonly printed: string; count: number; money: number }>();
  for (const { label, text } of texts) {
    if (label === null) continue;
    const key = normaliseLabel(label);
    const known = counts.get(key) ?? { printed: label, count: 0, money: 0 };
    known.count += 1;
    if (parseStatementMoney(text)?.explicit === true) known.money += 1;
    counts.set(key, known);
  }
  const repeated = [...counts].filter(([, { count }]) => count >= CARDS_NEEDED);
  const hasMoney = repeated.some(([, { money, count }]) => money * 2 > count);
  if (repeated.length < 2 || !hasMoney) return undefined;
  return new Map(repeated.map(([key, { printed }]) => [key, printed]));
}

function firstRow({ title, values }: Card): number {
  const [first] = values.values();
  return title?.source.row ?? first?.source.row ?? 1;
}

function toRow(card: Card, labels: ReadonlyMap<string, string>): SheetRow {
  const texts = [card.title, ...[...labels.keys()].map((label) => card.values.get(label))];
  return {
    row: firstRow(card),
    cells: texts.map((text) => text?.text ?? ''),
    ...(texts.some((text) => text?.place !== undefined) && {
      places: texts.map((text) => text?.place),
    }),
  };
}

function toLine({ label, text, source }: CardText): SheetRow {
  return { row: source.row, cells: label === null ? [text] : [label, text] };
}
