import { expect, test } from 'vitest';
import { type Sender, senderRole } from '#lib/messaging/sender-role.ts';

const OWN = { id: 'spreadlight', panelAddress: 'chrome-extension://spreadlight/panel.html' };
const DETECTOR: Sender = {
  id: OWN.id,
  url: 'https://member.uhc.com/claims?id=7',
  frameId: 0,
  tab: { id: 3 },
};
const PANEL: Sender = { id: OWN.id, url: `${OWN.panelAddress}#x`, frameId: 5, tab: { id: 3 } };

test('knows the detector in the top frame of a portal', () =>
  expect(senderRole(DETECTOR, OWN)).toEqual({ role: 'detector', tabId: 3 }));

test('knows the extension’s own panel in a tab', () =>
  expect(senderRole(PANEL, OWN)).toEqual({ role: 'panel', tabId: 3 }));

test.for([
  ['another extension', { ...DETECTOR, id: 'other' }],
  ['nobody', {}],
  ['no tab', { id: OWN.id, url: DETECTOR.url }],
  ['a frame in a portal', { ...DETECTOR, frameId: 2 }],
  ['a page that is no portal', { ...DETECTOR, url: 'https://portal.example/' }],
  ['a portal without encryption', { ...DETECTOR, url: 'http://member.uhc.com/' }],
  [
    'a host that only begins like a portal',
    { ...DETECTOR, url: 'https://member.uhc.com.evil.example/' },
  ],
  ['another extension’s panel', { ...PANEL, id: 'other' }],
  [
    'a page with the panel’s address in its own',
    { ...PANEL, url: `https://evil.example/?${OWN.panelAddress}` },
  ],
  ['another page of the extension', { ...PANEL, url: 'chrome-extension://spreadlight/app.html' }],
  ['an address that is none', { ...DETECTOR, url: 'about' }],
] satisfies readonly (readonly [string, Sender])[])('%s is nobody to listen to', ([, sender]) =>
  expect(senderRole(sender, OWN)).toBeUndefined(),
);
