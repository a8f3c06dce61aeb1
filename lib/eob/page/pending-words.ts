/** The words in which payers say that a claim is not decided. */
const STATES = [
  'pending(?: (?:review|information|payment|approval|decision))?',
  'pended',
  'in[- ]?(?:process|progress|review)',
  'being (?:processed|reviewed)',
  '(?:still )?(?:processing|reviewing)',
  'under review',
  'submitted',
  'received',
  'accepted(?: for processing)?',
  'open',
  'on hold',
  'suspended',
  'estimated?',
  'not (?:yet )?(?:processed|finali[sz]ed|decided|final)',
  'awaiting (?:review|information|decision)',
  'appealed',
  'appeal in progress',
  'pendiente',
  'en (?:proceso|revisi[oó]n|tr[aá]mite)',
  'recibid[oa]',
  'enviad[oa]',
];
const PENDING = new RegExp(String.raw`^\W*(?:claim |status:? )*(?:${STATES.join('|')})\b`, 'iu');
/** Words after which a claim is decided, whatever else is said. */
const DECIDED =
  /\b(?:paid|processed|finali[sz]ed|complete[d]?|approved|denied|closed|settled|pagad[oa]|procesad[oa]|aprobad[oa]|negad[oa]|denegad[oa]|finalizad[oa])\b/i;
/** A word that only stands on claims that are not decided: no filter or heading of a list is so long. */
const LONGEST = 60;

/** Whether a text that says a claim's state says that it is not decided. */
export function isPending(text: string): boolean {
  return text.length <= LONGEST && PENDING.test(text);
}

/** Whether a text that says a claim's state says that it is decided. */
export function isDecided(text: string): boolean {
  return text.length <= LONGEST && !isPending(text) && DECIDED.test(text);
}
