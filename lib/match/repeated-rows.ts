import type { SourcedPayout } from '#lib/match/schema.ts';
import { hashOf } from '#lib/values/hash.ts';
import { keep } from '#lib/values/keep.ts';
import { foldText } from '#lib/values/person-name.ts';
import { remember } from '#lib/values/remember.ts';
import { createCut } from '#lib/values/stretches.ts';

/** Finds the rows that another statement may show too, in their order: few, so that only they need comparing. */
export type FindRepeated = (rows: readonly SourcedPayout[]) => readonly SourcedPayout[];

/**
 * Creates what finds rows that agree with one of another document in all but the amount; now and then a row that only
 * seems to. It reads a document's rows once, as long as they stay the same.
 */
export function createRepeatFinder(): FindRepeated {
  const byDocument = createCut<SourcedPayout>(
    ({ key }, next) => key.documentId !== next.key.documentId,
  );
  const fold = remember((text: string | null) => foldText(text ?? ''));
  const hashesOf = keep(
    (rows: readonly SourcedPayout[]) =>
      Int32Array.from(rows, ({ payout }) => {
        const { type, payoutDate, dateOfService, procedureCode, platform, client } = payout;
        const words = `${fold(platform)}/${fold(client)}`;
        return hashOf(`${type}/${payoutDate}/${dateOfService}/${procedureCode}/${words}`);
      }),
    (rows) => [rows],
  );
  return (rows) => {
    const documents = byDocument(rows);
    if (documents.length < 2) return [];
    const shownBy = new Map<number, string>();
    const repeated = new Set<number>();
    for (const own of documents) {
      const documentId = own[0]?.key.documentId ?? '';
      for (const hash of hashesOf(own)) {
        const known = shownBy.get(hash);
        if (known === undefined) shownBy.set(hash, documentId);
        else if (known !== documentId) repeated.add(hash);
      }
    }
    if (repeated.size === 0) return [];
    return documents.flatMap((own) => {
      const hashes = hashesOf(own);
      return own.filter((_, at) => repeated.has(hashes[at] ?? 0));
    });
  };
}
