import { z } from 'zod';
import { ClaimSchema } from '#lib/claim/schema.ts';
import { PayoutSchema } from '#lib/payout/schema.ts';
import { ReadingSchema, type StoredDocument, StoredDocumentSchema } from '#lib/vault/schema.ts';

/** A document of which all is parsed but its claims and payouts, which can be many. */
const OuterDocumentSchema = StoredDocumentSchema.unwrap().extend({
  reading: ReadingSchema.unwrap().extend({
    claims: z.array(z.unknown()),
    payouts: z.array(z.unknown()),
  }),
});

/** Claims or rows that are parsed between two looks at the clock. */
const SLICE = 100;
/** How long the page is kept waiting at a time: shorter than a person notices. */
const TURN_MS = 25;

/**
 * Parses documents as `StoredDocumentSchema` does, but lets the page go on in between: 50,000 rows take more than a
 * second. Rejects with the `ZodError` of what is wrong.
 */
export async function parseDocuments(values: unknown): Promise<readonly StoredDocument[]> {
  const takeTurns = createTurns();
  const documents: StoredDocument[] = [];
  for (const value of z.array(z.unknown()).parse(values)) {
    const { reading, ...rest } = OuterDocumentSchema.parse(value);
    // oxlint-disable no-await-in-loop -- one after another, so that the page gets its turns
    const claims = await parseSlices(z.array(ClaimSchema), reading.claims, takeTurns);
    const payouts = await parseSlices(z.array(PayoutSchema), reading.payouts, takeTurns);
    // oxlint-enable no-await-in-loop
    documents.push(
      Object.freeze({ ...rest, reading: Object.freeze({ ...reading, claims, payouts }) }),
    );
  }
  return documents;
}

async function parseSlices<Item>(
  schema: z.ZodType<readonly Item[]>,
  values: readonly unknown[],
  takeTurns: () => Promise<void>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let start = 0; start < values.length; start += SLICE) {
    for (const item of schema.parse(values.slice(start, start + SLICE))) items.push(item);
    // oxlint-disable-next-line no-await-in-loop -- the slices wait for the page in between
    await takeTurns();
  }
  return Object.freeze(items);
}

/** Gives way once the turn is used up, and begins a new one. */
function createTurns(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < TURN_MS) return;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    begun = performance.now();
  };
}
