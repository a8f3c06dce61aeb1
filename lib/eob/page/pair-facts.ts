import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import { roleOfKey } from '#lib/eob/facts/fact-keys.ts';
import { isUnknown } from '#lib/eob/page/label-with-value.ts';
import { lineOf } from '#lib/eob/page/page-lines.ts';
import { isPending } from '#lib/eob/words/pending-words.ts';
import { datesIn } from '#lib/table/dates.ts';

const CLAIM_LABEL =
  /^(?:medical |payer |claim )*(?:claim|icn|reference|n[uú]mero de (?:la )?reclamaci[oó]n|reclamaci[oó]n|reclamo)(?: control)? ?(?:number|num\.?|no\.?|nbr|#|id|n[uú]mero|n\.?[ºo°])?$/i;
const CLAIM_ID = /^(?=(?:.*\d){4})[A-Z0-9][A-Z0-9 .-]{3,28}[A-Z0-9]$/i;
const PROCESSED_LABEL =
  /^(?:claim )?(?:date )?(?:processed|finali[sz]ed|adjudicated|procesad[oa])(?: date| on)?$|^(?:processed|processing|finali[sz]ed|adjudication) date$|^fecha (?:de |del )?(?:procesamiento|proceso)$/i;
/** Labels of what has become of a claim. */
export const STATUS_LABEL =
  /^(?:claim |current |line |adjudication |overall )?(?:status|state|outcome|decision|stage|estado|estatus|situaci[oó]n)$/i;

/** What a label and its value say of their claim. Beside the words of lines, pages have labels of their own. */
export function pairFacts(label: string, value: string, at: number): readonly ClaimFact[] {
  const [labels, values] = [label.split(/\s*\/\s*/), value.split(/\s+\/\s+/)];
  if (labels.length > 1 && labels.length === values.length) {
    return labels.flatMap((part, index) => pairFacts(part, values[index] ?? '', at));
  }
  const bare = label.replace(/[:\s]+$/, '');
  const known = findClaimFacts([lineOf([`${bare}:`, value])]).map((fact) => ({ ...fact, at }));
  const own = ownFact(bare, value.trim(), at);
  const isNew = own !== undefined && !known.some(({ kind }) => kind === own.kind);
  return isNew ? [...known, own] : known;
}

function ownFact(label: string, value: string, at: number): ClaimFact | undefined {
  if (PROCESSED_LABEL.test(label)) {
    const [date] = datesIn(value);
    if (date !== undefined) return { kind: 'processedDate', at, value: date.from };
    // A claim without a day of processing is not processed.
    return isUnknown(value) || isPending(value)
      ? { kind: 'status', at, value: 'pending' }
      : undefined;
  }
  if (STATUS_LABEL.test(label)) {
    return isPending(value) ? { kind: 'status', at, value: 'pending' } : undefined;
  }
  if (isUnknown(value) || value === '') return undefined;
  if (CLAIM_LABEL.test(label) && CLAIM_ID.test(value)) return { kind: 'claimNumber', at, value };
  if (/\d{3}/.test(value) || value.length > LONGEST_NAME) return undefined;
  const role = roleOfKey(label);
  if (role === undefined) return undefined;
  if (role === 'holder' || role === 'member') return { kind: 'patient', at, value, as: role };
  return { kind: role, at, value };
}

const LONGEST_NAME = 80;
