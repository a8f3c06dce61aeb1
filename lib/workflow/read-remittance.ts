import { collectReading } from '#lib/remittance/collect-reading.ts';
import { readFhir } from '#lib/remittance/fhir/read-fhir.ts';
import type {
  RemittancePart,
  RemittanceReading,
  RemittanceWarning,
} from '#lib/remittance/schema.ts';
import { read835 } from '#lib/remittance/x12/read-835.ts';
import type { DocumentKind } from '#lib/values/document-kind.ts';
import type { Reading, ReadingWarning } from '#lib/vault/schema.ts';
import { claimsWithPlatform } from '#lib/workflow/claims-with-platform.ts';
import type { ReadEnvironment } from '#lib/workflow/read-environment.ts';

const NO_CLAIMS = 'This file holds no claims of a remittance (835), so nothing was read from it.';

/** Reads an 835 file; refused where it holds no claim that can be read. */
export async function readX12File(
  bytes: Uint8Array<ArrayBuffer>,
  { signal, onProgress }: Pick<ReadEnvironment, 'signal' | 'onProgress'>,
): Promise<Reading> {
  const parts: RemittancePart[] = [];
  for await (const each of read835(new Blob([bytes]))) {
    signal?.throwIfAborted();
    for (const part of each) parts.push(part);
    onProgress?.({ done: parts.length, total: null });
  }
  return toReading('era-835', collectReading(parts, NO_CLAIMS));
}

/** Reads JSON of FHIR; refused where it holds no explanation of benefit with amounts. */
export function readFhirFile(bytes: Uint8Array<ArrayBuffer>): Reading {
  return toReading('fhir-eob', readFhir(bytes));
}

function toReading(kind: DocumentKind, reading: RemittanceReading): Reading {
  const isRead = reading.outcome === 'read';
  return {
    kind: isRead ? kind : 'unknown',
    outcome: reading.outcome,
    notice: reading.notice,
    warnings: toReadingWarnings(reading.warnings),
    complete: isRead ? reading.complete : reading.outcome === 'not-an-eob',
    preliminary: false,
    needsMapping: false,
    columns: [],
    claims: isRead ? claimsWithPlatform(reading.claims) : [],
    payouts: [],
  };
}

/** So many warnings are kept with a document: a person who wants more looks at the file itself. */
const MOST_WARNINGS = 200;

function toReadingWarnings(warnings: readonly RemittanceWarning[]): readonly ReadingWarning[] {
  const kept = warnings.slice(0, MOST_WARNINGS).map(({ text, source }) => ({ text, source }));
  const others = warnings.length - kept.length;
  if (others === 0) return kept;
  return [...kept, { text: `${String(others)} more of them are not listed.`, source: null }];
}
