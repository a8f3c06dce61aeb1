import { roleOfKey } from '#lib/eob/facts/fact-keys.ts';
import { isOrganisation, isPersonName, withoutRelation } from '#lib/eob/facts/name-shapes.ts';
import { headingShare } from '#lib/eob/words/vocabulary.ts';
import { soundsLikePayer } from '#lib/reference/payers.ts';
import { type Line, type Segment, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** The patient's name where no label gives it stands among this many first lines. */
const FIRST_LINES = 16;
/** A name over a family member's tables stands at most this many lines above the headings. */
const LINES_ABOVE_HEADINGS = 3;
const HEADING_SHARE = 0.6;

/** A line that begins a claim names it. */
const CLAIM_START =
  /^(?:payer )?(?:claim(?: (?:control |ctrl )?(?:number|no\.?|id|#))?|icn|tcn):? ?#?(?=[A-Z0-9-]*\d)[A-Z0-9-]{5}/i;
const LINES_ABOVE_CLAIM = 2;

/** Names that stand alone over a table's headings or over a claim, as family statements print them. `at`: their line. */
export function namesOverTables(
  lines: readonly Line[],
): readonly { readonly at: number; readonly name: string }[] {
  return lines.flatMap((line, at) => {
    const [only, ...others] = line.segments;
    if (only === undefined || others.length > 0 || !isName(only.text)) return [];
    if (isOfOther(lines[at - 1])) return [];
    const below = lines.slice(at + 1, at + 1 + LINES_ABOVE_HEADINGS);
    const isOver =
      below.some((each) => isOfHeadings(each, at)) ||
      below.slice(0, LINES_ABOVE_CLAIM).some((each) => CLAIM_START.test(textOf(each)));
    return isOver ? [{ at, name: withoutRelation(only.text) }] : [];
  });
}

/** Whether a line is a key by itself of somebody who is not the patient: "SEEN BY". */
function isOfOther(line: Line | undefined): boolean {
  const role = line === undefined ? undefined : roleOfKey(textOf(line).replace(/:$/, ''));
  return role === 'provider' || role === 'payee';
}

/** Words of headings under a document's first line alone are its title, under the name of who sent it. */
function isOfHeadings(line: Line, over: number): boolean {
  const isTitle = over === 0 && line.segments.length === 1;
  return !isTitle && headingShare(textOf(line)) >= HEADING_SHARE;
}

/** Whether a line is the first of an address under a name; lines of amounts, and of other cells, may begin with figures too. */
function isAddressUnder({ box }: Segment, line: Line): boolean {
  const [first] = line.segments;
  const isUnder = first !== undefined && first.box[0] < box[2] && first.box[2] > box[0];
  const isAddress = /^\d|^p\.?o\.? box/i.test(textOf(line)) && lineTokens(line).money.length === 0;
  return isAddress && isUnder;
}

const GREETING = /^(?:Dear|Estimad[oa]) (?<name>[^,:]+)[,:]/u;

function isName(text: string): boolean {
  return (
    isPersonName(text) &&
    headingShare(text) < HEADING_SHARE &&
    !OF_A_FORM.test(text) &&
    !soundsLikePayer(text)
  );
}

/** Words of a form that nobody filled in: "TEMPORARY ADDRESS NAME". */
const OF_A_FORM = /\b(?:address|name)\b/i;

/**
 * Whether a document names somebody else of the same family by itself, as headings of their claims do: then it says not
 * only of whom it is sent to.
 */
export function namesFamily(lines: readonly Line[], name: string): boolean {
  const [given, surname] = partsOf(name);
  return lines.some(({ segments }) =>
    segments.some(
      ({ text }) =>
        isOtherMember(text, given) ||
        (text.toLowerCase().includes(surname) &&
          text.split(/: | (?=Provider\b)/).some((part) => {
            if (!isName(part.trim())) return false;
            const [otherGiven, otherSurname] = partsOf(withoutRelation(part.trim()));
            return otherSurname === surname && otherGiven !== given;
          })),
    ),
  );
}

/** The title over what one member of a family had: "For Jasper", "Claim for Theo (son)". */
const FOR_MEMBER = /^(?:claims? |services? |care )?for (?<given>\p{Lu}\p{L}+)(?: \(\p{L}+\))?$/iu;

function isOtherMember(text: string, given: string): boolean {
  const other = FOR_MEMBER.exec(text)?.groups?.['given'];
  return other !== undefined && /^\p{Lu}/u.test(other) && other.toLowerCase() !== given;
}

/** Names of one column begin within this many points of each other. */
const SAME_COLUMN = 1;

/** Whether a name stands among other names, one under the other beside amounts: it is that of one of several patients. */
export function isOneOfColumn(lines: readonly Line[], name: string): boolean {
  const rows = lines.filter((line) => lineTokens(line).money.length > 0);
  const cells = rows.flatMap(({ segments }) => segments);
  const places = cells.flatMap(({ text, box }) => (text === name ? [box[0]] : []));
  return (
    places.length > 0 &&
    cells.some(
      ({ text, box }) =>
        text !== name &&
        places.some((left) => Math.abs(left - box[0]) < SAME_COLUMN) &&
        isName(text),
    )
  );
}

/** The first name and the last one, however they are written: "Roe, Robin Q.", "ROBIN ROE". */
function partsOf(name: string): readonly [string, string] {
  const [last, first] = name.toLowerCase().split(/, ?/);
  const words = (first === undefined ? (last ?? '') : `${first} ${last ?? ''}`).split(' ');
  return [words[0] ?? '', words.at(-1) ?? ''];
}

/** The person a document is sent to: a name over an address, in a greeting, or beside the title of a page. */
export function findAddressee(lines: readonly Line[]): string | undefined {
  const head = lines.slice(0, FIRST_LINES);
  const greeted = head.map((line) => GREETING.exec(textOf(line))?.groups?.['name']);
  const reader = greeted.find((name) => name !== undefined && isName(name));
  if (reader !== undefined) return reader;
  const beside = head.flatMap((line) => nameBesideAddress(textOf(line)) ?? []);
  if (beside[0] !== undefined) return beside[0];
  for (const [index, line] of head.entries()) {
    for (const segment of line.segments) {
      const { text } = segment;
      if (!isName(text) || beginsOrganisation(lines, text)) continue;
      const next = head[index + 1];
      const isOverAddress = next !== undefined && isAddressUnder(segment, next);
      const isGreeted = lines.some((each) => textOf(each).startsWith(`Dear ${text.split(' ')[0]}`));
      if (
        isOverAddress ||
        isGreeted ||
        isRepeated(lines, text) ||
        /not a bill/i.test(textOf(line))
      ) {
        return text;
      }
    }
  }
  return head.map(textOf).find((text) => isName(text) && !beginsOrganisation(lines, text));
}

/** A name with the address behind it on one line: "TO: Robin Sample, 220 Invented Court", "ROBIN SAMPLE · 20 Ditto Drive". */
const BESIDE_ADDRESS = /(?:^|[:·•|] *)(?<name>[^:·•|,]+?)(?:,| [·•|]) \d{1,5} \p{Lu}\p{L}/u;

function nameBesideAddress(text: string): string | undefined {
  const name = BESIDE_ADDRESS.exec(text)?.groups?.['name']?.trim();
  return name !== undefined && isName(name) ? name : undefined;
}

/** Whether what reads as a name is the beginning of an organisation's: "Harvard Pilgrim" of "Harvard Pilgrim Health Care". */
function beginsOrganisation(lines: readonly Line[], name: string): boolean {
  return lines.some(({ segments }) =>
    segments.some(({ text }) => text.startsWith(`${name} `) && isOrganisation(text)),
  );
}

function isRepeated(lines: readonly Line[], name: string): boolean {
  return lines.filter((line) => textOf(line).includes(name)).length > 1;
}
