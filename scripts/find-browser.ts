import { accessSync, constants, existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const FIREFOX_NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition'];

/** Where installers put browsers that are not on the path: macOS bundles, Windows programs, Playwright's downloads. */
const CHROMIUM_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    path.join(
      homedir(),
      'Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*',
    ),
  ],
  linux: [
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    path.join(homedir(), '.cache/ms-playwright/chromium-*/chrome-linux*/chrome'),
  ],
  win32: windowsPlaces([
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'ms-playwright/chromium-*/chrome-win*/chrome.exe',
  ]),
};
const FIREFOX_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  linux: ['/snap/bin/firefox'],
  win32: windowsPlaces(['Mozilla Firefox/firefox.exe']),
};

/** The Chromium, Chrome or Edge of this computer: `CHROME_PATH` first, then the path, then the usual places. */
export function findChromium(): string | undefined {
  return findBrowser('CHROME_PATH', CHROMIUM_NAMES, CHROMIUM_PLACES[process.platform] ?? []);
}

/** The Firefox of this computer: `FIREFOX_PATH` first, then the path, then the usual places. */
export function findFirefox(): string | undefined {
  return findBrowser('FIREFOX_PATH', FIREFOX_NAMES, FIREFOX_PLACES[process.platform] ?? []);
}

function findBrowser(
  variable: string,
  names: readonly string[],
  places: readonly string[],
): string | undefined {
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new Error(`${variable} names ${named}, which is not a program.`);
  }
  return findOnPath(names) ?? places.flatMap((place) => globSync(place)).find(isProgram);
}

function findOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, `${name}${suffix}`)))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // there, but not ours to run
  }
}

function windowsPlaces(tails: readonly string[]): readonly string[] {
  const roots = [
    process.env['PROGRAMFILES'],
    process.env['PROGRAMFILES(X86)'],
    process.env['LOCALAPPDATA'],
  ];
  return roots.flatMap((root) =>
    root === undefined ? [] : tails.map((tail) => path.join(root, tail).replaceAll('\\', '/')),
  );
}
