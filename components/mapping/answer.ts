import type { MappableField } from '#components/mapping/field-words.ts';
import { saysColumns } from '#lib/payout/says-columns.ts';
import { type ColumnMapping, MAPPABLE_FIELDS } from '#lib/payout/schema.ts';

/** Nothing said yet. */
export const NO_MAPPING: ColumnMapping = { columns: {} };

/** The answer with this column for a field; undefined takes it back. A column holds one thing only. */
export function withColumn(
  mapping: ColumnMapping,
  field: MappableField,
  column: string | undefined,
): ColumnMapping {
  const others = MAPPABLE_FIELDS.flatMap((other) => {
    const name = mapping.columns[other];
    const stays = other !== field && name !== undefined && name !== column;
    return stays ? [[other, name] as const] : [];
  });
  const columns: ColumnMapping['columns'] = Object.fromEntries(others);
  const { without, ...rest } = mapping;
  return {
    ...rest,
    ...(without !== undefined && field !== 'client' && { without }),
    columns: column === undefined ? columns : { ...columns, [field]: column },
  };
}

/** The answer that no column names the client. */
export function withoutClient(mapping: ColumnMapping): ColumnMapping {
  return { ...withColumn(mapping, 'client', undefined), without: ['client'] };
}

/** What a column holds by this answer. */
export function fieldOf(mapping: ColumnMapping, column: string): MappableField | undefined {
  return MAPPABLE_FIELDS.find((field) => mapping.columns[field] === column);
}

/** Whether anything is said. */
export function hasAnswer(mapping: ColumnMapping): boolean {
  return saysColumns(mapping) || mapping.platform !== undefined;
}
