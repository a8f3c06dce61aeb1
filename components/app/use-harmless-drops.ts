import { useEffect } from 'react';

function refuse(event: DragEvent): void {
  event.preventDefault();
}

/** Keeps the browser from opening a file that was dropped beside the drop zone, which would leave this page. */
export function useHarmlessDrops(): void {
  useEffect(() => {
    addEventListener('dragover', refuse);
    addEventListener('drop', refuse);
    return () => {
      removeEventListener('dragover', refuse);
      removeEventListener('drop', refuse);
    };
  }, []);
}
