import { describeReason } from '#lib/reference/adjustment-reasons.ts';
import { findRemarkCode } from '#lib/reference/remark-codes.ts';

/** A code of the payer in words: `CO-45`, above the contracted amount, written off by contract. */
export interface CodeInWords {
  readonly code: string;
  readonly words: string;
}

const NO_WORDS = 'no short words for this code here yet';

/** Adjustment reasons and remark codes in words, each once: the reasons first. */
export function describeCodes(
  reasons: readonly string[],
  remarks: readonly string[],
): readonly CodeInWords[] {
  const described = [
    ...reasons.map((printed) => reasonInWords(printed)),
    ...remarks.map((code) => ({ code, words: findRemarkCode(code)?.words ?? NO_WORDS })),
  ];
  return [...new Map(described.map((each) => [each.code, each])).values()];
}

/** Some documents print remark codes among the reasons. */
function reasonInWords(printed: string): CodeInWords {
  const { code, words = findRemarkCode(printed)?.words, outcome } = describeReason(printed);
  const parts = [words ?? NO_WORDS, outcome].filter((part) => part !== undefined);
  return { code, words: parts.join('; ') };
}
