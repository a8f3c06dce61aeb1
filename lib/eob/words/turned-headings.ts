import type { Page, TurnedText } from '#lib/document/schema.ts';
import { labelCandidates } from '#lib/eob/words/vocabulary.ts';
import type { HeaderCell } from '#lib/table/header-cells.ts';
import { boxAround } from '#lib/table/lines.ts';

/** Headings printed at a right angle over one table. `bottom`: the lowest edge of them. */
export interface TurnedZone {
  readonly page: number;
  readonly bottom: number;
  readonly headings: readonly HeaderCell[];
}

/** Turned lines nearer than this many sizes are lines of one heading. */
const LINE_PITCH = 1.5;
const FEWEST_AMOUNT_HEADINGS = 3;

/** The turned headings of a page, where enough of them name amounts. Elsewhere they are printers' marks. */
export function findTurnedZones(page: Page): readonly TurnedZone[] {
  const zones: TurnedText[][] = [];
  for (const text of page.turned.toSorted((a, b) => a.box[1] - b.box[1])) {
    const zone = zones.find((members) => overlapsAny(members, text));
    if (zone === undefined) zones.push([text]);
    else zone.push(text);
  }
  return zones.flatMap((members) => {
    const headings = toHeadings(members);
    const amounts = headings.filter(({ text }) => labelCandidates(text).length > 0);
    if (amounts.length < FEWEST_AMOUNT_HEADINGS) return [];
    const bottom = Math.max(...members.map(({ box }) => box[3]));
    return [{ page: page.number, bottom, headings }];
  });
}

function overlapsAny(members: readonly TurnedText[], { box }: TurnedText): boolean {
  return members.some(
    (member) => Math.min(member.box[3], box[3]) - Math.max(member.box[1], box[1]) > 0,
  );
}

function toHeadings(members: readonly TurnedText[]): readonly HeaderCell[] {
  const groups: TurnedText[][] = [];
  for (const text of members.toSorted((a, b) => a.box[0] - b.box[0])) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const pitch = previous === undefined ? 0 : text.box[0] - previous.box[0];
    if (group === undefined || pitch > LINE_PITCH * text.size) groups.push([text]);
    else group.push(text);
  }
  return groups.map((group) => {
    // Read upwards, the first line stands leftmost; read downwards, rightmost.
    const ordered = group[0]?.isUpward === true ? group : group.toReversed();
    return {
      text: ordered.map(({ text }) => text).join(' '),
      group: '',
      box: boxAround(group),
    };
  });
}
