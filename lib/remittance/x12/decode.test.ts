import { expect, test } from 'vitest';
import { decodeBytes, repairText } from '#lib/remittance/x12/decode.ts';

async function decodeAll(bytes: readonly number[]): Promise<string> {
  let text = '';
  for await (const piece of decodeBytes(new Blob([Uint8Array.from(bytes)]))) text += piece;
  return text;
}

test.for([
  ['plain text', [0x49, 0x53, 0x41, 0x2a]],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x49, 0x53, 0x41, 0x2a]],
  ['UTF-16', [0xff, 0xfe, 0x49, 0, 0x53, 0, 0x41, 0, 0x2a, 0]],
  ['UTF-16, big end first', [0xfe, 0xff, 0, 0x49, 0, 0x53, 0, 0x41, 0, 0x2a]],
] as const)('decodes %s', async ([, bytes]) => expect(await decodeAll(bytes)).toBe('ISA*'));

test('decodes a file of one byte and of none', async () => {
  expect(await decodeAll([0x49])).toBe('I');
  expect(await decodeAll([])).toBe('');
});

test.for([
  ['UTF-8', [...new TextEncoder().encode('JOSÉ MUÑOZ ’')], 'JOSÉ MUÑOZ ’'],
  ['a single-byte set', [0x4a, 0x4f, 0x53, 0xc9, 0x20, 0x92], 'JOSÉ ’'],
] as const)('reads a name written in %s', async ([, bytes, name]) => {
  expect(repairText(await decodeAll(bytes))).toBe(name);
});
