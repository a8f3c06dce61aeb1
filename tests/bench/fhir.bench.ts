import { test } from 'vitest';
import { readFhir } from '#lib/remittance/fhir/read-fhir.ts';
import { anExplanation } from '#tests/builders/fhir.ts';

/** A run takes seconds, so a few of them are enough. */
const RUNS = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 };

/** A Bundle of so many claims of one session each; 50,000 of them are about fifty million bytes. */
function bundleOf(claims: number): Uint8Array {
  const entry = Array.from({ length: claims }, (_, at) => ({
    resource: anExplanation({ identifier: [{ value: `25F${String(at)}` }] }),
  }));
  return new TextEncoder().encode(JSON.stringify({ resourceType: 'Bundle', entry }));
}

const bundle = bundleOf(5000);
const longBundle = bundleOf(50_000);
const CUT_BYTES = 100;
const cutBundle = bundle.subarray(0, -CUT_BYTES);

test('a FHIR Bundle is read in a time that grows with its size, also when it was cut off', {
  timeout: 300_000,
}, async ({ bench }) => {
  await bench.compare(
    bench('claims of 5 MB', () => {
      readFhir(bundle);
    }),
    bench('claims of 5 MB, cut off', () => {
      readFhir(cutBundle);
    }),
    bench('claims of 50 MB', () => {
      readFhir(longBundle);
    }),
    RUNS,
  );
});
