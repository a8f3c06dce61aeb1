import { useEffect, useRef } from 'react';

const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

/** Goes to the line before or after by Alt and an arrow key, wherever the focus is. */
export function useStepKeys(onStep: (by: 1 | -1) => void): void {
  const latest = useRef(onStep);
  useEffect(() => {
    latest.current = onStep;
  });
  useEffect(() => {
    function step(event: KeyboardEvent): void {
      const by = event.altKey ? STEPS.get(event.key) : undefined;
      if (by === undefined) return;
      event.preventDefault();
      latest.current(by);
    }
    addEventListener('keydown', step);
    return () => removeEventListener('keydown', step);
  }, []);
}
