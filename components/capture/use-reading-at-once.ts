import { useEffect, useRef } from 'react';

/** Reads once as a surface opens, where the person asked for that before it opened. */
export function useReadingAtOnce(isAsked: boolean, read: () => void): void {
  const wasRead = useRef(false);
  useEffect(() => {
    if (!isAsked || wasRead.current) return;
    wasRead.current = true;
    read();
  }, [isAsked, read]);
}
