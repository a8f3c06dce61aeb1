import { setTimeout } from 'node:timers/promises';

const POLL_MS = 50;
const PATIENCE_MS = 60_000;

/** Looks again and again until there is something to see, and gives it; fails after a minute, naming `what`. */
export async function waitUntil<Seen>(
  what: string,
  look: () => Promise<Seen | undefined> | Seen | undefined,
): Promise<Seen> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    // oxlint-disable-next-line no-await-in-loop -- waiting is what this is for
    const seen = await look();
    if (seen !== undefined) return seen;
    // oxlint-disable-next-line no-await-in-loop -- as above
    await setTimeout(POLL_MS);
  }
  throw new Error(`Waited ${PATIENCE_MS / 1000} s in vain for ${what}.`);
}
