import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ClaimSchema } from '#lib/claim/schema.ts';
import { collectReading } from '#lib/remittance/collect-reading.ts';
import { readFhir } from '#lib/remittance/fhir/read-fhir.ts';
import type { RemittanceReading } from '#lib/remittance/schema.ts';
import { allParts } from '#tests/builders/remittance.ts';

const FOLDER = 'tests/golden/remittance';
const cases = readdirSync(FOLDER);

function documentOf(name: string): string | undefined {
  return ['remittance.835', 'explanation.json']
    .map((file) => path.join(FOLDER, name, file))
    .find((file) => existsSync(file));
}

async function readCase(name: string): Promise<RemittanceReading> {
  const file = documentOf(name) ?? '';
  const bytes = new Uint8Array(readFileSync(file));
  return file.endsWith('.json')
    ? readFhir(bytes)
    : collectReading(await allParts(new Blob([bytes])), 'There is no claim.');
}

/** What the file reads as, as JSON with one claim line a line. */
function toText(reading: RemittanceReading): string {
  if (reading.outcome !== 'read') return `${JSON.stringify(reading, null, 1)}\n`;
  const { claims, ...rest } = reading;
  const texts = claims.map((claim) => {
    const { lines, ...head } = ClaimSchema.parse(claim);
    const lineTexts = lines.map((line) => `  ${JSON.stringify(line)}`);
    return `{"claim": ${JSON.stringify(head)},\n "lines": [\n${lineTexts.join(',\n')}]}`;
  });
  return `{"file": ${JSON.stringify(rest, null, 1)},\n"claims": [\n${texts.join(',\n')}\n]}\n`;
}

test('there are cases', () => expect(cases.length).toBeGreaterThanOrEqual(25));

test.for(cases)('%s has all its parts', (name) => {
  expect(documentOf(name)).toBeDefined();
  const parts = ['README.md', 'expected.json'];
  expect(parts.filter((part) => !existsSync(path.join(FOLDER, name, part)))).toEqual([]);
});

test.for(cases)('%s reads as expected', async (name) => {
  const text = toText(await readCase(name));
  await expect(text).toMatchFileSnapshot(path.resolve(FOLDER, name, 'expected.json'));
});
