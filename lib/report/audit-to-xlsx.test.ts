import { expect, test } from 'vitest';
import { readXlsx } from '#lib/document/xlsx.ts';
import { auditToXlsx } from '#lib/report/audit-to-xlsx.ts';
import { aLedgerEntry, anAudit, aSession } from '#tests/builders/audit.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';

async function cellsOf(...given: Parameters<typeof auditToXlsx>) {
  const [sheet] = await readXlsx(await auditToXlsx(...given));
  const [headings = [], ...rows] = sheet?.rows.map(({ cells }) => cells) ?? [];
  return rows.map((cells) =>
    Object.fromEntries(headings.map((heading, at) => [heading, cells[at]])),
  );
}

test('a session is a row, its amounts numbers in dollars', async () =>
  expect(await cellsOf(anAudit(), { redact: 'none' })).toEqual([
    expect.objectContaining({
      Session: '1',
      'Date of service': '2025-01-07',
      Client: 'Jane Doe',
      Allowed: '142.8',
      Received: '121.8',
      'Gap %': '14.71',
      Status: 'counted',
    }),
  ]));

test.for(['=1+1', '+1', '-1', '@SUM(A1)'])('a text like %j is made inert', async (text) => {
  const source = aSourcedClaim({ patient: text, payer: text });
  const audit = anAudit({ ledger: [aLedgerEntry(aSession({ source }))] });
  const [row] = await cellsOf(audit, { redact: 'none' });
  expect([row?.['Client'], row?.['Payer']]).toEqual([`'${text}`, `'${text}`]);
});

test('a full redaction names no client and no claim', async () => {
  const [row] = await cellsOf(anAudit(), { redact: 'full' });
  expect(JSON.stringify(row)).not.toMatch(/Jane|Doe|25A1/);
});

test('an audit without sessions is a table without rows', async () =>
  expect(await cellsOf(anAudit({ ledger: [] }), { redact: 'none' })).toEqual([]));
