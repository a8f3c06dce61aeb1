import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import {
  chooseFiles,
  chooseOption,
  fillField,
  type ImportOutcome,
  importOutcomes,
  openScreen,
  pressButton,
  readTable,
  type ScreenRow,
} from '#scripts/app-driver.ts';
import { type ExtensionBrowser, launchWithExtension } from '#scripts/browser.ts';
import { assertStory, DemoError, printGaps } from '#scripts/demo-story.ts';
import { waitUntil } from '#scripts/wait-until.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const OUTPUT = path.join(ROOT, 'demo-output');
const SAMPLES = path.join(ROOT, 'tests/fixtures/eob');
const EOBS = ['unitedhealthcare.pdf', 'cigna.pdf'].map((name) => path.join(SAMPLES, name));
const STATEMENT = path.join(SAMPLES, 'alma-payouts.csv');
/** Colours fade; a picture is taken when they have settled. */
const TRANSITION_MS = 400;
const POPUP_SIZE = { width: 380, height: 600 } as const;
const DESKTOP_SIZE = { width: 1280, height: 900 } as const;

await runDemo(process.argv.includes('--open'));

async function runDemo(wantsWindow: boolean): Promise<void> {
  const hasWindow = wantsWindow && hasDisplay();
  if (wantsWindow && !hasWindow) console.log('There is no display here, so no window is opened.');
  try {
    buildExtension();
    rmSync(OUTPUT, { recursive: true, force: true });
    mkdirSync(OUTPUT, { recursive: true });
    const extension = await launchWithExtension({
      extensionDir: path.join(ROOT, '.output/chrome-mv3'),
      headless: !hasWindow,
      downloadDir: OUTPUT,
    });
    try {
      const app = await showStory(extension);
      if (hasWindow) await leaveOpen(extension, app);
    } finally {
      await extension.close();
    }
  } catch (error) {
    console.error(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function buildExtension(): void {
  console.log('Building the extension …');
  const wxt = path.join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const run = spawnSync(process.execPath, [wxt, 'build'], { cwd: ROOT, encoding: 'utf8' });
  if (run.status !== 0) throw new DemoError(`the build failed.\n${run.stdout}${run.stderr}`);
}

/** The way of a therapist: EOBs by the popup, the statement by the app, what she was told, the gaps, the report. */
async function showStory(extension: ExtensionBrowser): Promise<Page> {
  await uploadEobs(extension);
  const app = await extension.browser.newPage();
  await app.setViewport({ ...DESKTOP_SIZE });
  const appUrl = extension.pageUrl('app.html');
  await importStatement(app, appUrl);
  await enterTerms(app, appUrl);
  const sessions = await showSessions(app, appUrl);
  const headline = await showOverview(app, appUrl);
  await saveReports(app, appUrl);
  printGaps(sessions, headline);
  assertStory(sessions, headline);
  console.log(`\nLeft in demo-output: ${readdirSync(OUTPUT).toSorted().join(', ')}`);
  return app;
}

async function uploadEobs(extension: ExtensionBrowser): Promise<void> {
  console.log('Uploading the sample EOBs in the popup …');
  const popup = await extension.browser.newPage();
  await popup.setViewport({ ...POPUP_SIZE });
  await popup.goto(extension.pageUrl('popup.html'));
  await chooseFiles(popup, 'Upload EOB PDF', EOBS);
  printOutcomes(await importOutcomes(popup, EOBS.length));
  await capture(popup, 'popup');
  await popup.close();
}

async function importStatement(app: Page, appUrl: string): Promise<void> {
  console.log('Importing the sample payout statement in the app …');
  await openScreen(app, appUrl, 'import');
  await chooseFiles(app, 'Choose files', [STATEMENT]);
  printOutcomes(await importOutcomes(app, 1));
  await capture(app, 'import');
}

function printOutcomes(outcomes: readonly ImportOutcome[]): void {
  for (const { fileName, result } of outcomes) {
    console.log(`  ${fileName}: ${result}`);
    if (!result.startsWith('Imported')) throw new DemoError(`${fileName} was not imported.`);
  }
}

async function enterTerms(app: Page, appUrl: string): Promise<void> {
  console.log('Entering what the platform told: $125 a month, no cut …');
  await openScreen(app, appUrl, 'terms');
  await pressButton(app, 'Add a platform');
  await fillField(app, 'Platform', 'Alma');
  await fillField(app, 'Membership fee', '125');
  await chooseOption(app, 'Its share of each session', 'I was told: no cut');
  await pressButton(app, 'Save');
  await app.waitForSelector('aria/Change the terms of Alma');
  await capture(app, 'terms');
}

async function showSessions(app: Page, appUrl: string): Promise<readonly ScreenRow[]> {
  await openScreen(app, appUrl, 'sessions');
  const sessions = await readTable(app, 'Sessions');
  await captureBothSchemes(app, 'sessions');
  return sessions;
}

async function showOverview(app: Page, appUrl: string): Promise<string> {
  await openScreen(app, appUrl, 'overview');
  await app.waitForSelector('::-p-text(The plans allowed)');
  await captureBothSchemes(app, 'overview');
  return app.$eval('main', (main) => main.innerText);
}

async function saveReports(app: Page, appUrl: string): Promise<void> {
  await openScreen(app, appUrl, 'export');
  await pressButton(app, 'Export CSV');
  await untilDownloaded('.csv');
  await pressButton(app, 'Discrepancy report (PDF)');
  await untilDownloaded('.pdf');
}

/** Whether a file has anything in it: Chromium may hold its name before it is whole. */
function isWhole(name: string): boolean {
  return statSync(path.join(OUTPUT, name)).size > 0;
}

function untilDownloaded(ending: string): Promise<true> {
  const hasFile = () => readdirSync(OUTPUT).some((name) => name.endsWith(ending) && isWhole(name));
  return waitUntil(`a download that ends in ${ending}`, () => (hasFile() ? true : undefined));
}

async function captureBothSchemes(page: Page, name: string): Promise<void> {
  await capture(page, `${name}-light`);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await capture(page, `${name}-dark`);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
}

async function capture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await setTimeout(TRANSITION_MS);
  await page.screenshot({ path: path.join(OUTPUT, `${name}.png`) });
}

/** Leaves the overview in a window that is the person's own, without the sizes and colours of the pictures. */
async function leaveOpen(extension: ExtensionBrowser, app: Page): Promise<void> {
  await openScreen(app, extension.pageUrl('app.html'), 'overview');
  await app.emulateMediaFeatures([]);
  await app.setViewport(null);
  console.log('\nThe browser stays open; close it to end the demo.');
  await new Promise((resolve) => {
    extension.browser.once('disconnected', resolve);
  });
}
