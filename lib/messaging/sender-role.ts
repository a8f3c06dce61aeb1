import { PORTAL_ORIGINS } from '#lib/reference/portals.ts';

/** What the browser says of who sent a message; nothing of it comes from the message. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | { readonly id?: number | undefined; readonly url?: string | undefined }
    | undefined;
}

/** Who sent a message from a tab: the detector in a portal's page, or the extension's own panel in it. */
export interface SenderRole {
  readonly role: 'detector' | 'panel';
  readonly tabId: number;
}

/** Undefined for whoever else may send: another extension, a page's frame, a page that is no portal's. */
export function senderRole(
  sender: Sender,
  own: { readonly id: string; readonly panelAddress: string },
): SenderRole | undefined {
  const tabId = sender.tab?.id;
  if (sender.id !== own.id || tabId === undefined || sender.url === undefined) return undefined;
  if (withoutHash(sender.url) === own.panelAddress) return { role: 'panel', tabId };
  if (sender.frameId === 0 && isPortal(sender.url)) return { role: 'detector', tabId };
  return undefined;
}

function withoutHash(address: string): string {
  return address.split('#')[0] ?? '';
}

function isPortal(address: string): boolean {
  return URL.canParse(address) && PORTAL_ORIGINS.includes(`${new URL(address).origin}/*`);
}
