import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const GOLDEN = 'tests/golden/remittance';
/** A folder of other people's files, where there is one. */
const corpus = process.env['SPREADLIGHT_CORPUS'];

/** An 835 file for tests that hold for every one. */
export interface X12File {
  readonly name: string;
  readonly file: string;
}

/** The 835 files of the golden cases, and those of other people where SPREADLIGHT_CORPUS names a folder of them. */
export function x12Files(): readonly X12File[] {
  const own = readdirSync(GOLDEN)
    .map((name) => ({ name, file: path.join(GOLDEN, name, 'remittance.835') }))
    .filter(({ file }) => existsSync(file));
  const folder = path.join(corpus ?? '', '835');
  if (corpus === undefined || !existsSync(folder)) return own;
  const others = readdirSync(folder)
    .filter((name) => name.endsWith('.835'))
    .map((name) => ({ name, file: path.join(folder, name) }));
  return [...own, ...others];
}
