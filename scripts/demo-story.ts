import type { ScreenRow } from '#scripts/app-driver.ts';

/** The published pairs of allowed and received amounts that the app has to show. */
const EXPECTED_GAPS = [
  {
    plan: 'UnitedHealthcare',
    code: '90837',
    allowed: '$142.80',
    received: '$121.80',
    gap: '$21.00',
    gapPct: '14.7 %',
  },
  {
    plan: 'Cigna',
    code: '90837',
    allowed: '$151.74',
    received: '$95.00',
    gap: '$56.74',
    gapPct: '37.4 %',
  },
  {
    plan: 'Cigna',
    code: '90834',
    allowed: '$125.00',
    received: '$79.00',
    gap: '$46.00',
    gapPct: '36.8 %',
  },
] as const;
const EXPECTED_HEADLINE =
  /The plans allowed \$419\.54, you received \$295\.80\. \$123\.74 \(29\.5 %\)/;
/** The columns of the sessions screen. */
const SESSION_COLUMNS = [
  'Date',
  'Client',
  'Plan',
  'Code',
  'Allowed',
  'Received',
  'Gap',
  'Gap %',
  'Status',
];

/** The demo could not show what it promises. */
export class DemoError extends Error {}

/** Prints the sessions as the screen shows them, and the headline. */
export function printGaps(sessions: readonly ScreenRow[], headline: string): void {
  const rows = [
    SESSION_COLUMNS,
    ...sessions.map((row) => SESSION_COLUMNS.map((name) => oneLine(row[name]))),
  ];
  const widths = SESSION_COLUMNS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  console.log('\nWhat the plans allowed and what was received, by session:\n');
  for (const row of rows) {
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
  }
  const lines = headline.split('\n').filter((line) => line.trim() !== '');
  const valueUnder = (label: string) => `${label}: ${lines[lines.indexOf(label) + 1] ?? '?'}`;
  console.log(`
  ${lines.find((line) => line.startsWith('The plans allowed')) ?? ''}
  ${valueUnder('Membership fees in this time')}
  ${valueUnder('Effective share')}
  ${valueUnder('Not counted yet')}`);
}

function oneLine(text: string | undefined): string {
  return (text ?? '').split('\n')[0] ?? '';
}

/** Stops the demo when one of the three gaps, or the headline, is not on the screen. */
export function assertStory(sessions: readonly ScreenRow[], headline: string): void {
  for (const { plan, code, allowed, received, gap, gapPct } of EXPECTED_GAPS) {
    const shown = sessions.some(
      (row) =>
        row['Plan'] === plan &&
        row['Code'] === code &&
        row['Allowed'] === allowed &&
        row['Received'] === received &&
        row['Gap'] === gap &&
        row['Gap %'] === gapPct &&
        row['Status'] === 'Counted',
    );
    if (!shown) throw new DemoError(`the gap of ${gap} (${plan} ${code}) is not shown.`);
  }
  if (!EXPECTED_HEADLINE.test(headline))
    throw new DemoError('the headline is not the expected one.');
  console.log('\nAll three gaps and the headline are as expected.');
}
