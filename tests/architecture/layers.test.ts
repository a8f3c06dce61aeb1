import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LAYERS } from '../../layers.ts';

const names = Object.keys(LAYERS);

test('layers.ts lists every folder of lib', () =>
  expect(names).toEqual(
    expect.arrayContaining(readdirSync('lib').map((folder) => `lib/${folder}`)),
  ));

test.for(names)('%s imports only layers that stand before it', (name) => {
  const folders = LAYERS[name]?.imports.map((at) => at.split('/').slice(0, 2).join('/')) ?? [];
  expect(names.slice(0, names.indexOf(name))).toEqual(expect.arrayContaining(folders));
});
