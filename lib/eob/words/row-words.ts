/** Words that mark a row as the sum of others. */
const TOTAL =
  /\b(?:sub)?total(?:es|s|ed)?\b|\btot\b|\bnet\b(?! (?:effect|result) o[fn]\b)|\bsum\b|\bsuma\b/i;
/** Words of blocks that count the year, not the claim. */
const ACCUMULATOR =
  /\b(?:year[- ]to[- ]date|to date|annual|remaining|accumulat|out[- ]of[- ]pocket|maximum|limit|acumulad|so far this year|benefit balance)/i;

/**
 * "You've met $450.00 of your $500.00 deductible", "you have paid $450.00 toward your $500.00 limit": a count of the year,
 * whatever day stands beside it.
 */
const MET =
  /(?:\b(?:have|has)|['’]ve)(?: (?:now|already))? (?:met|satisfied|(?:paid|spent|used)(?: \S+)? (?:towards?|of) (?:your|the|an?))\b|\bha (?:alcanzado|cumplido)\b/i;

/** Whether a row's words say that it sums others. */
export function hasTotalWords(text: string): boolean {
  return TOTAL.test(text);
}

/** Whether a text speaks of what has been met this year. */
export function hasAccumulatorWords(text: string): boolean {
  return ACCUMULATOR.test(text);
}

/** A limit of the year, which no service is called. */
const LIMIT = /\bout[- ]of[- ]pocket (?:maximum|max|limit)\b|\b(?:plan|benefit) year\b/i;

/** Whether a text names a limit of the year. */
export function hasLimitWords(text: string): boolean {
  return LIMIT.test(text);
}

/** Whether a text says how much of a limit of the year is met, and nothing of a service. */
export function hasMetWords(text: string): boolean {
  return MET.test(text);
}

/** "$500.00 of $1,500.00", "$500.00 of your $1,500.00", "$500.00 met", "$0.00 left": counts of the year, whatever stands before them. */
const COUNTED =
  /\d\.\d{2} (?:of|de) (?:(?:your|the|su|el) )?\$?[\d,]+\.\d{2}\b|\d\.\d{2} (?:met|left|spent|used|remaining|satisfied|to go|usado|gastado|restante|cumplido)\b/i;

/** "$500.00 of $1,500.00" and no label before it. */
const COUNT_OF_LIMIT = /^\$?[\d,]+\.\d{2} (?:of|de) (?:(?:your|the|su|el) )?\$?[\d,]+\.\d{2}\b/i;

/** Whether a text is a count of the year against its limit, by itself. */
export function isCountOfLimit(text: string): boolean {
  return COUNT_OF_LIMIT.test(text);
}

/** "Limit 1,200.00 Met so far 1,200.00 Left 0.00": the labels of such counts, each before its amount. */
const LABELLED_COUNT = /\blimit\b.*\b(?:met|used|left|remaining)\b|\bmet so far\b/i;

/** Whether a text counts an amount against a limit of the year. */
export function countsOfYear(text: string): boolean {
  return COUNTED.test(text);
}

/** Whether a text labels what is met of a limit of the year, or counts it. */
export function hasCountsOfYear(text: string): boolean {
  return countsOfYear(text) || LABELLED_COUNT.test(text);
}
