import { expect, test, vi } from 'vitest';
import { findChromium, findFirefox } from '#scripts/find-browser.ts';

test.for([
  ['CHROME_PATH', findChromium],
  ['FIREFOX_PATH', findFirefox],
] as const)('%s is taken before any other browser', ([variable, find]) => {
  vi.stubEnv(variable, process.execPath);
  expect(find()).toBe(process.execPath);
});

test('a CHROME_PATH that names no program is refused, not passed over', () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chromium');
  expect(findChromium).toThrow('CHROME_PATH names /nowhere/chromium, which is not a program.');
});
