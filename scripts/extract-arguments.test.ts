import { expect, test } from 'vitest';
import { parseExtractArguments } from '#scripts/extract-arguments.ts';

test.for([
  [['a.pdf'], true],
  [['--no-ocr', 'a.pdf'], false],
] as const)('%j: pictures are read is %s', ([words, ocr]) => {
  expect(parseExtractArguments(words)).toMatchObject({ status: 'run', arguments: { ocr } });
});

test.for([[[]], [['--ocr', 'a.pdf']]] as const)('refuses %j', ([words]) => {
  expect(parseExtractArguments(words).status).toBe('wrong');
});
