import { MAPPING_WORDS } from '#components/mapping/field-words.ts';
import { type ColumnMapping, MAPPABLE_FIELDS } from '#lib/payout/schema.ts';

/** What was answered, in words: `Amount you received: Net. Month first.` */
export function describeAnswer({ columns, without, dateOrder }: ColumnMapping): string {
  const parts = [
    ...MAPPABLE_FIELDS.flatMap((field) => {
      const column = columns[field];
      return column === undefined ? [] : [`${MAPPING_WORDS[field]}: ${column}.`];
    }),
    ...(without?.includes('client') === true ? ['No column names the client.'] : []),
    ...(dateOrder === undefined ? [] : [dateOrder === 'mdy' ? 'Month first.' : 'Day first.']),
  ];
  return parts.join(' ');
}
