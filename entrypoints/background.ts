import '#components/app/zod-jitless.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import {
  leaveOpenTabs,
  startInOpenTabs,
  syncDetector,
} from '#lib/messaging/detector-registration.ts';
import { offerInMenu, READ_COMMAND, readFromOutside } from '#lib/messaging/read-from-outside.ts';
import { receiveMessage } from '#lib/messaging/receive-message.ts';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => {
    // Pages that were open during an update have a detector that outlived its extension.
    Promise.all([offerInMenu(), syncDetector(), startInOpenTabs()]).catch(reportError);
  });
  browser.runtime.onStartup.addListener(() => {
    syncDetector().catch(reportError);
  });
  browser.permissions.onAdded.addListener(() => {
    Promise.all([syncDetector(), startInOpenTabs()]).catch(reportError);
  });
  browser.permissions.onRemoved.addListener(() => {
    Promise.all([syncDetector(), leaveOpenTabs()]).catch(reportError);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === READ_COMMAND) readFromOutside(tab).catch(reportError);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === READ_COMMAND) readFromOutside(tab).catch(reportError);
  });
  browser.runtime.onMessage.addListener((raw: unknown, sender, answer) => {
    receiveMessage(raw, sender).then(answer, (error: unknown) => {
      answer({ status: 'refused' });
      reportError(error);
    });
    return true; // the answer comes later
  });
});
