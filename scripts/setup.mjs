// Makes sure that the packages and Node 24 are in place, then runs a script of this folder with them.
// Uses nothing but Node's own modules and runs on Node 20, for it has to work before anything is installed.
// Whatever it has to say goes to standard error: standard output belongs to the script.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const MODULES = path.join(ROOT, 'node_modules');
const LOCK = path.join(ROOT, 'package-lock.json');
const STAMP = path.join(MODULES, '.spreadlight-lock-hash');
const NODE = path.join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
/** npm writes its two lock files within moments of each other. */
const SAME_INSTALL_MS = 5000;
const SCRIPTS = {
  test: 'run-tests.ts',
  demo: 'demo.ts',
  extract: 'extract.ts',
  audit: 'audit.ts',
};

const [verb, ...args] = process.argv.slice(2);
const script = SCRIPTS[verb];
if (script === undefined) {
  say(`Usage: node scripts/setup.mjs ${Object.keys(SCRIPTS).join('|')} [arguments]`);
  process.exit(2);
}
if (!packagesAreCurrent()) installPackages();
if (!existsSync(NODE)) installNode();
if (!existsSync(path.join(ROOT, '.wxt', 'tsconfig.json'))) prepareExtensionTypes();
runScript(script, args);

function say(text) {
  process.stderr.write(`${text}\n`);
}

function lockHash() {
  return createHash('sha256').update(readFileSync(LOCK)).digest('hex');
}

/** True when this lock file was installed by us, or by a plain `npm install` that wrote both its records together. */
function packagesAreCurrent() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash()) return true;
  const installed = path.join(MODULES, '.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs + SAME_INSTALL_MS >= statSync(LOCK).mtimeMs;
}

/** Install scripts stay off, as newer versions of npm leave them off anyway; the two that we need follow by hand. */
function installPackages() {
  say('Installing the packages (about half a minute, once) …');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const ci = npm(['ci', ...options], 'pipe');
  if (ci.status !== 0) {
    // A lock file written where other systems' binary packages are missing is refused by `npm ci`.
    say('npm ci refused; installing what the lock file names with npm install …');
    const install = npm(['install', '--no-save', ...options], 'inherit');
    if (install.status !== 0) stop(`The packages could not be installed.\n${ci.stderr ?? ''}`);
  }
  writeFileSync(STAMP, lockHash());
}

/** The package `node` puts its binary in place in an install script: by npm, or else by its own step. */
function installNode() {
  say('Installing Node 24 beside the packages …');
  npm(['rebuild', 'node', '--loglevel=error'], 'pipe');
  if (!existsSync(NODE)) {
    const folder = path.join(MODULES, 'node');
    spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
      cwd: folder,
      stdio: ['ignore', process.stderr.fd, 'inherit'],
    });
  }
  if (!existsSync(NODE)) stop('Node 24 could not be installed: try `npm rebuild node`.');
}

function prepareExtensionTypes() {
  const wxt = path.join(MODULES, 'wxt', 'bin', 'wxt.mjs');
  const run = spawnSync(NODE, [wxt, 'prepare'], { cwd: ROOT, env: environment(), stdio: 'pipe' });
  if (run.status !== 0) stop(`wxt prepare failed.\n${run.stderr ?? ''}`);
}

/** Runs npm with the person's own Node: the one among the packages goes away while they are installed anew. */
function npm(words, output) {
  const stdio = output === 'pipe' ? 'pipe' : ['ignore', process.stderr.fd, 'inherit'];
  const options = { cwd: ROOT, stdio, encoding: 'utf8', env: environmentWithoutPackages() };
  const cli = process.env.npm_execpath;
  const isOwnNode = !process.execPath.startsWith(MODULES);
  if (isOwnNode && cli?.endsWith('.js'))
    return spawnSync(process.execPath, [cli, ...words], options);
  return spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
}

function pathKey() {
  return Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
}

function environmentWithoutPackages() {
  const key = pathKey();
  const folders = (process.env[key] ?? '').split(path.delimiter);
  const own = folders.filter((folder) => !path.resolve(folder).startsWith(MODULES));
  return { ...process.env, [key]: own.join(path.delimiter) };
}

/** Our packages' commands and Node 24 come first on the path. */
function environment() {
  const key = pathKey();
  const folders = [path.dirname(NODE), path.join(MODULES, '.bin'), process.env[key] ?? ''];
  return { ...process.env, [key]: folders.join(path.delimiter) };
}

/** Runs where the person called from, so that the paths given mean what they say. */
function runScript(name, words) {
  const child = spawn(NODE, [path.join(ROOT, 'scripts', name), ...words], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: environment(),
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`Node 24 could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 1));
}

function stop(reason) {
  say(reason);
  process.exit(1);
}
