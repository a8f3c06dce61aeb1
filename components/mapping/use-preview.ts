import { useEffect, useState } from 'react';
import { useBug } from '#components/app/use-bug.ts';
import { hasAnswer } from '#components/mapping/answer.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import { ReadError } from '#lib/values/read-error.ts';
import type { Reading } from '#lib/vault/schema.ts';

/** A statement as an answer would have it read. */
export type Preview =
  | { readonly status: 'unasked' }
  | { readonly status: 'reading' }
  | { readonly status: 'ready'; readonly reading: Reading }
  | { readonly status: 'failed'; readonly message: string };

/** How long a person may go on choosing before the file is read. */
const PAUSE_MS = 150;
const GONE = 'This file is not here any more. Import it again.';

/** Follows the answer: reads the file anew a moment after each change. */
export function usePreview(
  mapping: ColumnMapping,
  read: (mapping: ColumnMapping, signal: AbortSignal) => Promise<Reading | undefined>,
): Preview {
  const [preview, setPreview] = useState<Preview>({ status: 'unasked' });
  const reportBug = useBug();
  useEffect(() => {
    if (!hasAnswer(mapping)) {
      setPreview({ status: 'unasked' });
      return undefined;
    }
    const abort = new AbortController();
    const { signal } = abort;
    async function readIt(): Promise<void> {
      setPreview({ status: 'reading' });
      const result = await outcomeOf(read(mapping, signal), signal);
      if (result !== undefined) setPreview(result);
    }
    const pause = setTimeout(() => {
      readIt().catch(reportBug);
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      abort.abort();
    };
  }, [mapping, read, reportBug]);
  return preview;
}

/** Undefined once the answer has changed, and the reading is of no interest any more. */
async function outcomeOf(
  reading: Promise<Reading | undefined>,
  signal: AbortSignal,
): Promise<Preview | undefined> {
  try {
    const result = await reading;
    if (signal.aborted) return undefined;
    return result === undefined
      ? { status: 'failed', message: GONE }
      : { status: 'ready', reading: result };
  } catch (error) {
    if (signal.aborted) return undefined;
    if (error instanceof ReadError) return { status: 'failed', message: error.message };
    throw error;
  }
}
