import { repairText } from '#lib/remittance/x12/decode.ts';
import type {
  Segment,
  X12Adjustment,
  X12Amount,
  X12Day,
  X12Name,
} from '#lib/remittance/x12/schema.ts';
import { parseAmount, parseDate, textOf } from '#lib/remittance/x12/values.ts';

/** A CAS holds up to six adjustments of three elements each: reason, amount, quantity. */
const FIRST_TRIPLET = 2;
const TRIPLET = 3;

/** The adjustments of a CAS segment, in its order. */
export function parseAdjustments(segment: Segment): readonly X12Adjustment[] {
  const { elements } = segment;
  const group = elements[1]?.trim() ?? '';
  const adjustments: X12Adjustment[] = [];
  for (let at = FIRST_TRIPLET; at < elements.length; at += TRIPLET) {
    const [reason, amount] = [textOf(elements[at]), textOf(elements[at + 1])];
    if (reason === null && amount === null) continue;
    adjustments.push({
      group,
      reason: reason ?? '',
      amount: parseAmount(amount ?? ''),
      quantity: textOf(elements[at + 2]),
      segment,
      element: at + 1,
    });
  }
  return adjustments;
}

/** The amount of an AMT segment with its qualifier. */
export function parseAmountSegment(segment: Segment): X12Amount {
  const [, qualifier = '', amount] = segment.elements;
  return { qualifier: qualifier.trim(), amount: parseAmount(amount), segment };
}

/** The day of a DTM (or DTP) segment; null where it is none. Some senders name the form first: `D8`, `RD8`. */
export function parseDay({ elements }: Segment): X12Day | null {
  const [, , second, third] = elements;
  const isNamed = second === 'D8' || second === 'RD8';
  const [first, last] = (isNamed ? third : second)?.trim().split('-') ?? [];
  const from = parseDate(first);
  return from === null ? null : [from, parseDate(last)];
}

/** The party of an NM1 segment. */
export function parseIndividual({ elements }: Segment): X12Name {
  const [, role, kind, last, first, middle, , suffix, idKind, id] = elements;
  return {
    role: role?.trim() ?? '',
    isPerson: kind?.trim() !== '2',
    last: nameOf(last),
    first: nameOf(first),
    middle: nameOf(middle),
    suffix: nameOf(suffix),
    idKind: idKind?.trim() ?? '',
    id: id?.trim() ?? '',
  };
}

/** The party of an N1 segment. */
export function parseOrganisation({ elements }: Segment): X12Name {
  const [, role, name, idKind, id] = elements;
  return {
    role: role?.trim() ?? '',
    isPerson: false,
    last: nameOf(name),
    first: '',
    middle: '',
    suffix: '',
    idKind: idKind?.trim() ?? '',
    id: id?.trim() ?? '',
  };
}

/** Printable ASCII with single blanks between words, as nearly all names are: nothing to repair. */
const PLAIN_NAME = /^(?:[!-~]+(?: [!-~]+)*)?$/;

function nameOf(element = ''): string {
  if (PLAIN_NAME.test(element)) return element;
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
  const isRemark = id !== 'LQ' || elements[1]?.trim() === 'HE';
  const codes = (REMARK_ELEMENTS[id] ?? []).flatMap((at) => textOf(elements[at]) ?? []);
  return isRemark ? codes.filter((code) => REMARK_CODE.test(code)) : [];
}
