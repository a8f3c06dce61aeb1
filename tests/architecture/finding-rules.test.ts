import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FINDING_WORDS } from '#lib/findings/finding-words.ts';
import { FINDING_RULES } from '#lib/findings/rules.ts';
import { FINDING_KINDS } from '#lib/findings/schema.ts';

const FOLDER = 'lib/findings/rules';
const files = globSync(`${FOLDER}/*.ts`)
  .map((file) => path.basename(file, '.ts'))
  .filter((name) => !name.endsWith('.test'))
  .toSorted();
/** A finding states facts. None of these words is a fact that documents can show. */
const ACCUSING =
  /fraud|theft|\bsteal|\bstole|fee.?split|kept your|skim|cheat|scam|illegal|unlawful|wrongdo|overcharg|owe[sd]? you|\btook\b|\btaken?\b|\bunderp|\bviolat|\bcut\b/i;

test('every rule file is run, and is named for its kind', () =>
  expect(FINDING_RULES.map(({ kind }) => kind).toSorted()).toEqual(files));

test('every kind has a rule', () => expect(files).toEqual(FINDING_KINDS.toSorted()));

test.for(files)('%s has a test beside it', (name) =>
  expect(existsSync(path.join(FOLDER, `${name}.test.ts`))).toBe(true),
);

const sources = globSync('lib/findings/**/*.ts').filter((file) => !file.endsWith('.test.ts'));

test.for(sources)('%s accuses nobody', (file) => {
  const texts = readFileSync(file, 'utf8')
    .replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, '')
    // The ids of the kinds are for programs; people read the texts.
    .replaceAll(/client-?overcharged/gi, '');
  expect(texts).not.toMatch(ACCUSING);
});

test.for(FINDING_KINDS)('the heading of %s accuses nobody', (kind) =>
  expect(FINDING_WORDS[kind]).not.toMatch(ACCUSING),
);
