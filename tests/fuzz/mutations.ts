import type { Page, Word } from '#lib/document/schema.ts';
import type { PrintedRow, PrintedTable, SyntheticEob } from '#tests/fuzz/synthetic-eob.ts';

/** Numbers that a mutation draws from, so that a failing run can be repeated. */
export interface Dice {
  /** A whole number from 0 to `below` − 1. */
  readonly roll: (below: number) => number;
}

/** A way of damaging a printed table. */
export type Mutation = (eob: SyntheticEob, dice: Dice) => PrintedTable;

function services({ rows }: PrintedTable): readonly number[] {
  return rows.flatMap(({ kind }, index) => (kind === 'service' ? [index] : []));
}

function withRow(
  table: PrintedTable,
  at: number,
  change: (row: PrintedRow) => PrintedRow,
): PrintedTable {
  return { ...table, rows: table.rows.map((row, index) => (index === at ? change(row) : row)) };
}

function pickService(table: PrintedTable, dice: Dice): number {
  const all = services(table);
  return all[dice.roll(all.length)] ?? 0;
}

function swapped<Item>(items: readonly Item[], a: number, b: number): readonly Item[] {
  return items.map((item, index) => {
    const from = index === a ? b : index === b ? a : index;
    return items[from] ?? item;
  });
}

function twoColumns({ fields }: PrintedTable, dice: Dice): readonly [number, number] {
  const a = dice.roll(fields.length);
  return [a, (a + 1 + dice.roll(fields.length - 1)) % fields.length];
}

function changeDigit(text: string, dice: Dice): string {
  const places = Array.from(text.matchAll(/\d/g), ({ index }) => index);
  const at = places[dice.roll(places.length)];
  if (at === undefined) return text;
  const digit = (Number(text[at]) + 1 + dice.roll(9)) % 10;
  return `${text.slice(0, at)}${String(digit)}${text.slice(at + 1)}`;
}

/** The damages, by name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'swaps two cells of one row'({ table }, dice) {
    const [a, b] = twoColumns(table, dice);
    return withRow(table, pickService(table, dice), (row) => ({
      ...row,
      cells: swapped(row.cells, a, b),
    }));
  },
  'swaps two columns of cells under fixed headings, totals too'({ table }, dice) {
    const [a, b] = twoColumns(table, dice);
    return {
      ...table,
      rows: table.rows.map((row) => ({ ...row, cells: swapped(row.cells, a, b) })),
    };
  },
  'drops a cell'({ table }, dice) {
    const column = dice.roll(table.fields.length);
    return withRow(table, pickService(table, dice), (row) => ({
      ...row,
      cells: row.cells.with(column, ''),
    }));
  },
  'drops a column of cells, totals too'({ table }, dice) {
    const column = dice.roll(table.fields.length);
    const rows = table.rows.map((row) => ({ ...row, cells: row.cells.with(column, '') }));
    return { ...table, rows };
  },
  'shifts a row by one column to the right'({ table }, dice) {
    return withRow(table, pickService(table, dice), (row) => ({
      ...row,
      cells: ['', ...row.cells.slice(0, -1)],
    }));
  },
  'shifts a row by one column to the left'({ table }, dice) {
    return withRow(table, pickService(table, dice), (row) => ({
      ...row,
      cells: [...row.cells.slice(1), ''],
    }));
  },
  'shifts all money by one column to the right of its headings'({ table }) {
    return {
      ...table,
      labels: [...table.labels, ''],
      rows: table.rows.map((row) => ({ ...row, cells: ['', ...row.cells] })),
    };
  },
  'shifts all money by one column to the left of its headings'({ table }) {
    return {
      ...table,
      rows: table.rows.map((row) => ({ ...row, cells: [...row.cells.slice(1), ''] })),
    };
  },
  'changes one digit'({ table }, dice) {
    const column = dice.roll(table.fields.length);
    return withRow(table, pickService(table, dice), (row) => ({
      ...row,
      cells: row.cells.with(column, changeDigit(row.cells[column] ?? '', dice)),
    }));
  },
  'garbles a label'({ table }, dice) {
    const column = dice.roll(table.labels.length);
    const label = table.labels[column] ?? '';
    const at = dice.roll(label.length);
    const garbled = [
      `${label.slice(0, at)}#${label.slice(at + 1)}`,
      label.slice(0, at),
      label.slice(at),
      '',
      'Zzyzx',
    ];
    return { ...table, labels: table.labels.with(column, garbled[dice.roll(5)] ?? '') };
  },
  'drops the first word of a label'({ table }, dice) {
    const column = dice.roll(table.labels.length);
    const shorter = (table.labels[column] ?? '').split(' ').slice(1).join(' ');
    return { ...table, labels: table.labels.with(column, shorter) };
  },
  'swaps two headings'({ table }, dice) {
    const [a, b] = twoColumns(table, dice);
    return { ...table, labels: swapped(table.labels, a, b) };
  },
  'duplicates a row'({ table }, dice) {
    const at = pickService(table, dice);
    const row = table.rows[at];
    return row === undefined ? table : { ...table, rows: table.rows.toSpliced(at, 0, row) };
  },
  'removes the headings'({ table }) {
    return { ...table, labels: table.labels.map(() => '') };
  },
  'moves the total to the top'({ table }) {
    return { ...table, rows: table.rows.toSorted((a, b) => rank(a) - rank(b)) };
  },
  'gives the total a date'({ table }) {
    const rows = table.rows.map((row) =>
      row.kind === 'total' ? { ...row, date: '01/03/2025 - 01/24/2025' } : row,
    );
    return { ...table, rows };
  },
  'takes the date from a row'({ table }, dice) {
    return withRow(table, pickService(table, dice), (row) => ({ ...row, date: '' }));
  },
};

function rank({ kind }: PrintedRow): number {
  return kind === 'total' ? 0 : 1;
}

/** Every word moved by up to so many points, each way. */
export function jittered(page: Page, points: number, dice: Dice): Page {
  const by = () => ((dice.roll(201) - 100) / 100) * points;
  const moved = ({ box: [left, top, right, bottom], ...word }: Word): Word => {
    const [x, y] = [by(), by()];
    return { ...word, box: [left + x, top + y, right + x, bottom + y] };
  };
  return { ...page, words: page.words.map(moved) };
}

/** The words of a page in another order. */
export function shuffled(page: Page, dice: Dice): Page {
  const keyed = page.words.map((word) => ({ word, key: dice.roll(1_000_000) }));
  return { ...page, words: keyed.toSorted((a, b) => a.key - b.key).map(({ word }) => word) };
}

/** Dice that always fall alike for the same seed (a linear congruential generator). */
export function aDice(seed: number): Dice {
  let state = seed >>> 0;
  return {
    roll(below) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    },
  };
}
