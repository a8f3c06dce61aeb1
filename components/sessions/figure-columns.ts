import type { TableColumn } from '#components/design/TableHead.tsx';

/** The columns of a table that tells of each figure where it stands. */
export const FIGURE_COLUMNS = [
  { heading: 'Figure' },
  { heading: 'Amount', isNumber: true },
  { heading: 'Where it stands' },
  { heading: 'Check' },
] as const satisfies readonly TableColumn[];
