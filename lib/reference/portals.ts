import type { Portal } from '#lib/reference/portal.ts';
import { PORTAL_FACTS } from '#lib/reference/portals-data.ts';

/** All portals that can be switched on, in the order in which they are shown. */
export const PORTALS: readonly Portal[] = PORTAL_FACTS;

/** What the browser is asked for when a portal is switched on: its hosts and nothing beside them. */
export function portalOrigins({ sites }: Pick<Portal, 'sites'>): string[] {
  return [...new Set(sites.map(({ host }) => `https://${host}/*`))];
}

/** Every origin that may ever be asked for. */
export const PORTAL_ORIGINS: readonly string[] = [...new Set(PORTALS.flatMap(portalOrigins))];
