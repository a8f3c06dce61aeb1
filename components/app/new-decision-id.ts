/** Begins with the instant, for decisions count in the order of their ids: the later one wins. */
export function newDecisionId(): string {
  return `${new Date().toISOString()} ${crypto.randomUUID()}`;
}
