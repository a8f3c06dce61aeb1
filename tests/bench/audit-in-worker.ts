import type { Audit } from '#lib/findings/schema.ts';
import { type AuditInput, auditDocuments } from '#lib/workflow/audit-documents.ts';
import { auditToParts } from '#lib/workflow/audit-parts.ts';
import { createAuditor } from '#lib/workflow/create-auditor.ts';
import { aTerms } from '#tests/builders/terms.ts';

// A worker that does one thing after the other, as it is told, and answers each with the milliseconds that it took:
// fetches documents and parses them; audits all from scratch, and tells the page that audit as the app's worker does;
// audits all but the last two as the app's worker does, then with one more of them, then with both.

type Document = AuditInput['documents'][number];

const audit = createAuditor();
const documents: Document[] = [];
let last: Audit | undefined;
const input = (count?: number): AuditInput => ({
  documents: documents.slice(0, count),
  decisions: [],
  terms: aTerms(),
});

/** The milliseconds of `JSON.parse` alone. */
async function fetchDocuments(count: number): Promise<number> {
  let parsing = 0;
  for (let at = 0; at < count; at += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, for the time that each takes alone
    const text = await (await fetch(`documents/${at}`)).text();
    const start = performance.now();
    const document: Document = JSON.parse(text);
    parsing += performance.now() - start;
    documents.push(document);
  }
  return parsing;
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** What the worker can be told to do. */
export type Command =
  | { readonly name: 'fetch'; readonly count: number }
  | { readonly name: 'audit from scratch' | 'audit all but two' }
  | { readonly name: 'audit one more remittance' | 'audit one more statement' }
  | { readonly name: 'tell the audit' };

/** What is asked for, in milliseconds; nothing where the audit's parts are the answer. */
async function obey(command: Command): Promise<number | undefined> {
  switch (command.name) {
    case 'fetch':
      return fetchDocuments(command.count);
    case 'audit from scratch':
      return timeOf(() => {
        last = auditDocuments(input());
      });
    case 'audit all but two':
      return timeOf(() => audit(input(-2)));
    case 'audit one more remittance':
      return timeOf(() => audit(input(-1)));
    case 'audit one more statement':
      return timeOf(() => audit(input()));
    case 'tell the audit':
      for (const part of last === undefined ? [] : auditToParts(last)) postMessage(part);
      return undefined;
  }
}

function answer(milliseconds: number | undefined): void {
  if (milliseconds !== undefined) postMessage(milliseconds);
}

addEventListener('message', ({ data }: MessageEvent<Command>) => {
  obey(data).then(answer, (error: unknown) => reportError(error));
});
