import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collectReading } from '#lib/remittance/collect-reading.ts';
import type { RemittancePart } from '#lib/remittance/schema.ts';
import { allParts, streamOf } from '#tests/builders/remittance.ts';
import { x12Files } from '#tests/builders/x12-files.ts';

const files = x12Files()
  .map(({ name, file }) => ({ name, bytes: new Uint8Array(readFileSync(file)) }))
  .toSorted((one, other) => one.bytes.length - other.bytes.length);
/** Files of fewer bytes are cut at every one of them. */
const SHORT = 2000;
const short = files.filter(({ bytes }) => bytes.length < SHORT);

const MARK = [0xef, 0xbb, 0xbf];
const encoder = new TextEncoder();
const LONG = 60_000;
/** Another interchange may follow, and nothing tells whether it does. */
const END_OF_INTERCHANGE = /IEA[*|\d]*(?:[~']|[^\P{Cc}\s])?\s*$/u;

async function partsOf(bytes: Uint8Array<ArrayBuffer>): Promise<readonly RemittancePart[]> {
  return allParts(new Blob([bytes]));
}

/** The lines that may enter a sum, each with the number of its claim. */
function sureLines(parts: readonly RemittancePart[]): readonly string[] {
  return parts.flatMap((each) =>
    each.part === 'claim'
      ? each.claim.lines
          .filter(({ trust }) => trust.level === 'verified')
          .map((line) => JSON.stringify([each.claim.claimNumber, each.claim.patient, line]))
      : [],
  );
}

test('there are ten short files', () => expect(short.length).toBeGreaterThanOrEqual(10));

describe.for(short)('$name, cut', ({ bytes }) => {
  test('reads the same however it is cut into pieces', { timeout: LONG }, async () => {
    const whole = await partsOf(bytes);
    for (let at = 1; at < bytes.length; at += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one reading at a time
      const parts = await allParts(streamOf(bytes, [at]));
      expect({ at, parts }).toEqual({ at, parts: whole });
    }
    const single = Array.from(bytes, (_, at) => at);
    expect(await allParts(streamOf(bytes, single))).toEqual(whole);
  });

  test('cut off anywhere, it warns and is sure of nothing new', { timeout: LONG }, async () => {
    const whole = await partsOf(bytes);
    const known = sureLines(whole);
    for (let at = 0; at < bytes.length; at += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one reading at a time
      const parts = await partsOf(bytes.slice(0, at));
      const reading = collectReading(parts, 'nothing');
      const isWhole =
        sureLines(parts).length === known.length ||
        END_OF_INTERCHANGE.test(new TextDecoder().decode(bytes.slice(0, at)));
      const news = sureLines(parts).filter((line) => !known.includes(line));
      expect({ at, news }).toEqual({ at, news: [] });
      if (isWhole && reading.outcome === 'read') continue;
      const warnings = reading.warnings.filter(({ isLoss }) => isLoss);
      expect(warnings.length + Number(reading.outcome === 'not-an-eob')).toBeGreaterThan(0);
      expect(reading.notice).not.toBeNull();
    }
  });
});

describe.for(files)('$name', ({ bytes }) => {
  test('reads the same with a mark, line ends and indentation', async () => {
    const whole = await partsOf(bytes);
    expect(await partsOf(Uint8Array.from([...MARK, ...bytes]))).toEqual(whole);
    const text = new TextDecoder().decode(bytes);
    for (const gap of ['\r\n', '\n', '\r\n    ', '\n\n\t']) {
      const varied = text
        .replaceAll(/(['~]|[^\P{Cc}\s])\s*/gu, `$1${gap}`)
        .replaceAll(/\n(?=[A-Z])/g, gap);
      // oxlint-disable-next-line no-await-in-loop -- one reading at a time
      expect({ gap, parts: await partsOf(encoder.encode(varied)) }).toEqual({ gap, parts: whole });
    }
    const wide = Uint8Array.from([0xff, 0xfe, ...utf16(text)]);
    expect(await partsOf(wide)).toEqual(whole);
  });
});

function utf16(text: string): readonly number[] {
  return Array.from(text.replace('\uFEFF', ''), (letter) => letter.charCodeAt(0)).flatMap(
    (code) => [code & 0xff, code >> 8],
  );
}
