import type { Page } from '#lib/document/schema.ts';

/** Words that differ on two prints of one page. */
const PAGE_NUMBER = /\bpage \d+(?: of \d+)?\b|\bpágina \d+(?: de \d+)?\b|\bp[aá]g\. ?\d+\b/gi;
/** A page with fewer words is a scrap: what another scrap says alike may be of another service. */
const FEWEST_WORDS = 25;
const AMOUNT = /\d\.\d{2}(?!\d)/;

/**
 * The pages without those that say the same as an earlier one: a document printed twice is one document. A page without
 * amounts is a repeat only behind one that is: by itself it may name whose the amounts around it are, as another page
 * does for other amounts.
 */
export function withoutRepeats(pages: readonly Page[]): readonly Page[] {
  if (pages.length < 2) return pages;
  const seen = new Set<string>();
  let isBehindRepeat = false;
  return pages.filter(({ words }) => {
    const text = words
      .map((word) => word.text)
      .join(' ')
      .replace(PAGE_NUMBER, '');
    const isSeen = words.length > 0 && seen.has(text);
    isBehindRepeat =
      isSeen && (isBehindRepeat || (words.length >= FEWEST_WORDS && AMOUNT.test(text)));
    seen.add(text);
    return !isBehindRepeat;
  });
}
