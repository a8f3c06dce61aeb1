import { browser } from 'wxt/browser';
import type { DetectorMessage } from '#lib/messaging/messages.ts';

const BADGE_COLOUR = '#0b6458';
const MOST_SHOWN = 99;

/** Shows on the extension's button how many claims the page in a tab seems to hold. */
export async function showSigns(tabId: number, { claims }: DetectorMessage): Promise<void> {
  const text = claims > MOST_SHOWN ? `${MOST_SHOWN}+` : String(claims);
  await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
  await browser.action.setBadgeText({ tabId, text: claims === 0 ? '' : text });
}
