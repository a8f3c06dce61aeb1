import { dateMeaning, normaliseLabel, textMeaning } from '#lib/payout/label.ts';
import { DATE_IN_TEXT, isDate, stripTime } from '#lib/payout/statement-date.ts';
import { withoutAvatar } from '#lib/payout/without-avatar.ts';

/** Marks that part what one line says of a session: "Mar 17, 2025 · 60 min · Cigna". */
const MARK = / +[·•|] +/;
/** A text before a date and perhaps a time: "Jane Doe Mar 31, 2025, 9:00 AM". */
const TEXT_BEFORE_DATE = new RegExp(
  String.raw`^(?<text>\p{L}[^\d]*?) (?<date>(?:${DATE_IN_TEXT.source}).*)$`,
  'u',
);

/** The texts that stand in one cell, parted at marks between them and before a date at its end. */
export function splitEntryTexts(cell: string): readonly string[] {
  return cell
    .trim()
    .split(MARK)
    .flatMap((part) => {
      const { text, date } = TEXT_BEFORE_DATE.exec(part)?.groups ?? {};
      if (text === undefined || date === undefined || !isDate(stripTime(date))) return part;
      // A label before its date stays with it: "Pay date 05/16/2025".
      const label = normaliseLabel(text);
      const isLabel = textMeaning(label) !== undefined || dateMeaning(label) !== undefined;
      return !isLabel ? [withoutAvatar(text), date] : part;
    })
    .filter((part) => part !== '');
}
