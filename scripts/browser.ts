import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findChromium } from '#scripts/find-browser.ts';

const PLAYWRIGHT = 'playwright@1.65.1';

/** Quiet and alone: no first-run pages, no updates, no requests of the browser's own, no user's extensions. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-extension-debugging',
  '--window-size=1320,1000',
];

export interface LaunchRequest {
  /** The built, unpacked extension. */
  readonly extensionDir: string;
  readonly headless: boolean;
  /** Where the profile is kept; without it a new one is made, and removed on closing. */
  readonly profileDir?: string;
  /** Where downloads go without asking. */
  readonly downloadDir?: string;
  /** More words for the browser's command line. */
  readonly flags?: readonly string[];
}

/** A running browser with the extension in it. */
export interface ExtensionBrowser {
  readonly browser: Browser;
  readonly extensionId: string;
  /** The address of one of the extension's pages, such as `popup.html`. */
  pageUrl(page: string): string;
  close(): Promise<void>;
}

/** Starts Chromium, installed first if there is none, with the extension loaded. */
export async function launchWithExtension(request: LaunchRequest): Promise<ExtensionBrowser> {
  const extensionDir = path.resolve(request.extensionDir);
  if (!existsSync(path.join(extensionDir, 'manifest.json'))) {
    throw new Error(`${extensionDir} holds no built extension. Run "npm run build" first.`);
  }
  const profileDir = request.profileDir ?? mkdtempSync(path.join(tmpdir(), 'spreadlight-profile-'));
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    headless: request.headless,
    userDataDir: profileDir,
    pipe: true,
    // Branded Chrome ignores --load-extension; loading over the debugging pipe works in all of them.
    enableExtensions: true,
    args: [...FLAGS, ...(request.flags ?? [])],
    defaultViewport: null,
    ...(request.downloadDir !== undefined && {
      downloadBehavior: { policy: 'allow', downloadPath: path.resolve(request.downloadDir) },
    }),
  });
  const extensionId = await browser.installExtension(extensionDir);
  return {
    browser,
    extensionId,
    pageUrl: (page) => `chrome-extension://${extensionId}/${page}`,
    async close() {
      await browser.close();
      if (request.profileDir === undefined) removeProfile(profileDir);
    },
  };
}

/** The browser's last helper processes may still write for a moment after it has closed. */
function removeProfile(profileDir: string): void {
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** A Chromium to run: found, or installed by the system's package manager, or downloaded. */
export function ensureChromium(): string {
  return findChromium() ?? installFromDebian() ?? downloadWithPlaywright() ?? refuse();
}

function installFromDebian(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  console.error('No Chromium found; installing it with apt-get (a minute or two, once) …');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', 'chromium']);
  return findChromium();
}

function downloadWithPlaywright(): string | undefined {
  console.error('No Chromium found; downloading it with Playwright (a minute or two, once) …');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  run('npx', ['-y', PLAYWRIGHT, 'install', ...(asRoot ? ['--with-deps'] : []), 'chromium']);
  return findChromium();
}

/** What an installer says goes to standard error; whether it worked is seen by looking again. */
function run(command: string, words: readonly string[]): void {
  spawnSync(command, words, {
    stdio: ['ignore', process.stderr.fd, 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function refuse(): never {
  throw new Error(
    'No Chromium, Chrome or Edge was found, and none could be installed. Install Chromium ' +
      '(Debian and Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium; ' +
      'Windows: winget install Hibbiki.Chromium) or set CHROME_PATH to the browser you have.',
  );
}
