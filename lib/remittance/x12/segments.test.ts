import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { X12parser } from 'x12-parser';
import { z } from 'zod';
import { createSegmentReader } from '#lib/remittance/x12/segments.ts';
import { aRemittance } from '#tests/builders/remittance.ts';
import { x12Files } from '#tests/builders/x12-files.ts';

/** A header of the prescribed length and plain letters, which is all that the other parser reads. */
const PADDED = /^ISA.{102}~\p{ASCII}*$/su;

function read(text: string) {
  const reader = createSegmentReader();
  const segments = [...reader.read(text)];
  const { segments: last, problem } = reader.finish();
  return { segments: [...segments, ...last].map(({ elements }) => elements), problem };
}

/** Where a header of the prescribed length has its component separator. */
const COMPONENT_PLACE = 104;

/** The segments as an independent parser reads them, which trims elements and takes composites apart. */
async function readElsewhere(text: string): Promise<readonly (readonly string[])[]> {
  const segments: string[][] = [];
  const parser = new X12parser();
  Readable.from([Buffer.from(text)]).pipe(parser);
  for await (const value of parser) {
    const { name = '', ...parts } = PartsSchema.parse(value);
    const elements = Object.keys(parts).filter((key) => !key.includes('-'));
    const joined = elements.map((at) => {
      const others = Object.keys(parts).filter((key) => key.startsWith(`${at}-`));
      return [parts[at], ...others.map((key) => parts[key])].join(text.charAt(COMPONENT_PLACE));
    });
    segments.push([name, ...joined]);
  }
  return segments;
}

const PartsSchema = z.record(z.string(), z.string());

const readable = x12Files().filter(({ file }) => PADDED.test(readFileSync(file, 'latin1')));

test('there are files that the other parser can read', () =>
  expect(readable.length).toBeGreaterThanOrEqual(10));

test.for(readable)('reads $name as an independent parser does', async ({ file }) => {
  const [first = ''] = readFileSync(file, 'utf8').split('\u001C');
  const text = first.slice(0, first.lastIndexOf('~') + 1);
  const trimmed = read(text).segments.map((elements) => elements.map((each) => each.trim()));
  expect(trimmed).toEqual(await readElsewhere(text));
});

test('joins what a sender broke into lines of 80 characters', () => {
  const text = aRemittance(['CLP*1*1*10*10**12*25E1'], { end: '~' });
  const broken = text.replaceAll(/.{80}/g, '$&\r\n');
  expect(read(broken)).toEqual(read(text));
});

test('takes a last closing segment without its mark, and no other', () => {
  const text = aRemittance([]).trimEnd();
  expect(read(text.slice(0, -1)).problem).toBeNull();
  expect(read(text.slice(0, text.indexOf('SE*') - 4)).problem).toBe('cut-off');
});

test.for([
  ['not-x12', 'Date,Client,Amount\n'],
  ['not-x12', ''],
  ['not-x12', 'ISA*00*'],
  ['endless-segment', aRemittance([]).replaceAll('~', '') + 'x'.repeat(70_000)],
] as const)('says %s of what cannot be taken apart', ([problem, text]) => {
  expect(read(text.replace('*P*:', '*P*:~')).problem).toBe(problem);
});
