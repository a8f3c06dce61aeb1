// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { AuditMessage } from '#components/audit/audit-message.ts';
import { createWorkerAudits } from '#components/audit/worker-audits.ts';
import type { Audit } from '#lib/findings/schema.ts';
import { VaultDamagedError, VaultError } from '#lib/vault/vault-error.ts';
import { auditDocuments } from '#lib/workflow/audit-documents.ts';
import { auditToParts } from '#lib/workflow/audit-parts.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aTerms } from '#tests/builders/terms.ts';

function aFeed() {
  const started: EventTarget[] = [];
  const audits = createWorkerAudits(() => {
    const worker = new EventTarget();
    started.push(worker);
    return worker;
  });
  const tellAnything = (data: unknown) =>
    started[0]?.dispatchEvent(new MessageEvent('message', { data }));
  const tell = (message: AuditMessage) => tellAnything(message);
  const tellAudit = (audit: Audit) => {
    for (const part of auditToParts(audit)) tell({ status: 'part', part });
  };
  return { audits, started, tell, tellAudit, tellAnything };
}

test('starts one worker, by the first who follows', () => {
  const { audits, started } = aFeed();
  expect(started).toHaveLength(0);
  audits.follow(() => {});
  audits.follow(() => {});
  expect(started).toHaveLength(1);
  expect(audits.current()).toEqual({ status: 'loading' });
});

test('tells each audit to those who follow, and no more to those who stopped', () => {
  const { audits, tellAudit } = aFeed();
  const heard = { first: 0, second: 0 };
  audits.follow(() => {
    heard.first += 1;
  });
  const stop = audits.follow(() => {
    heard.second += 1;
  });
  const documents = [aDocument({ claims: [aClaim()] })];
  const audit = auditDocuments({ documents, decisions: [], terms: aTerms() });
  tellAudit(audit);
  stop();
  tellAudit(audit);
  expect(heard).toEqual({ first: 2, second: 1 });
  expect(audits.current()).toEqual({ status: 'ready', audit });
});

test('keeps the words that a failure of the store has for a person', () => {
  const { audits, tell } = aFeed();
  audits.follow(() => {});
  const { code, message } = new VaultDamagedError();
  tell({ status: 'failed', code, words: message });
  const state = audits.current();
  expect(state.status === 'failed' && state.error).toBeInstanceOf(VaultError);
  expect(state).toMatchObject({ error: { code, message } });
});

test('a worker that does not run is a failure, not an endless wait', () => {
  const { audits, started } = aFeed();
  audits.follow(() => {});
  started[0]?.dispatchEvent(new Event('error'));
  expect(audits.current()).toMatchObject({ status: 'failed' });
});

test('a message of another shape is a failure, not an audit', () => {
  const { audits, tellAnything } = aFeed();
  audits.follow(() => {});
  tellAnything({ status: 'part' });
  expect(audits.current()).toMatchObject({ status: 'failed' });
});

test('an audit of which a part went missing is a failure until the next one comes whole', () => {
  const { audits, tell, tellAudit } = aFeed();
  audits.follow(() => {});
  const documents = [aDocument({ claims: [aClaim()] })];
  const audit = auditDocuments({ documents, decisions: [], terms: aTerms() });
  const [, ...others] = auditToParts(audit);
  for (const part of others) {
    tell({ status: 'part', part });
    expect(audits.current()).toMatchObject({ status: 'failed' });
  }
  tellAudit(audit);
  expect(audits.current()).toMatchObject({ status: 'ready' });
});
