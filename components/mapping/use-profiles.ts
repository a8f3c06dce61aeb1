import { useCallback } from 'react';
import { useServices } from '#components/app/services.ts';
import { useLive } from '#components/app/use-live.ts';
import type { MappingProfile } from '#lib/payout/mapping-profile-schema.ts';

/** Follows what the person said about layouts of statements; none until it is known. */
export function useProfiles(): readonly MappingProfile[] {
  const { vault } = useServices();
  const live = useLive(useCallback(() => vault.profiles.list(), [vault]));
  return live.status === 'loading' ? [] : live.value;
}
