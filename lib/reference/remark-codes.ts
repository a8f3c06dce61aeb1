import { CHECKED_REMARKS, UNCHECKED_REMARKS } from '#lib/reference/remark-codes-data.ts';

/** What a payer adds to an adjustment: a remittance advice remark code (RARC), in our own words. */
export interface RemarkCode {
  readonly code: string;
  readonly words: string;
  readonly source: string;
  readonly date: string;
  readonly confidence: 'A' | 'B' | 'C';
}

const SOURCE = 'X12 external code list 411, numbers only';
const DATE = '2026-11';

/** All known remark codes, in the order of their list. */
export const REMARK_CODES: readonly RemarkCode[] = [
  ...CHECKED_REMARKS.map(([code, words]) => remark(code, words, 'B')),
  ...UNCHECKED_REMARKS.map(([code, words]) => remark(code, words, 'C')),
];

function remark(code: string, words: string, confidence: 'B' | 'C'): RemarkCode {
  return { code, words, source: SOURCE, date: DATE, confidence };
}

const BY_CODE: ReadonlyMap<string, RemarkCode> = new Map(
  REMARK_CODES.map((each) => [each.code, each]),
);

/** The remark code as a document prints it (`N130`, `ma 130`); undefined where we have no words for it. */
export function findRemarkCode(printed: string): RemarkCode | undefined {
  return BY_CODE.get(printed.replaceAll(/\s/g, '').toUpperCase());
}
