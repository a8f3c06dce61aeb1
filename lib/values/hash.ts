/** A number of 30 bits, which engines hold without a box, that looks as if drawn by lot, the same for the same text (FNV-1a). Two texts may share one. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & 0x3fff_ffff;
}
