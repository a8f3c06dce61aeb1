/** The screens that the navigation leads to, in its order. */
export const MAIN_SCREENS = [
  'overview',
  'import',
  'review',
  'sessions',
  'findings',
  'documents',
  'terms',
  'export',
  'settings',
] as const;
export type MainScreen = (typeof MAIN_SCREENS)[number];

/** All screens of the app page; those beside the main ones are reached from them. */
export const SCREENS = [
  ...MAIN_SCREENS,
  'enter',
  'enter-payouts',
  'capture',
  'collect',
  'matches',
] as const;
export type Screen = (typeof SCREENS)[number];

/** A screen, with the id of the thing it is about and its query, as told by the part after `#`. */
export interface Route {
  readonly screen: Screen;
  readonly id: string | null;
  readonly query: URLSearchParams;
}

/** Reads `#/documents/abc?pick=1`. What is no screen is the overview. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [name = '', id = ''] = path.split('/');
  const screen = SCREENS.find((known) => known === name) ?? 'overview';
  return { screen, id: id === '' ? null : id, query: new URLSearchParams(query) };
}

/** The address of a screen, or of one thing on it. */
export function routeTo(screen: Screen, id?: string): string {
  return id === undefined ? `#/${screen}` : `#/${screen}/${id}`;
}
