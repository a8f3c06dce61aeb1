import type { Sheet } from '#lib/document/sheet.ts';
import { areSharedHeadings, headerSignature } from '#lib/payout/header-signature.ts';
import { lacksPlatform } from '#lib/payout/lacks-platform.ts';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';
import {
  type PayoutReading,
  readPayouts,
  type StatementOptions,
} from '#lib/payout/read-payouts.ts';
import { saysColumns } from '#lib/payout/says-columns.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import { type DateOrder, parseStatementDate } from '#lib/payout/statement-date.ts';

/** What a person said: about this very file, and about other files, by their headings. */
export interface Answers extends StatementOptions {
  readonly profiles?: readonly MappingProfile[] | undefined;
}

/**
 * Reads a statement as the person said it is to be read; without a word about this file, as she said of another with
 * the same headings, and then `answeredAt` says when. A remembered order of day and month only decides where the file
 * itself does not; answers that leave something unclear are not used. What she said of the platform and of the columns
 * go together, wherever she said it; but what she said of the platform is not carried over by a few headings, which
 * another platform's statements may have too.
 */
export function readAsRemembered(
  sheet: Sheet,
  { profiles = [], ...options }: Answers = {},
): PayoutReading {
  const plain = readPayouts(sheet, options);
  const { mapping } = options;
  if (plain.outcome !== 'read') return plain;
  const signature = headerSignature(plain.headings);
  const profile = profiles.find((one) => one.signature === signature);
  if (profile === undefined) return plain;
  const remembered = areSharedHeadings(plain.headings) ? undefined : profile.mapping.platform;
  const platform = mapping?.platform ?? remembered;
  const addsPlatform = platform !== undefined && lacksPlatform(plain.payouts);
  if (mapping !== undefined && saysColumns(mapping)) {
    return addsPlatform
      ? readPayouts(sheet, { ...options, mapping: { ...mapping, platform } })
      : plain;
  }
  if (!addsPlatform && !saysColumns(profile.mapping)) return plain;
  const { platform: _platform, ...columns } = profile.mapping;
  const said = { ...columns, ...(platform !== undefined && { platform }) };
  const reading = readWith(said, sheet, options);
  if (reading.outcome !== 'read' || reading.needsMapping) return plain;
  return { ...reading, answeredAt: profile.savedAt };
}

function readWith(mapping: ColumnMapping, sheet: Sheet, options: StatementOptions): PayoutReading {
  const { dateOrder, ...rest } = mapping;
  const reading = readPayouts(sheet, { ...options, mapping: rest });
  if (dateOrder === undefined || reading.outcome !== 'read') return reading;
  const isOpen = reading.questions.some(({ about }) => about === 'date-order');
  if (!isOpen || hasDateAgainst(sheet, dateOrder)) return reading;
  return readPayouts(sheet, { ...options, mapping });
}

const OTHER_ORDER = { mdy: 'dmy', dmy: 'mdy' } as const satisfies Record<DateOrder, DateOrder>;

/** Whether a cell is a date only in the other order of day and month. */
function hasDateAgainst({ rows }: Sheet, order: DateOrder): boolean {
  return rows.some(({ cells }) =>
    cells.some(
      (cell) =>
        parseStatementDate(cell, order) === undefined &&
        parseStatementDate(cell, OTHER_ORDER[order]) !== undefined,
    ),
  );
}
