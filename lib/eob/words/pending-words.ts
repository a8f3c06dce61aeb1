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
/** On a badge or in a heading these words may be of something else. */
const SAYS_OTHER_THINGS = /^\W*(?:open|received|accepted|recibid[oa]|enviad[oa])\b/iu;
const BADGE = new RegExp(
  String.raw`^\W*(?:claim |status:? )*(?:${STATES.join('|')})(?: claims?| reclamaciones)?\W*$`,
  'iu',
);
/** A state before a sentence about it: "PENDING. We asked your provider for more information." */
const BEFORE_SENTENCE = new RegExp(String.raw`^\W*(?:${STATES.join('|')})\s*[.:;–—-]`, 'iu');
/** The sentences in which notes say it of a service. */
const SENTENCE =
  /\b(?:is|are|still|remains?) (?:pending|pended|in process|under review|being (?:processed|reviewed))\b|\bnot (?:yet )?(?:been )?(?:processed|decided|finali[sz]ed)\b|\b(?:waiting|awaiting|asked|requested|need)\b[^.]*\binformation\b|\b(?:est[aá]|sigue) (?:pendiente|en (?:proceso|revisi[oó]n|tr[aá]mite))\b/iu;
/** Words after which a claim is decided, whatever else is said. */
const DECIDED =
  /\b(?:paid|processed|finali[sz]ed|completed?|approved|denied|closed|settled|pagad[oa]|procesad[oa]|aprobad[oa]|negad[oa]|denegad[oa]|finalizad[oa])\b/i;
/** A state is said in few words. */
const LONGEST = 60;

/** Whether the value of a label of the state says that the claim is not decided. */
export function isPending(text: string): boolean {
  return text.length <= LONGEST && PENDING.test(text);
}

/** Whether a text by itself, as a badge or the end of a heading, says that a claim is not decided. */
export function isPendingBadge(text: string): boolean {
  return BADGE.test(text) && !SAYS_OTHER_THINGS.test(text);
}

/** Whether a text that says a claim's state says that it is decided. */
export function isDecided(text: string): boolean {
  return text.length <= LONGEST && !isPending(text) && DECIDED.test(text);
}

/** Whether the text of a cell in a row says that its service is not decided. */
export function isPendingCell(text: string): boolean {
  return (isPendingBadge(text) || BEFORE_SENTENCE.test(text)) && !SAYS_OTHER_THINGS.test(text);
}

/** Whether a sentence says of a service that it is not decided. */
export function saysPending(text: string): boolean {
  return SENTENCE.test(text);
}
