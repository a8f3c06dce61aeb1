import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import type { Audit } from '#lib/findings/schema.ts';
import { auditToCsv } from '#lib/report/audit-to-csv.ts';
import { auditToJson } from '#lib/report/audit-to-json.ts';
import { auditToPdf } from '#lib/report/audit-to-pdf.ts';
import { auditToReport } from '#lib/report/audit-to-report.ts';
import { auditToTable } from '#lib/report/audit-to-table.ts';
import type { Redaction } from '#lib/report/schema.ts';
import { CentsSchema } from '#lib/values/cents.ts';
import { ServiceDateSchema } from '#lib/values/service-date.ts';
import { aLedgerEntry, anAudit, aSession } from '#tests/builders/audit.ts';
import { aSourcedClaim } from '#tests/builders/claim.ts';
import { aSource } from '#tests/builders/figure.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

const NAME = 'Zephyrine Quillfeather';
const CLAIM_NUMBER = 'XQ77-4455-667';
const MEMBER_NUMBER = 'W900000017';
/** Each of these alone would give the client away. */
const NAME_PARTS = ['Zephyrine', 'Quillfeather'];
const NUMBERS = ['XQ77', '4455667', '4455-667', MEMBER_NUMBER];
const SENTENCE = `Claim ${CLAIM_NUMBER} of ${NAME} (member ${MEMBER_NUMBER}, QUILLFEATHER, ZEPHYRINE) in ${NAME} EOB.pdf`;

/** An audit that holds the name and the numbers in every place that text can stand in. */
function aTellingAudit(): Audit {
  const source = aSource(SENTENCE, SENTENCE);
  const figure = {
    origin: 'read',
    amount: CentsSchema.parse(14_280),
    source,
    proof: { status: 'verified', by: [SENTENCE] },
  } as const;
  const claim = aSourcedClaim(
    {
      claimNumber: CLAIM_NUMBER,
      corrects: 'XQ77-4455-666',
      patient: NAME,
      remarkCodes: [SENTENCE],
      lines: [aServiceLine({ allowed: figure, description: SENTENCE })],
    },
    { from: `${NAME} EOB.pdf` },
  );
  const payout = aSourcedPayout(
    {
      client: `Quillfeather, Zephyrine`,
      sheet: NAME,
      sessionText: SENTENCE,
      source: { at: 'cell', sheet: NAME, cell: SENTENCE, text: SENTENCE },
    },
    `/home/robin/${NAME}/payouts.csv`,
  );
  const framed = aSourcedPayout(
    { row: 3, source: { at: 'frame', frame: SENTENCE, label: SENTENCE, text: SENTENCE } },
    'zephyrine-quillfeather.html',
  );
  const segmented = aSourcedPayout({
    row: 4,
    source: { at: 'segment', segment: `NM1*QC*1*QUILLFEATHER*ZEPHYRINE`, text: SENTENCE },
  });
  const counted = aSession({ source: claim, payouts: [payout, framed, segmented] });
  const inReview = aSession({
    source: claim,
    payouts: [payout],
    match: {
      status: 'review',
      score: 0.6,
      evidence: [SENTENCE],
      reasons: [SENTENCE],
      candidates: [payout],
    },
  });
  const unmatched = aSession({
    source: claim,
    payouts: [],
    match: { status: 'unmatched', reason: SENTENCE },
  });
  return anAudit({
    ledger: [
      aLedgerEntry(counted),
      aLedgerEntry(inReview, { status: 'review', reasons: [SENTENCE] }),
      aLedgerEntry(unmatched, { status: 'unmatched', reasons: [SENTENCE] }),
    ],
    superseded: [claim],
    withoutSession: [claim],
    unmatchedPayouts: [{ payout, cause: 'no-session', reason: SENTENCE }],
    findings: [
      {
        kind: 'denied',
        session: counted.key,
        platform: 'Alma',
        payouts: [payout],
        amount: CentsSchema.parse(100),
        text: SENTENCE,
      },
    ],
  });
}

async function textOfPdf(data: Uint8Array): Promise<string> {
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const metadata = await document.getMetadata();
  const pages = Array.from({ length: document.numPages }, async (_, index) => {
    const page = await document.getPage(index + 1);
    const { items } = await page.getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
  return JSON.stringify(metadata.info) + (await Promise.all(pages)).join('');
}

const FORMATS: Readonly<Record<string, (redact: Redaction) => string | Promise<string>>> = {
  report: (redact) => JSON.stringify(auditToReport(aTellingAudit(), { redact })),
  csv: (redact) => auditToCsv(aTellingAudit(), { redact }),
  json: (redact) => JSON.stringify(auditToJson(aTellingAudit(), { redact })),
  table: (redact) => auditToTable(aTellingAudit(), { redact }),
  pdf: async (redact) => {
    const generatedOn = ServiceDateSchema.parse('2025-04-02');
    return textOfPdf(await auditToPdf(aTellingAudit(), { redact, generatedOn }));
  },
};

/** Lines are wrapped and words spaced as the format likes: only the letters and digits count. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function found(words: readonly string[], text: string): readonly string[] {
  return words.filter((word) => bare(text).includes(bare(word)));
}

test.for(Object.entries(FORMATS))('%s shows names and numbers when asked to', async ([, show]) => {
  expect(found([...NAME_PARTS, 'XQ77'], await show('none'))).toHaveLength(3);
});

test.for(Object.entries(FORMATS))('%s holds no name when showing initials', async ([, show]) => {
  const text = await show('initials');
  expect(found(NAME_PARTS, text)).toEqual([]);
  expect(found(['Z. Q.'], text)).toHaveLength(1);
});

test.for(Object.entries(FORMATS))('%s holds no name or number when full', async ([, show]) => {
  expect(found([...NAME_PARTS, ...NUMBERS, 'Z. Q.'], await show('full'))).toEqual([]);
});

test('files are numbered by what they are', () => {
  const { sessions } = auditToReport(aTellingAudit(), { redact: 'initials' });
  expect(sessions[0]?.sources.map(({ file }) => file)).toEqual([
    'EOB 1',
    'Statement 1',
    'Statement 2',
    'Statement 3',
  ]);
});

test('amounts, dates and procedure codes survive full redaction of a sentence', () => {
  const text = 'On 2025-01-07 the plan allowed $151.74 for 90837-95, and claim 25A1 closed.';
  const audit = anAudit({
    ledger: [aLedgerEntry(aSession(), { status: 'review', reasons: [text] })],
  });
  expect(auditToReport(audit, { redact: 'full' }).sessions[0]?.reasons).toEqual([
    'On 2025-01-07 the plan allowed $151.74 for 90837-95, and claim [number] closed.',
  ]);
});

test('a figure’s text is shown under redaction only where it is an amount', () => {
  const { sessions } = auditToReport(anAudit(), { redact: 'full' });
  expect(sessions[0]?.sources.map(({ found: text }) => text)).toEqual(['“$142.80”', '“121.80”']);
});
