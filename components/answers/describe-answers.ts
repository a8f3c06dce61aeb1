import { formatInstant } from '#components/app/format-instant.ts';
import { columnLabel } from '#components/mapping/column-label.ts';
import { MAPPING_WORDS } from '#components/mapping/field-words.ts';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';
import { MAPPABLE_FIELDS } from '#lib/payout/schema.ts';

/** What was answered, when, and what was confirmed, in words: `Amount you received: Net. Said on Feb 3, 2026.` */
export function describeAnswer(profile: MappingProfile): string {
  const { savedAt, confirmed } = profile;
  const answers = wordsOfAnswers(profile);
  return [
    answers === ''
      ? 'Read by its headings and values.'
      : `${answers} Said on ${formatInstant(savedAt)}.`,
    ...(confirmed === undefined
      ? []
      : [`Confirmed by you on your own statement, ${formatInstant(confirmed.at)}.`]),
  ].join(' ');
}

function wordsOfAnswers({
  headings,
  mapping: { columns, without, dateOrder, platform },
}: MappingProfile): string {
  const parts = [
    ...(platform === undefined ? [] : [`From ${platform}.`]),
    ...MAPPABLE_FIELDS.flatMap((field) => {
      const column = columns[field];
      return column === undefined
        ? []
        : [`${MAPPING_WORDS[field]}: ${columnLabel(column, headings)}.`];
    }),
    ...(without?.includes('client') === true ? ['No column names the client.'] : []),
    ...(dateOrder === undefined ? [] : [dateOrder === 'mdy' ? 'Month first.' : 'Day first.']),
  ];
  return parts.join(' ');
}
