import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const PackageSchema = z.object({
  name: z.string(),
  version: z.string().optional(),
  license: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
});
type Package = z.infer<typeof PackageSchema>;

/** A third party's work that is shipped, and the terms under which it is. */
interface Notice {
  readonly of: string;
  readonly text: string;
}

const RULE = '='.repeat(80);

/**
 * The licences of all that is shipped and written by others, as one text: of each package that the extension depends
 * on, directly or not, and of the tables in `lib/reference` that are not public domain. Each text stands once.
 */
export function thirdPartyLicenses(root: string): string {
  const notices = [...packageNotices(root), ...tableNotices(path.join(root, 'lib/reference'))];
  const ofText = new Map<string, string[]>();
  for (const { of, text } of notices) ofText.set(text, [...(ofText.get(text) ?? []), of]);
  return [...ofText]
    .map(([text, names]) => `${RULE}\n${names.toSorted().join('\n')}\n${RULE}\n\n${text}\n`)
    .join('\n');
}

function packageNotices(root: string): readonly Notice[] {
  const found = new Map<string, Notice>();
  const open = Object.keys(readPackage(root).dependencies ?? {}).map((name) => ({
    name,
    from: root,
  }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const folder = folderOf(next.name, next.from, root);
    if (folder === undefined || found.has(folder)) continue;
    const own = readPackage(folder);
    const of = `${own.name} ${own.version ?? ''} (${own.license ?? 'no licence named'})`;
    found.set(folder, {
      of,
      text: licenseText(folder) ?? `Licence: ${own.license ?? 'not named'}`,
    });
    open.push(...Object.keys(own.dependencies ?? {}).map((name) => ({ name, from: folder })));
  }
  return [...found.values()];
}

/** Where a package finds another: in its own `node_modules`, or in those above it. Undefined: not installed. */
function folderOf(name: string, from: string, root: string): string | undefined {
  for (let at = from; at.startsWith(root); at = path.dirname(at)) {
    const folder = path.join(at, 'node_modules', name);
    if (existsSync(path.join(folder, 'package.json'))) return folder;
  }
  return undefined;
}

function readPackage(folder: string): Package {
  return PackageSchema.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
}

/** Folders of packages that hold what others wrote, with its licences beside it: pdf.js's decoders of pictures. */
const FOLDERS_OF_OTHERS = ['wasm'];

function licenseText(folder: string): string | undefined {
  const folders = [folder, ...FOLDERS_OF_OTHERS.map((name) => path.join(folder, name))];
  const texts = folders.filter((each) => existsSync(each)).flatMap(licensesIn);
  return texts.length === 0 ? undefined : texts.join('\n\n');
}

function licensesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|notice)(?:\b|_)/i.test(name))
    .toSorted()
    .map((name) => readFileSync(path.join(folder, name), 'utf8').trim());
}

/** A table's licence stands beside it as `<table>.LICENSE.txt`. */
function tableNotices(folder: string): readonly Notice[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.LICENSE.txt'))
    .map((name) => ({
      of: name.replace('.LICENSE.txt', ''),
      text: readFileSync(path.join(folder, name), 'utf8').trim(),
    }));
}
