import type { ColumnMapping } from '#lib/payout/schema.ts';
import { documentIdOf } from '#lib/values/document-id.ts';
import type { Reading, StoredDocument } from '#lib/vault/schema.ts';
import type { Vault } from '#lib/vault/vault.ts';
import { failureOf, UnreadableFileError } from '#lib/workflow/import-failure.ts';
import type { ImportFile, ImportProgress, ImportResult } from '#lib/workflow/import-result.ts';
import type { DataEnvironment } from '#lib/workflow/read-environment.ts';
import { isPlatformKnownNow, rememberMapping } from '#lib/workflow/remember-mapping.ts';
import { storeReading } from '#lib/workflow/store-reading.ts';

/** What the import needs from outside. `passwords` and `mappings` are by file name. */
export interface ImportContext {
  readonly vault: Vault;
  readonly read: (
    bytes: Uint8Array<ArrayBuffer>,
    name: string,
    options: DataEnvironment,
  ) => Promise<Reading>;
  readonly now: () => Date;
  /** Told of every failure that is a mistake in this program; the batch goes on. */
  readonly reportBug: (error: unknown) => void;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly passwords?: ReadonlyMap<string, string>;
  readonly mappings?: ReadonlyMap<string, ColumnMapping>;
}

/** Reads files one after another and keeps what was read; one result per file, in their order. Never rejects. */
export async function importFiles(
  files: readonly ImportFile[],
  context: ImportContext,
): Promise<readonly ImportResult[]> {
  const results: ImportResult[] = [];
  for (const [index, file] of files.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one file at a time bounds the memory
    results.push(await importFile(file, index, context));
  }
  return results;
}

async function importFile(
  file: ImportFile,
  index: number,
  context: ImportContext,
): Promise<ImportResult> {
  const fileName = file.name;
  const cancelled: ImportResult = { status: 'cancelled', fileName };
  if (context.signal?.aborted === true) return cancelled;
  try {
    return (await readAndStore(file, index, context)) ?? cancelled;
  } catch (error) {
    return failureOf(error, fileName, context.reportBug);
  }
}

/** Undefined: it was cancelled on the way. */
async function readAndStore(
  file: ImportFile,
  index: number,
  context: ImportContext,
): Promise<ImportResult | undefined> {
  const { vault, signal, onProgress } = context;
  const fileName = file.name;
  const tell: NonNullable<DataEnvironment['onProgress']> = (progress) =>
    onProgress?.({ index, fileName, progress });
  tell({ done: 0, total: null });
  const bytes = await bytesOf(file);
  const id = await documentIdOf(bytes);
  const stored = await vault.documents.find(id);
  const password = context.passwords?.get(fileName);
  const mapping = context.mappings?.get(fileName);
  const isAnswered = password !== undefined || mapping !== undefined;
  const profiles = await vault.profiles.list();
  const isOpen =
    stored === undefined ||
    stored.reading.needsMapping ||
    isPlatformKnownNow(stored.reading, profiles);
  if (!isOpen && !isAnswered) {
    return { status: 'already-there', fileName, storedAs: stored.fileName, documentId: id };
  }
  const mappingToUse = mapping ?? stored?.mapping ?? undefined;
  const options: DataEnvironment = {
    onProgress: tell,
    profiles,
    ...(signal !== undefined && { signal }),
    ...(password !== undefined && { password }),
    ...(mappingToUse !== undefined && { mapping: mappingToUse }),
  };
  // A reader may hand the bytes on to a worker, which empties them, so it is given a copy.
  const reading = await untilAborted(context.read(bytes.slice(), fileName, options), signal);
  if (reading === undefined) return undefined;
  const now = context.now();
  const document: StoredDocument = {
    id,
    fileName,
    byteLength: bytes.byteLength,
    addedAt: stored?.addedAt ?? now.toISOString(),
    mapping: mappingToUse ?? null,
    reading,
  };
  const result = await storeReading(vault, { bytes, document });
  if (mapping !== undefined && result.status === 'imported') {
    await rememberMapping(vault, document, now);
  }
  return result;
}

async function bytesOf(file: ImportFile): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await file.bytes();
  } catch (error) {
    // The browser's word for a file that was moved, is locked or is a folder.
    if (error instanceof DOMException) throw new UnreadableFileError(undefined, { cause: error });
    throw error;
  }
}

/** What was read, or undefined once the signal has fired: a reading that comes too late is not kept. */
async function untilAborted<Result>(
  reading: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result | undefined> {
  try {
    const result = await reading;
    return signal?.aborted === true ? undefined : result;
  } catch (error) {
    if (signal?.aborted === true && isAbort(error, signal)) return undefined;
    throw error;
  }
}

function isAbort(error: unknown, signal: AbortSignal): boolean {
  return error === signal.reason || (error instanceof Error && error.name === 'AbortError');
}
