/** Words that mark a row as the sum of others. */
const TOTAL = /\b(?:sub)?total(?:es|s|ed)?\b|\btot\b|\bnet\b|\bsum\b|\bsuma\b/i;
/** Words of blocks that count the year, not the claim. */
const ACCUMULATOR =
  /\b(?:year[- ]to[- ]date|to date|annual|remaining|accumulat|out[- ]of[- ]pocket|maximum|limit|acumulad|so far this year|benefit balance)/i;

/** "You've met $450.00 of your $500.00 deductible": a count of the year, whatever day stands beside it. */
const MET =
  /(?:\b(?:have|has)|['’]ve)(?: (?:now|already))? (?:met|satisfied)\b|\bha (?:alcanzado|cumplido)\b/i;

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
