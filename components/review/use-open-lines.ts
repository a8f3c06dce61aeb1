import { useCallback } from 'react';
import { useServices } from '#components/app/services.ts';
import { useLive } from '#components/app/use-live.ts';
import { loadReview } from '#components/review/load-review.ts';

/** How many lines need a person's eyes; none while that is not known. */
export function useOpenLines(): number {
  const { vault } = useServices();
  const live = useLive(useCallback(async () => (await loadReview(vault)).open.length, [vault]));
  return live.status === 'loading' ? 0 : live.value;
}
