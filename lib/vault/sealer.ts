/** Turns what is kept into the bytes that lie in the store, and back: the one place where a cipher belongs. */
export interface Sealer {
  seal(value: unknown): Promise<Uint8Array<ArrayBuffer>>;
  /** What was sealed, unparsed; rejects where the bytes are not what `seal` made. */
  open(sealed: Uint8Array<ArrayBuffer>): Promise<unknown>;
  sealBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  openBytes(sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}
