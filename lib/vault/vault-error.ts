/** The base of every expected failure of the vault: a code to branch on, and words that say what to do. */
export abstract class VaultError extends Error {
  abstract readonly code: string;
}

/** Something stored cannot be opened or is not what was stored. */
export class VaultDamagedError extends VaultError {
  readonly code = 'vault-damaged';
  override readonly message =
    'Part of what Spreadlight keeps is damaged and cannot be opened. Nothing was deleted. Restart the browser; if this stays, delete everything in Settings and import your files again.';
}

/** The disk or the browser's share of it is full. */
export class VaultFullError extends VaultError {
  readonly code = 'vault-full';
  override readonly message =
    'There is no room left on this computer, so nothing was saved. Free some space, then import the file again.';
}

/** The browser does not open the store, or closed it. */
export class VaultClosedError extends VaultError {
  readonly code = 'vault-closed';
  override readonly message =
    'The browser does not open Spreadlight’s store, so nothing was changed. Close other Spreadlight tabs, restart the browser and try again.';
}

/** Other tabs kept writing at the same time. */
export class VaultBusyError extends VaultError {
  readonly code = 'vault-busy';
  override readonly message =
    'Another Spreadlight tab is saving at the same time, so nothing was saved here. Wait until it is done and try again.';
}

const CLOSED_NAMES: ReadonlySet<string> = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'OpenFailedError',
  'UnknownError',
  'VersionError',
]);

/** Runs a call on the store, and gives the store's own failures the words of a `VaultError`. */
export async function inVaultWords<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw vaultErrorOf(error) ?? error;
  }
}

/** The vault's error for a failure of the browser's store; undefined for anything else, such as a bug. */
function vaultErrorOf(error: unknown): VaultError | undefined {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return new VaultFullError(undefined, { cause: error });
  if (names.some((name) => CLOSED_NAMES.has(name))) {
    return new VaultClosedError(undefined, { cause: error });
  }
  return undefined;
}

/** The name of an error and of those it was made from; Dexie keeps the browser's own error in `inner`. */
function namesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  return [error.name, ...('inner' in error ? namesOf(error.inner) : [])];
}
