import { useCallback, useState } from 'react';

/** Gives a function that hands a bug met in an event to the error boundary above, by throwing it on the next render. */
export function useBug(): (error: unknown) => void {
  const [bug, setBug] = useState<{ readonly error: unknown } | null>(null);
  if (bug !== null) throw bug.error;
  return useCallback((error: unknown) => setBug({ error }), []);
}
