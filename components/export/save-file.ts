/** How long the browser is given to take over a file before its bytes are let go. */
const RELEASE_AFTER_MS = 60_000;

/** Hands a file to the person's downloads. Nothing is sent: the address is one of this page's own memory. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_AFTER_MS);
}
