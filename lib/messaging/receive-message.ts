import { browser } from 'wxt/browser';
import { captureTab } from '#lib/messaging/capture-tab.ts';
import { markPlaces } from '#lib/messaging/mark-places.ts';
import {
  DetectorMessageSchema,
  type PanelAnswer,
  type PanelMessage,
  PanelMessageSchema,
} from '#lib/messaging/messages.ts';
import { openApp } from '#lib/messaging/open-app.ts';
import { type Sender, senderRole } from '#lib/messaging/sender-role.ts';
import { showSigns } from '#lib/messaging/show-signs.ts';

const REFUSED: PanelAnswer = { status: 'refused' };

/**
 * Does what a message from a tab asks for, where its sender may ask for it. The background keeps nothing and opens
 * no store, so that no message can get at what is kept.
 */
export async function receiveMessage(raw: unknown, sender: Sender): Promise<PanelAnswer> {
  // By way of another page: Chromium tells a passing address for one that pages of the web may hold as a frame.
  const panelAddress = new URL('panel.html', browser.runtime.getURL('/app.html')).href;
  const from = senderRole(sender, { id: browser.runtime.id, panelAddress });
  switch (from?.role) {
    case 'detector': {
      const message = DetectorMessageSchema.safeParse(raw);
      if (message.success) await showSigns(from.tabId, message.data);
      return REFUSED;
    }
    case 'panel': {
      const message = PanelMessageSchema.safeParse(raw);
      return message.success ? answerPanel(message.data, from.tabId) : REFUSED;
    }
    case undefined:
      return REFUSED;
  }
}

async function answerPanel(message: PanelMessage, tabId: number): Promise<PanelAnswer> {
  switch (message.type) {
    case 'capture-tab':
      return { status: 'done', frames: await captureTab(tabId) };
    case 'mark-places':
      await markPlaces(tabId, message.places);
      return { status: 'done', frames: [] };
    case 'open-app':
      await openApp(message.hash);
      return { status: 'done', frames: [] };
  }
}
