import { createAuditAssembler } from '#lib/workflow/assemble-audit.ts';
import type { Command } from '#tests/bench/audit-in-worker.ts';

// The page beside the worker of `audit-in-worker.ts`: asks it for one thing after the other, and takes in audits.

/** What the page can be asked for; all in milliseconds. */
export interface BenchPage {
  /** What the worker takes for one thing. */
  ask(command: Command): Promise<number>;
  /** For how long the longest part of the worker's last audit holds the page up while it takes the audit in. */
  takeInAudit(): Promise<number>;
}

declare global {
  var benchPage: BenchPage | undefined;
}

const worker = new Worker('/worker.js');

function tell(command: Command): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(command);
}

globalThis.benchPage = {
  ask: (command) =>
    new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(data), { once: true });
      worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
      tell(command);
    }),
  takeInAudit: () =>
    new Promise((resolve) => {
      const assemble = createAuditAssembler();
      let longest = 0;
      worker.addEventListener('message', function takeIn(event) {
        const start = performance.now();
        const audit = assemble(event.data);
        longest = Math.max(longest, performance.now() - start);
        if (audit === undefined) return;
        worker.removeEventListener('message', takeIn);
        resolve(longest);
      });
      tell({ name: 'tell the audit' });
    }),
};
