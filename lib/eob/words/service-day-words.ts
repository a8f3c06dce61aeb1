const WHAT = String.raw`(?:services?|svcs?|visits?|treatments?|sessions?|appointments?|care|therapy|encounters?|contact|consultation)`;
const QUE = String.raw`(?:servicios?|visitas?|sesi[oó]n(?:es)?|consultas?|atenci[oó]n|tratamientos?|citas?)`;

/**
 * The words by which payers say that a day is that of a service, as the source of a pattern: "date of service", "visit
 * date", "services received 08/04/2026", "DOS", "seen on", "fecha del servicio". A bare "date" says nothing, and "date received" is that of the claim.
 */
export const SERVICE_DAY_WORDS = [
  String.raw`\b(?:date|day)s?(?:\(s\))? of (?:the |your )?(?:office )?${WHAT}\b`,
  String.raw`\b(?:service|serv|svc|visit|session|treatment|appointment|care|encounter|expense|incurred) (?:date|day)s?\b`,
  String.raw`\b(?:date|day)s? (?:(?:you |patient )?(?:was |were )?)(?:seen|attended|incurred|rendered|performed|delivered)\b`,
  String.raw`\b(?:date|day|when) you (?:were seen|(?:got|received) (?:the )?${WHAT})\b`,
  String.raw`\bdates? (?:the |your )?services? (?:(?:was|were) )?(?:provided|rendered|performed|received)\b`,
  // Before the day itself: "services provided by" goes on with a name.
  String.raw`\b(?:services?|care|treatment) (?:(?:was|were) )?(?:provided|rendered|performed|received|furnished)(?: (?:on|from|between))?:? (?=\d{1,2}[/-]|[a-z]{3,9}\.? \d)`,
  // Right before the day: the next appointment is of no claim, nor is the last visit.
  String.raw`(?<!\b(?:next|last|first|previous|prior|upcoming|follow-up) )\b(?:visit|session|appointment|encounter|seen|visita|sesi[oó]n|cita):? (?=\d{1,2}[/-]\d{1,2}[/-]\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4})`,
  String.raw`\bfrom(?: ?[/-] ?| )(?:to|thru|through) dates?\b`,
  String.raw`\b(?:seen|visited|visit|session|rendered|performed|furnished|treated|attended|incurred) on\b`,
  String.raw`\bdos\b(?! (?:visitas|sesiones|servicios|citas|reclam))`,
  String.raw`\b(?:fecha|d[ií]a)s? (?:del? )?(?:la |los |las |su )?${QUE}`,
  String.raw`\batendid[oa] el\b`,
].join('|');

const ANYWHERE = new RegExp(SERVICE_DAY_WORDS, 'i');
const AT_THE_START = new RegExp(`^(?:${SERVICE_DAY_WORDS})`, 'i');
const ALONE = new RegExp(String.raw`^(?:${SERVICE_DAY_WORDS})\W*$`, 'i');

/** Whether a text says of a day that a service was then. */
export function saysDayOfService(text: string): boolean {
  return ANYWHERE.test(text);
}

/** Whether a text begins with the words for the day of a service. */
export function startsWithDayOfService(text: string): boolean {
  return AT_THE_START.test(text);
}

/** Whether a text is nothing but the words for the day of a service. */
export function isDayOfServiceLabel(text: string): boolean {
  return ALONE.test(text);
}
