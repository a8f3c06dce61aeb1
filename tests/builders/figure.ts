import type { z } from 'zod';
import { type Figure, FigureSchema, type ProofSchema } from '#lib/claim/schema.ts';
import { CentsSchema, formatCents } from '#lib/values/cents.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

/** A place on the first page of a document, with the text that stands there. */
export function aSource(text = '$142.80', label: string | null = null): SourceRef {
  return { at: 'page', page: 1, box: [300, 400, 340, 410], text, label };
}

/** A figure of so many cents, read and verified if nothing else is said. */
export function aFigure(
  cents: number,
  proof: z.input<typeof ProofSchema> = { status: 'verified', by: ['allowed-parts'] },
): Figure {
  const amount = CentsSchema.parse(cents);
  return FigureSchema.parse({
    origin: 'read',
    amount,
    source: aSource(formatCents(amount)),
    proof,
  });
}

/** A figure whose place is known and whose amount could not be read. */
export function anUnreadableFigure(): Figure {
  return { origin: 'unreadable', source: aSource('$1##.80') };
}
