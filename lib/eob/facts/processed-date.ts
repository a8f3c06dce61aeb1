import { datesIn } from '#lib/table/dates.ts';
import { type Line, tabbedText, textOf } from '#lib/table/lines.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

const KEY =
  /(?<!\p{L})(?<!\b(?:first|originally|previously) )(?:date processed|process(?:ed|ing)? date|processed(?: it(?: on)?| (?:this|your|the) claim(?: on)?| on)?|(?:finished|completed) processing (?:it|(?:this|your|the) claim) on|adjudicat(?:ed|ion)(?: date| on)?|decided(?: on)?|decision date|date (?:decided|of decision|completed|closed)|(?:completed|closed|settled) on|fecha de decisi[oó]n|fecha de proces(?:amiento|o)|fecha en (?:la )?que se proces[oó]|procesad[oa](?: el)?|finali[sz]ed(?: date| on)?)(?:\s*\/\s*\p{L}[\p{L} ]{2,30}(?=:))?[:.\s…]*/giu;
const PROCESSED_ON = /\bprocessed\b[^.\t]{0,90}?\bon\s+/i;
const ON_PROCESSED =
  /\b[Oo]n (?<date>[^,.]{5,16}(?:, \d{4})?),? (?:we|your plan|the plan|it was)(?: have| has)? (?:processed|decided|finali[sz]ed)\b/u;
/** "El 24 de junio de 2025 procesamos su reclamación". */
const EL_DIA =
  /\b[Ee]l (?<date>\d{1,2} de \p{L}{3,10} del? \d{4}),? (?:procesamos|se proces[oó]|el plan proces[oó])/u;
/** Without one of these words a line says nothing of it. */
const ANY_WORD = /proces|adjudicat|deci[ds]|finali|complet|closed|settled/i;
/** A key that ends its line, of which the date stands on the next one. */
const OPEN_KEY =
  /\b(?:date processed|process(?:ed|ing)? date|processed(?: on)?|procesad[oa] el|fecha de procesamiento):\s*$/iu;

/** A sentence goes on with the date: "We finished processing" over "it on July 9, 2025". */
const ENDS_AT_WORD =
  /\b(?:finished|completed) processing(?: it| (?:this|your|the) claim)?(?: on)?$/i;

/** What is said of the claim that this one takes the place of: "It replaces claim 4108, which we processed on May 6, 2026." */
const OF_REPLACED =
  /\breplac(?:es|ed|ing) (?:\p{L}+ ){0,2}claim\b[^.]*\b(?:which|that) (?:we|was)\b/iu;

/** A date that its line breaks off after the day of the month. */
const BROKEN_OFF = /^(?:\p{L}{3,9}\.? \d{1,2},?|\d{1,2}(?: de)? \p{L}{3,10}(?: de)?|\d{1,2}\/)$/u;

/** The day on which the plan processed the claim, as a line says it, with the next line where a date goes on there. */
export function processedDateIn(line: Line, next: Line | undefined): ServiceDate | undefined {
  const said = tabbedText(line);
  if (!ANY_WORD.test(said) || OF_REPLACED.test(said)) return undefined;
  const below = next === undefined ? '' : textOf(next);
  const text = ENDS_AT_WORD.test(said) ? `${said} ${below}` : said;
  for (const match of text.matchAll(KEY)) {
    const rest = text.slice(match.index + match[0].length);
    if (SECOND_KEY.test(text.slice(0, match.index))) {
      const second = secondDateIn(rest);
      if (second !== undefined) return second;
      continue;
    }
    const isOpen = BROKEN_OFF.test(rest.trim()) || OPEN_KEY.test(text);
    const whole = isOpen ? `${rest.trim()} ${below}` : rest;
    const date = dateAtStart(whole);
    if (date !== undefined) return date;
  }
  const before = (ON_PROCESSED.exec(text) ?? EL_DIA.exec(text))?.groups?.['date'];
  if (before !== undefined) return dateAtStart(before);
  const sentence = PROCESSED_ON.exec(text);
  return sentence === null
    ? undefined
    : dateAtStart(text.slice(sentence.index + sentence[0].length));
}

/** Before the second of two keys whose dates follow both: "Date received / processed: Jan 30, 2026 / Feb 4, 2026". */
const SECOND_KEY = /\breceived ?(?:\/|&|and) ?(?:date )?$/i;
const BETWEEN_DATES = /^ ?(?:\/|&|and|[-–—|;,]) ?$/;

function secondDateIn(text: string): ServiceDate | undefined {
  const [first, second] = datesIn(text.trimStart());
  if (first === undefined || second === undefined || first.at !== 0) return undefined;
  const between = text.trimStart().slice(first.text.length, second.at);
  return BETWEEN_DATES.test(between) && second.to === undefined ? second.from : undefined;
}

/** Behind the first day of a stretch of days, of which the last one may be on the next line: "December 20, 2022 –". */
const GOES_ON = /^\s*(?:[-–—−]|to|through|thru|al?|hasta)\s*(?:$|\t|\d|\p{L}{3,9}\.? \d)/iu;

function dateAtStart(text: string): ServiceDate | undefined {
  const own = text.trimStart();
  const [date] = datesIn(own);
  if (date === undefined || date.at !== 0 || date.to !== undefined) return undefined;
  return GOES_ON.test(own.slice(date.text.length)) ? undefined : date.from;
}
