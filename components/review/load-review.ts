import type { Vault } from '#lib/vault/vault.ts';
import { findReviewLines, type ReviewLines } from '#lib/workflow/find-review-lines.ts';

/** What a person has to look at now. Both reads start at once, so that a live query follows both tables. */
export async function loadReview(vault: Vault): Promise<ReviewLines> {
  const [documents, decisions] = await Promise.all([
    vault.documents.list(),
    vault.decisions.list(),
  ]);
  return findReviewLines(documents, decisions);
}
