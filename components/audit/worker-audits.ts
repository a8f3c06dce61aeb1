import type { AuditFeed, AuditState } from '#components/audit/audit-feed.ts';
import { type AuditMessage, AuditMessageSchema } from '#components/audit/audit-message.ts';
import { VaultError } from '#lib/vault/vault-error.ts';
import { createAuditAssembler } from '#lib/workflow/assemble-audit.ts';

/** A failure of the store, as the worker told it. */
class FollowedVaultError extends VaultError {
  readonly code: string;

  constructor(code: string, words: string) {
    super(words);
    this.code = code;
  }
}

/** The audits that a worker tells. It is started by the first who follows, and then kept: it remembers what it read. */
export function createWorkerAudits(startWorker: () => EventTarget): AuditFeed {
  const listeners = new Set<() => void>();
  let state: AuditState = { status: 'loading' };
  let worker: EventTarget | undefined;
  let assemble = createAuditAssembler();

  function change(next: AuditState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function hear(message: AuditMessage): void {
    if (message.status === 'failed') {
      assemble = createAuditAssembler();
      change({ status: 'failed', error: errorOf(message) });
      return;
    }
    const audit = assemble(message.part);
    if (audit !== undefined) change({ status: 'ready', audit });
  }

  function start(): EventTarget {
    const started = startWorker();
    started.addEventListener('message', (event) => {
      try {
        hear(messageOf(event));
      } catch (error) {
        assemble = createAuditAssembler();
        change({ status: 'failed', error });
      }
    });
    started.addEventListener('error', () => {
      change({ status: 'failed', error: new Error('The worker that makes the audit failed.') });
    });
    return started;
  }

  return {
    current: () => state,
    follow(onChange) {
      listeners.add(onChange);
      worker ??= start();
      return () => {
        listeners.delete(onChange);
      };
    },
  };
}

/** What a message says; one of another shape is a failure like one that was told. */
function messageOf(event: Event): AuditMessage {
  const message = AuditMessageSchema.safeParse(event instanceof MessageEvent ? event.data : null);
  const words = 'The worker that makes the audit told something unknown.';
  return message.data ?? { status: 'failed', code: null, words };
}

function errorOf({ code, words }: Extract<AuditMessage, { status: 'failed' }>): Error {
  return code === null ? new Error(words) : new FollowedVaultError(code, words);
}
