import { expect, test } from 'vitest';
import { inVaultWords, VaultClosedError, VaultFullError } from '#lib/vault/vault-error.ts';

function failWith(error: unknown) {
  return inVaultWords(async () => {
    throw error;
  });
}

test.for([
  ['the browser', new DOMException('', 'QuotaExceededError')],
  [
    'the store',
    Object.assign(new Error('aborted'), { inner: new DOMException('', 'QuotaExceededError') }),
  ],
] as const)('a full disk is told as such when it comes from %s', async ([, error]) => {
  await expect(failWith(error)).rejects.toThrow(VaultFullError);
});

test.for(['InvalidStateError', 'UnknownError', 'VersionError'])(
  'a store that does not open is told as such: %s',
  async (name) => {
    await expect(failWith(new DOMException('', name))).rejects.toThrow(VaultClosedError);
  },
);

test.for([new TypeError('x is undefined'), new DOMException('', 'AbortError'), 'text'])(
  'leaves alone what it does not know: %s',
  async (error) => {
    await expect(failWith(error)).rejects.toBe(error);
  },
);
