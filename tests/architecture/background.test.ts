import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const IMPORT = /from '#([^']+)'|import '#([^']+)'/g;

/** Every file of the project that an entrypoint reaches, types included. */
function reachedFrom(entry: string, reached = new Set<string>()): ReadonlySet<string> {
  if (reached.has(entry)) return reached;
  reached.add(entry);
  for (const [, named, bare] of readFileSync(path.resolve(entry), 'utf8').matchAll(IMPORT)) {
    const file = named ?? bare;
    if (file !== undefined) reachedFrom(file, reached);
  }
  return reached;
}

test.for(['entrypoints/background.ts', 'entrypoints/detector.ts', 'entrypoints/capture.ts'])(
  '%s cannot reach what is stored',
  (entry) => {
    const files = [...reachedFrom(entry)];
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => /^lib\/(?:vault|workflow)\//.test(file))).toEqual([]);
  },
);

test.for(['entrypoints/detector.ts', 'entrypoints/capture.ts'])(
  '%s clicks, submits and sends nothing',
  (entry) => {
    const acting =
      /\.(?:click|submit|requestSubmit|dispatchEvent)\(|\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource/;
    const acts = [...reachedFrom(entry)].filter((file) =>
      acting.test(readFileSync(path.resolve(file), 'utf8')),
    );
    expect(acts).toEqual([]);
  },
);
