import { namesProcedure, ownDates } from '#lib/eob/facts/service-dates.ts';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';
import { isProcedureCode } from '#lib/reference/procedure-codes.ts';
import type { DateToken } from '#lib/table/dates.ts';
import { type Line, textOf } from '#lib/table/lines.ts';
import { lineTokens } from '#lib/table/money-tokens.ts';

/** A title has no more words. */
const MOST_WORDS = 16;

/** What is done in a session, in whatever words: none of them names a person, a plan or an office. */
const TREATMENT = `(?:${[
  'psychotherapy',
  'psicoterapia',
  'terapia',
  '(?:individual|family|group|couples?|talk|behaviou?ral(?: health)?|mental health|speech) (?:therapy|counsel(?:l)?ing)',
  'therapy (?:visit|session)',
  '(?:diagnostic|psychiatric|initial|intake) (?:evaluation|assessment)',
  'diagnostic interview',
  '(?:office|telehealth|video|outpatient|therapy|clinic|virtual|in-person|follow-?up|mental health|behaviou?ral health|counsel(?:l)?ing|psychiatr(?:y|ic)|psychology|specialist) (?:visit|session|appointment)',
  'med(?:ication)?s? (?:management|mgmt|consult(?:ation)?|check|review|visit|follow-?up)',
  'crisis (?:session|intervention)',
  'intake',
  '(?:neuro)?psychological test(?:ing| evaluation| administration)',
  'interactive complexity',
  '(?:depression|developmental|emotional) screening',
  'evaluaci[oó]n',
].join('|')})`;
/** "Visit", "Service 1", "Session 2 of 4", and nothing before them: "customer service" is another thing. */
const NUMBERED = String.raw`(?:^|[·|•\t]\s*)(?:visit|session|service|appointment|visita|sesi[oó]n|servicio|cita)(?:\s*(?:#|no\.?\s*)?\d{1,2}(?:\s*(?:of|de|\/)\s*\d{1,2})?)?`;
const SERVICE = new RegExp(String.raw`\b${TREATMENT}\b|${NUMBERED}\b(?=\W*$|\W*[:·|•–—-])`, 'iu');
/** What was a service, and that it was on a day: "Session of", "Care received on", "Visita del". */
const LEADS_TO_DAY =
  /(?:^|[·|•\t]\s*)(?:your )?(?:visit|session|service|appointment|care|treatment|therapy|visita|sesi[oó]n|servicio|cita|atenci[oó]n)(?: (?:was )?(?:received|provided|rendered|performed|furnished|held|attended|recibid[oa]))?(?: (?:of|on|from|dated|for|del?|el))?:?$/iu;
const NAMES_TREATMENT = new RegExp(String.raw`\b${TREATMENT}\b`, 'iu');
/** Other things that happen on a day, and services that were none. */
const SOMETHING_ELSE =
  /\b(?:next|upcoming|schedul\w*|cancel\w*|missed|no[- ]show|limit\w*|maximum|through|until|since|before|after|authori[sz]\w*|requested|referr\w*|approved|letter|call(?:ed)?|appeal\w*|deadline|expires?|effective|coverage|eligib\w*|benefits?|born|birth|phone|hours)\b/i;

/**
 * The day in the title of a service: "Visit 03/24/2025", "Service 1 of 4: Psychotherapy · January 6, 2026". Undefined for
 * lines of amounts, periods, and sentences, which say more than a title does.
 */
export function dayOfTitle(line: Line): DateToken | undefined {
  const [day, ...others] = ownDates(line);
  if (day === undefined || others.length > 0) return undefined;
  if (day.to !== undefined && day.to !== day.from) return undefined;
  const text = textOf(line);
  if (line.words.length > MOST_WORDS || /[.!?]$/.test(text) || SOMETHING_ELSE.test(text)) {
    return undefined;
  }
  const [before, after] = [text.slice(0, day.at), text.slice(day.at + day.text.length)];
  const said = before.trimEnd();
  const isTitle =
    SERVICE.test(said) || LEADS_TO_DAY.test(said) || (/^\W*$/.test(before) && SERVICE.test(after));
  return isTitle && lineTokens(line).money.length === 0 ? day : undefined;
}

/** Whether words beside a day say that something else happens on it than a service, or that none took place. */
export function saysSomethingElse(text: string): boolean {
  return SOMETHING_ELSE.test(text);
}

/** Whether a line without amounts is the short name of what was done in a session. */
export function namesTreatment(line: Line): boolean {
  const text = textOf(line);
  const isShort = line.words.length <= MOST_WORDS && !/[.!?]$/.test(text);
  return isShort && NAMES_TREATMENT.test(text) && lineTokens(line).money.length === 0;
}

/** "Tobias’s visit with Invented Counseling", "Your session with Jane Roe": the title of a visit, by who had it and whom they saw. */
const VISIT_WITH =
  /^(?:\p{Lu}[\p{L}-]+['’]s?|[Yy]our) (?:\p{Ll}[\p{L}-]+ ){0,3}(?:visit|session|appointment) with \p{Lu}/u;

/** Whether a line begins with the title of a visit that says who had it and whom they saw. */
export function namesVisitWith({ segments: [title] }: Line): boolean {
  return title !== undefined && VISIT_WITH.test(title.text) && !/[.!?:]$/.test(title.text);
}

/** Whether a line without amounts is a known procedure's code with its name behind it or before it. */
export function isTitleOfProcedure(line: Line): boolean {
  const [first] = line.words;
  const isFirst = first !== undefined && isProcedureCode(codeAmong([first])?.code ?? '');
  const isShort = line.words.length <= MOST_WORDS && !/[.!?]$/.test(textOf(line));
  return namesProcedure(line) && isShort && (isFirst || namesTreatment(line));
}
