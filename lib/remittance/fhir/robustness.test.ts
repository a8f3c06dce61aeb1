import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { amountOf } from '#lib/claim/schema.ts';
import { readFhir } from '#lib/remittance/fhir/read-fhir.ts';
import type { RemittanceReading } from '#lib/remittance/schema.ts';

const FOLDER = 'tests/golden/remittance';
const files = readdirSync(FOLDER)
  .map((name) => path.join(FOLDER, name, 'explanation.json'))
  .filter((file) => existsSync(file));
/** Bytes between two cuts; odd, so that cuts fall everywhere. */
const STEP = 37;

/** The lines that may enter a sum, each with the number of its claim. */
function sureLines(reading: RemittanceReading): readonly string[] {
  if (reading.outcome !== 'read') return [];
  return reading.claims.flatMap(({ claimNumber, lines }) =>
    lines
      .filter(({ trust }) => trust.level === 'verified')
      .map(({ dateOfService, procedureCode, figures }) =>
        JSON.stringify([claimNumber, dateOfService, procedureCode, amountOf(figures.allowed)]),
      ),
  );
}

test.for(files)('%s cut off anywhere warns and is sure of nothing new', (file) => {
  const text = readFileSync(file, 'utf8').trimEnd();
  const known = sureLines(readFhir(new TextEncoder().encode(text)));
  for (let at = 1; at < text.length; at += STEP) {
    // Where a line ends, nothing tells whether another one should follow.
    if (text.startsWith('{"') && text.slice(at - 1, at + 1).includes('\n')) continue;
    const reading = readFhir(new TextEncoder().encode(text.slice(0, at)));
    expect(sureLines(reading).filter((line) => !known.includes(line))).toEqual([]);
    expect(reading.notice).not.toBeNull();
  }
});
