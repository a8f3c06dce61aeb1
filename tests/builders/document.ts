import type { z } from 'zod';
import {
  type Reading,
  ReadingSchema,
  type StoredDocument,
  StoredDocumentSchema,
} from '#lib/vault/schema.ts';
import { aDocumentId } from '#tests/builders/document-id.ts';

type ReadingInput = Partial<z.input<typeof ReadingSchema>>;
type DocumentInput = Partial<Omit<z.input<typeof StoredDocumentSchema>, 'reading'>> & ReadingInput;

/** A complete reading; its kind follows from whether there are payouts. */
export function aReading(input: ReadingInput = {}): Reading {
  return ReadingSchema.parse({
    kind: (input.payouts ?? []).length > 0 ? 'payouts-csv' : 'eob-pdf',
    outcome: 'read',
    notice: null,
    complete: true,
    preliminary: false,
    needsMapping: false,
    columns: [],
    claims: [],
    payouts: [],
    ...input,
  });
}

/** A document of the vault, its identity made from its file name: `aDocument({ claims: [aClaim()] })`. */
export function aDocument(input: DocumentInput = {}): StoredDocument {
  const { id, fileName = 'eob.pdf', byteLength, addedAt, mapping, ...reading } = input;
  return StoredDocumentSchema.parse({
    id: id ?? aDocumentId(fileName),
    fileName,
    byteLength: byteLength ?? 1000,
    addedAt: addedAt ?? '2025-03-01T12:00:00.000Z',
    mapping: mapping ?? null,
    reading: aReading(reading),
  });
}
