import { useEffect, useState } from 'react';
import { useBug } from '#components/app/use-bug.ts';
import { hasAnswer } from '#components/mapping/answer.ts';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import { ReadError } from '#lib/values/read-error.ts';
import type { Reading } from '#lib/vault/schema.ts';

/** A statement as an answer would have it read. */
export type Preview =
  | { readonly status: 'unasked' }
  /** `last`: as the answer before would have it, which stays in view meanwhile. */
  | { readonly status: 'reading'; readonly last: Reading | undefined }
  | { readonly status: 'ready'; readonly reading: Reading }
  | { readonly status: 'failed'; readonly message: string };

/** What came of the reading for one answer. */
interface EndedPreview {
  readonly mapping: ColumnMapping;
  readonly preview: Exclude<Preview, { readonly status: 'unasked' | 'reading' }>;
}

/** How long a person may go on choosing before the file is read. */
const PAUSE_MS = 150;
const GONE = 'This file is not here any more. Import it again.';

/** Follows the answer: reads the file anew a moment after each change. */
export function usePreview(
  mapping: ColumnMapping,
  read: (mapping: ColumnMapping, signal: AbortSignal) => Promise<Reading | undefined>,
): Preview {
  const [ended, setEnded] = useState<EndedPreview>();
  const reportBug = useBug();
  useEffect(() => {
    if (!hasAnswer(mapping)) return undefined;
    const abort = new AbortController();
    const { signal } = abort;
    async function readIt(): Promise<void> {
      const preview = await outcomeOf(read(mapping, signal), signal);
      if (preview !== undefined) setEnded({ mapping, preview });
    }
    const pause = setTimeout(() => {
      readIt().catch(reportBug);
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      abort.abort();
    };
  }, [mapping, read, reportBug]);
  if (!hasAnswer(mapping)) return { status: 'unasked' };
  if (ended?.mapping === mapping) return ended.preview;
  const last = ended?.preview.status === 'ready' ? ended.preview.reading : undefined;
  return { status: 'reading', last };
}

/** Undefined once the answer has changed, and the reading is of no interest any more. */
async function outcomeOf(
  reading: Promise<Reading | undefined>,
  signal: AbortSignal,
): Promise<EndedPreview['preview'] | undefined> {
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
