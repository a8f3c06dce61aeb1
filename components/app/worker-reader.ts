import { ReadReplySchema, type ReadRequest } from '#components/app/reading-messages.ts';
import type { Claim } from '#lib/claim/schema.ts';
import type { Payout } from '#lib/payout/schema.ts';
import { PasswordNeededError, ReadError } from '#lib/values/read-error.ts';
import type { Reading } from '#lib/vault/schema.ts';
import type { ReadProgress } from '#lib/workflow/read-environment.ts';

/** A refusal that the worker met, in its own words. */
class RefusedInWorkerError extends ReadError {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What of a worker is needed here. */
export interface ReadingWorker extends EventTarget {
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
}

export interface WorkerReadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/**
 * Reads a file in a worker of its own, so that the page goes on meanwhile. The bytes are handed over. Cancelling ends
 * the worker at once, and rejects with the signal's reason. Throws what reading throws.
 */
export function readInWorker(
  startWorker: () => ReadingWorker,
  request: ReadRequest,
  { signal, onProgress }: WorkerReadOptions,
): Promise<Reading> {
  signal?.throwIfAborted();
  const worker = startWorker();
  const { promise, resolve, reject } = Promise.withResolvers<Reading>();
  const claims: Claim[] = [];
  const payouts: Payout[] = [];

  function receive(data: unknown): void {
    const reply = ReadReplySchema.parse(data);
    switch (reply.tells) {
      case 'progress':
        onProgress?.({ done: reply.done, total: reply.total, unit: reply.unit });
        return;
      case 'claims':
        claims.push(...reply.claims);
        return;
      case 'payouts':
        payouts.push(...reply.payouts);
        return;
      case 'reading':
        resolve({ ...reply.reading, claims, payouts });
        return;
      case 'refusal':
        reject(errorOf(reply.code, reply.message));
        return;
      case 'bug':
        reject(new Error(reply.message));
    }
  }

  worker.addEventListener('message', (event) => {
    try {
      receive(event instanceof MessageEvent ? event.data : null);
    } catch (error) {
      reject(error);
    }
  });
  worker.addEventListener('error', () => reject(new Error('The worker that reads files failed.')));
  const cancel = () => reject(signal?.reason);
  signal?.addEventListener('abort', cancel, { once: true });
  worker.postMessage(request, [request.bytes.buffer]);
  return promise.finally(() => {
    signal?.removeEventListener('abort', cancel);
    worker.terminate();
  });
}

function errorOf(code: string, message: string): ReadError {
  const locked = new PasswordNeededError();
  return code === locked.code ? locked : new RefusedInWorkerError(code, message);
}
