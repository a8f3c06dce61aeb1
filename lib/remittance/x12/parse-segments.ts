import { kindsOfGroup } from '#lib/remittance/x12/adjustment-kinds.ts';
import { repairText } from '#lib/remittance/x12/decode.ts';
import type {
  Segment,
  X12Adjustment,
  X12Amount,
  X12Date,
  X12Day,
  X12Name,
  X12Reference,
} from '#lib/remittance/x12/schema.ts';
import { parseAmount, parseDate, textOf, trimmed } from '#lib/remittance/x12/values.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** A CAS holds up to six adjustments of three elements each: reason, amount, quantity. */
const FIRST_TRIPLET = 2;
const TRIPLET = 3;

/** The adjustments of a CAS segment, in its order. */
export function parseAdjustments(segment: Segment): readonly X12Adjustment[] {
  const { elements } = segment;
  const kindOf = kindsOfGroup(trimmed(elements[1]));
  const adjustments: X12Adjustment[] = [];
  for (let at = FIRST_TRIPLET; at < elements.length; at += TRIPLET) {
    const reason = textOf(elements[at]);
    const amount = textOf(elements[at + 1]);
    if (reason === null && amount === null) continue;
    adjustments.push({
      kind: kindOf(reason ?? ''),
      amount: amount === null ? null : parseAmount(amount),
      quantity: textOf(elements[at + 2]),
      segment,
      element: at + 1,
    });
  }
  return adjustments;
}

/** The amount of an AMT segment with its qualifier. */
export function parseAmountSegment(segment: Segment): X12Amount {
  const { elements } = segment;
  return { qualifier: trimmed(elements[1]), amount: parseAmount(elements[2]), segment };
}

/** The date of a DTM (or DTP) segment. Some senders name its form first: `D8`, `RD8`. */
export function parseDateSegment({ elements }: Segment): X12Date {
  const isNamed = elements[2] === 'D8' || elements[2] === 'RD8';
  return { qualifier: trimmed(elements[1]), day: parseDay(elements[isNamed ? 3 : 2] ?? '') };
}

function parseDay(text: string): X12Day | null {
  if (!text.includes('-')) return dayOf(parseDate(text), null);
  const [first, last] = text.split('-');
  return dayOf(parseDate(first), parseDate(last));
}

function dayOf(from: ServiceDate | null, to: ServiceDate | null): X12Day | null {
  return from === null ? null : [from, to];
}

/** The number of a REF segment. */
export function parseReference({ elements }: Segment): X12Reference {
  return { qualifier: trimmed(elements[1]), value: trimmed(elements[2]) };
}

/** The party of an NM1 segment. */
export function parseIndividual({ elements }: Segment): X12Name {
  return {
    role: trimmed(elements[1]),
    isPerson: trimmed(elements[2]) !== '2',
    last: nameOf(elements[3]),
    first: nameOf(elements[4]),
    middle: nameOf(elements[5]),
    suffix: nameOf(elements[7]),
    idKind: trimmed(elements[8]),
    id: trimmed(elements[9]),
  };
}

/** The party of an N1 segment. */
export function parseOrganisation({ elements }: Segment): X12Name {
  return {
    role: trimmed(elements[1]),
    isPerson: false,
    last: nameOf(elements[2]),
    first: '',
    middle: '',
    suffix: '',
    idKind: trimmed(elements[3]),
    id: trimmed(elements[4]),
  };
}

/** Printable ASCII with single blanks between words, as nearly all names are: nothing to repair. */
const PLAIN_NAME = /^[!-~]+(?: [!-~]+)*$/;

function nameOf(element = ''): string {
  if (element === '' || PLAIN_NAME.test(element)) return element;
  return repairText(element).trim().replaceAll(/\s+/g, ' ');
}

/** A remittance advice remark code: `N130`, `MA04`, `M62`. */
const REMARK_CODE = /^[A-Z]{1,2}\d{1,3}$/;
/** Where the segments hold their remark codes. */
const REMARK_ELEMENTS: Readonly<Record<string, readonly number[]>> = {
  LQ: [2],
  MIA: [5, 20, 21, 22, 23],
  MOA: [3, 4, 5, 6, 7],
};

/** The remark codes of an LQ, MIA or MOA segment. */
export function parseRemarks({ id, elements }: Segment): readonly string[] {
  const isRemark = id !== 'LQ' || trimmed(elements[1]) === 'HE';
  const codes = (REMARK_ELEMENTS[id] ?? []).flatMap((at) => textOf(elements[at]) ?? []);
  return isRemark ? codes.filter((code) => REMARK_CODE.test(code)) : [];
}
