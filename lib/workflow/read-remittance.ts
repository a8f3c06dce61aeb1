import { collectReading } from '#lib/remittance/collect-reading.ts';
import { readFhir } from '#lib/remittance/fhir/read-fhir.ts';
import type { RemittancePart, RemittanceReading } from '#lib/remittance/schema.ts';
import { read835 } from '#lib/remittance/x12/read-835.ts';
import type { DocumentKind } from '#lib/values/document-kind.ts';
import type { Reading } from '#lib/vault/schema.ts';
import { claimsWithPlatform } from '#lib/workflow/claims-with-platform.ts';
import type { ReadEnvironment } from '#lib/workflow/read-environment.ts';

const NO_CLAIMS = 'This file holds no claims of a remittance (835), so nothing was read from it.';

/** Reads an 835 file; refused where it holds no claim that can be read. */
export async function readX12File(
  bytes: Uint8Array<ArrayBuffer>,
  { signal, onProgress }: ReadEnvironment,
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
    complete: isRead ? reading.complete : reading.outcome === 'not-an-eob',
    preliminary: false,
    needsMapping: false,
    columns: [],
    claims: isRead ? claimsWithPlatform(reading.claims) : [],
    payouts: [],
  };
}
