import type { Sheet } from '#lib/document/sheet.ts';
import { headerSignature } from '#lib/payout/header-signature.ts';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';
import { type PayoutReading, readPayouts } from '#lib/payout/read-payouts.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import { splitTables } from '#lib/payout/split-tables.ts';
import { type DateOrder, parseStatementDate } from '#lib/payout/statement-date.ts';

/** What a person said: about this very file, and about other files, by their headings. */
export interface Answers {
  readonly mapping?: ColumnMapping | undefined;
  readonly profiles?: readonly MappingProfile[] | undefined;
}

/** A reading, and the answers of another file that it was read with. */
export interface RememberedReading {
  readonly reading: PayoutReading;
  /** Undefined where none were needed, none were there, or they leave something unclear. */
  readonly profile: MappingProfile | undefined;
}

/**
 * Reads a statement as the person said it is to be read; without a word about this file, as she said of another with
 * the same headings. A remembered order of day and month only decides where the file itself does not.
 */
export function readAsRemembered(
  sheet: Sheet,
  { mapping, profiles = [] }: Answers,
): RememberedReading {
  const profile = mapping === undefined ? findProfile(sheet, profiles) : undefined;
  if (profile === undefined) {
    return { reading: readPayouts(sheet, { mapping }), profile: undefined };
  }
  const reading = readWith(profile.mapping, sheet);
  if (reading.outcome === 'read' && !reading.needsMapping) return { reading, profile };
  return { reading: readPayouts(sheet), profile: undefined };
}

function findProfile(
  sheet: Sheet,
  profiles: readonly MappingProfile[],
): MappingProfile | undefined {
  if (profiles.length === 0) return undefined;
  const signature = headerSignature(splitTables(sheet).tables[0]?.headings ?? []);
  return profiles.find((profile) => profile.signature === signature);
}

function readWith(mapping: ColumnMapping, sheet: Sheet): PayoutReading {
  const { dateOrder, ...rest } = mapping;
  const reading = readPayouts(sheet, { mapping: rest });
  if (dateOrder === undefined || reading.outcome !== 'read') return reading;
  const isOpen = reading.questions.some(({ about }) => about === 'date-order');
  if (!isOpen || hasDateAgainst(sheet, dateOrder)) return reading;
  return readPayouts(sheet, { mapping });
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
