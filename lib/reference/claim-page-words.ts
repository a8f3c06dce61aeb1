/** Where and when these words were collected: labels seen on payers' portals in public code, guides and demos. */
export const CLAIM_PAGE_WORDS_SOURCE = {
  source: 'labels of payers’ portals in public code, guides and demo portals',
  date: '2026-11',
  confidence: 'B',
} as const;

/** A label that stands before or over a claim's number. */
export const CLAIM_NUMBER_LABEL =
  /^(?:(?:medical|payer|plan|insurance)\s+)?claim\s*(?:number|no\.?|id|#|reference)|^ICN\b/i;

/** A number as payers give to claims: at least six digits, perhaps with letters and dashes, but no date or telephone number. */
export const CLAIM_NUMBER =
  /^(?!\d{4}-\d{2}-\d{2}\b|(?:1-)?\d{3}-\d{3}-\d{4}\b)((?=(?:[A-Z-]*\d){6})[A-Z0-9-]{7,30})(?![\w/.,])/i;

/** Labels of the amounts of an adjudicated claim, each another one. */
export const AMOUNT_LABELS: readonly RegExp[] = [
  /\b(?:allowed|approved|eligible|covered) amount\b|\bamount allowed\b|^allowed\b|\bplan allowance\b/i,
  /\b(?:amount|total|provider) (?:billed|charged?s?)\b|\bbilled amount\b|^(?:billed|charges?)\b/i,
  /\b(?:plan|insurance) (?:paid|payment)\b|\bpaid (?:to provider|by plan)\b|\byour plan paid\b/i,
  /\b(?:you|patient|member|I) (?:may )?owes?\b|\b(?:patient|member) resp|\byour (?:share|cost)\b/i,
  /\bplan discount\b|\bnetwork savings\b|\bprov(?:ider)? adj/i,
];

/** Labels of a session's date. */
export const SERVICE_DATE_LABEL =
  /\bdates?(?:\(s\))? of service\b|\bservice dates?\b|\bvisited on\b|^DOS\b/i;

/** What a platform calls the money that it pays out. */
export const PAYOUT_LABEL = /\bpayouts?\b|\bearnings\b|\bpayment date\b/i;

/** An amount of money as portals print it. */
export const DOLLARS = /\$\s?\d/;
