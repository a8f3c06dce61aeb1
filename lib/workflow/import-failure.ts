import { PasswordNeededError, ReadError } from '#lib/values/read-error.ts';
import { VaultError } from '#lib/vault/vault-error.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';

/** The browser could not give the file's bytes. */
export class UnreadableFileError extends ReadError {
  readonly code = 'unreadable-file';
  override readonly message =
    'This file could not be opened. It may have been moved, or it is a folder. Choose it again.';
}

const BUG_MESSAGE =
  'Something went wrong inside Spreadlight, so nothing from this file was saved. Your other files are not affected.';

/** The result of a file whose import failed, in words for a person. A mistake of this program is reported too. */
export function failureOf(
  error: unknown,
  fileName: string,
  reportBug: (error: unknown) => void,
): ImportResult {
  if (error instanceof PasswordNeededError) {
    return { status: 'needs-password', fileName, message: error.message };
  }
  if (error instanceof ReadError || error instanceof VaultError) {
    return { status: 'failed', fileName, code: error.code, message: error.message };
  }
  reportBug(error);
  return { status: 'failed', fileName, code: 'bug', message: BUG_MESSAGE };
}
