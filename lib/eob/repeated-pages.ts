import type { Page } from '#lib/document/schema.ts';

/** Words that differ on two prints of one page. */
const PAGE_NUMBER = /\bpage \d+(?: of \d+)?\b|\bpágina \d+(?: de \d+)?\b|\bp[aá]g\. ?\d+\b/gi;

/** The pages without those that say the same as an earlier one: a document printed twice is one document. */
export function withoutRepeats(pages: readonly Page[]): readonly Page[] {
  const seen = new Set<string>();
  return pages.filter(({ words }) => {
    const text = words
      .map((word) => word.text)
      .join(' ')
      .replace(PAGE_NUMBER, '');
    if (words.length === 0 || !seen.has(text)) {
      seen.add(text);
      return true;
    }
    return false;
  });
}
