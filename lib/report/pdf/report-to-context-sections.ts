import type { Content } from 'pdfmake/interfaces.js';
import { outlookItems } from '#lib/findings/outlook-words.ts';
import { MEDICARE_SOURCE, NEGOTIATED_SOURCE } from '#lib/reference/rate-sources.ts';
import { fine, ledgerSection, left, right, strong } from '#lib/report/pdf/ledger-table.ts';
import { SUM_COLUMNS, sumCells } from '#lib/report/pdf/sum-columns.ts';
import { formatAmount, GROUPING_WORDS } from '#lib/report/report-words.ts';
import type { Report } from '#lib/report/schema.ts';
import { formatCents } from '#lib/values/cents.ts';

/** The sums by each thing, what was told beside what happened, the gap in other measures, public rates. */
export function reportToContextSections(report: Report): readonly Content[] {
  return [
    ...groupingSections(report),
    ...toldSections(report),
    ...outlookSection(report),
    ...publicRateSection(report),
  ];
}

/** Only what tells sessions apart is worth a table of its own. */
function groupingSections({ groupings }: Report): readonly Content[] {
  return groupings.flatMap(({ by, sums }) => {
    if (sums.length < 2) return [];
    const [heading, column] = GROUPING_WORDS[by];
    return [
      ledgerSection(
        heading,
        null,
        [left(column, '*'), ...SUM_COLUMNS],
        sums.map((each) => [each.name ?? '–', ...sumCells(each)]),
      ),
    ];
  });
}

function toldSections({ platforms }: Report): readonly Content[] {
  return platforms.map(({ platform, rows }) =>
    ledgerSection(
      `What ${platform} told, and what the documents show`,
      'Told is what you entered. What is not counted yet is not in what the documents show.',
      [left('', 110), left('Told', 120), left('What the documents show', '*')],
      rows.map(({ topic, told, shown }) => [strong(topic), told, shown]),
    ),
  );
}

function outlookSection({ outlook }: Report): readonly Content[] {
  const items = outlookItems(outlook);
  if (items.length === 0) return [];
  return [
    ledgerSection(
      'The difference in other measures',
      null,
      [left('Measure', 110), right('Figure', 100), left('What it rests on', '*')],
      items.map(({ name, figure, basis }) => [name, strong(figure), fine(basis)]),
    ),
  ];
}

function publicRateSection({ codeContexts }: Report): readonly Content[] {
  if (codeContexts.length === 0) return [];
  const sources = [MEDICARE_SOURCE, NEGOTIATED_SOURCE].map(
    ({ name, source, date, caution }) => `${name}: ${source}, ${date}. ${caution}`,
  );
  return [
    ledgerSection(
      'Public rates for the same codes',
      'Context, and no measure of any one contract.',
      [
        left('Code', 38),
        left('Payer', '*'),
        right('Sessions', 40),
        right('Mean allowed', 58),
        right('Mean received', 62),
        right('Medicare', 80),
        right('In-network rates', 110),
      ],
      codeContexts.map((context) => [
        context.procedureCode,
        context.payer ?? '–',
        String(context.sessions),
        formatCents(context.meanAllowed),
        formatCents(context.meanReceived),
        context.medicare === null
          ? '–'
          : `${formatAmount(context.medicare)} (${String(context.year)})`,
        rangeOf(context.negotiated),
      ]),
    ),
    { text: sources.join(' '), style: 'small', margin: [0, 6, 0, 0] },
  ];
}

function rangeOf(range: Report['codeContexts'][number]['negotiated']): string {
  if (range === null) return '–';
  const { low, high, plan } = range;
  return `${formatCents(low)} – ${formatCents(high)} (${plan ?? 'all plans'})`;
}
