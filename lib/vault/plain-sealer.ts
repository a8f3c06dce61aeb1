import type { Sealer } from '#lib/vault/sealer.ts';

/** Keeps values as JSON text and bytes as they are, readable by whoever may read the browser's profile. */
export const plainSealer: Sealer = {
  async seal(value) {
    return new TextEncoder().encode(JSON.stringify(value));
  },
  async open(sealed) {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(sealed));
  },
  async sealBytes(bytes) {
    return bytes;
  },
  async openBytes(sealed) {
    return sealed;
  },
};
