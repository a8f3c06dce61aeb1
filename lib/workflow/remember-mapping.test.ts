import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import { openVault } from '#lib/vault/open-vault.ts';
import { changeProfile } from '#lib/workflow/change-profile.ts';
import { type ImportContext, importFiles } from '#lib/workflow/import-files.ts';
import type { ImportFile } from '#lib/workflow/import-result.ts';
import { previewMapping } from '#lib/workflow/preview-mapping.ts';
import { readFile } from '#lib/workflow/read-file.ts';
import { waitingAlike } from '#lib/workflow/remember-mapping.ts';

const PAYS_PAID: ColumnMapping = { columns: { amount: '#5' }, dateOrder: 'mdy' };

/** A statement of which nobody can tell which amount was received, nor the order of day and month. */
function aStatementFile(name: string, day = '04'): ImportFile {
  const lines = [
    'Payout date,Date of service,Client,Amount,Amount',
    `05/${day}/2026,05/${day}/2026,Ines Varga,120.00,95.00`,
  ];
  return { name, bytes: async () => new TextEncoder().encode(lines.join('\n')) };
}

/** The real reader, for files that are no PDF. */
const read: ImportContext['read'] = (bytes, name, options) =>
  readFile({ name, bytes }, { ...options, pdfEngine: { open: refusePdf } });

function refusePdf(): never {
  throw new Error('There is no PDF here.');
}

/** Imports into a vault of its own with the real reader. */
function anImporter(now = new Date('2026-02-03T12:00:00.000Z')) {
  const vault = openVault(crypto.randomUUID());
  async function importOne(file: ImportFile, mapping?: ColumnMapping) {
    const [result] = await importFiles([file], {
      vault,
      read,
      now: () => now,
      reportBug(error) {
        throw error;
      },
      ...(mapping !== undefined && { mappings: new Map([[file.name, mapping]]) }),
    });
    if (result === undefined) throw new Error('One file gives one result.');
    return result;
  }
  return { vault, importOne };
}

test('an answer is asked for once: the next file of the same headings is read with it, and says so', async () => {
  const { vault, importOne } = anImporter();
  const asked = await importOne(aStatementFile('january.csv'));
  expect(asked).toMatchObject({
    status: 'needs-mapping',
    document: {
      reading: {
        questions: [
          { about: 'amount', columns: ['#4', '#5'] },
          { about: 'date-order', columns: ['Date of service', 'Payout date'] },
        ],
      },
    },
  });
  expect(await importOne(aStatementFile('january.csv'), PAYS_PAID)).toMatchObject({
    status: 'imported',
    document: { mapping: PAYS_PAID, reading: { payouts: [{ amount: 9500 }] } },
  });
  expect(await vault.profiles.list()).toMatchObject([{ mapping: PAYS_PAID }]);
  expect(await importOne(aStatementFile('february.csv', '06'))).toMatchObject({
    status: 'imported',
    document: {
      mapping: null,
      reading: {
        answeredAt: '2026-02-03T12:00:00.000Z',
        payouts: [{ amount: 9500, dateOfService: '2026-05-06', trust: { level: 'verified' } }],
      },
    },
  });
});

test('an answer that leaves a question open is not remembered', async () => {
  const { vault, importOne } = anImporter();
  const result = await importOne(aStatementFile('january.csv'), { columns: { amount: '#5' } });
  expect(result.status).toBe('needs-mapping');
  expect(await vault.profiles.list()).toEqual([]);
});

test('other answers for a layout read its statements anew, and no others', async () => {
  const { vault, importOne } = anImporter();
  await importOne(aStatementFile('january.csv'), PAYS_PAID);
  await importOne(aStatementFile('february.csv', '06'));
  await importOne(aStatementFile('march.csv', '07'), { ...PAYS_PAID, columns: { amount: '#4' } });
  await importOne(aStatementFile('april.csv', '08'), PAYS_PAID);
  const [profile] = await vault.profiles.list();
  if (profile === undefined) throw new Error('The answer was not kept.');
  const results = await changeProfile(
    profile,
    { columns: { amount: '#4' }, dateOrder: 'dmy' },
    { vault, now: () => new Date('2026-04-01T08:00:00.000Z'), readAgain: importOne },
  );
  expect(results.map(({ fileName }) => fileName)).toEqual([
    'january.csv',
    'february.csv',
    'april.csv',
  ]);
  const documents = await vault.documents.list();
  expect(
    Object.fromEntries(
      documents.map(({ fileName, reading }) => [fileName, reading.payouts[0]?.dateOfService]),
    ),
  ).toEqual({
    'january.csv': '2026-04-05',
    'february.csv': '2026-06-05',
    'march.csv': '2026-05-07',
    'april.csv': '2026-08-05',
  });
});

test('a preview reads as the answer says and keeps nothing', async () => {
  const { vault, importOne } = anImporter();
  const asked = await importOne(aStatementFile('january.csv'));
  if (asked.status !== 'needs-mapping') throw new Error('The file asks.');
  const preview = await previewMapping(asked.document.id, PAYS_PAID, { vault, read });
  expect(preview).toMatchObject({ needsMapping: false, payouts: [{ amount: 9500 }] });
  expect(await vault.documents.list()).toEqual([asked.document]);
  expect(await vault.profiles.list()).toEqual([]);
});

/** A statement that is clear but for the platform, which it does not name. */
function aNamelessFile(name: string, day: string): ImportFile {
  const lines = [
    'Payout date,Date of service,Client,CPT,Payout',
    `05/${day}/2026,05/02/2026,Ines Varga,90837,95.00`,
  ];
  return { name, bytes: async () => new TextEncoder().encode(lines.join('\n')) };
}

const FROM_ALMA: ColumnMapping = { columns: {}, platform: 'Alma' };

test('the platform that a person names counts for every row, and for the next file of the same headings', async () => {
  const { importOne } = anImporter();
  expect(await importOne(aNamelessFile('may.csv', '20'))).toMatchObject({
    document: { reading: { payouts: [{ platform: null }] } },
  });
  expect(await importOne(aNamelessFile('may.csv', '20'), FROM_ALMA)).toMatchObject({
    status: 'imported',
    document: { reading: { payouts: [{ platform: 'Alma', trust: { level: 'verified' } }] } },
  });
  expect(await importOne(aNamelessFile('june.csv', '21'))).toMatchObject({
    document: {
      reading: { answeredAt: '2026-02-03T12:00:00.000Z', payouts: [{ platform: 'Alma' }] },
    },
  });
});

test('a statement that was imported before its platform was known takes it up when it is imported again', async () => {
  const { importOne } = anImporter();
  await importOne(aNamelessFile('may.csv', '20'));
  await importOne(aNamelessFile('june.csv', '21'), FROM_ALMA);
  expect(await importOne(aNamelessFile('may.csv', '20'))).toMatchObject({
    status: 'imported',
    document: { reading: { payouts: [{ platform: 'Alma' }] } },
  });
  expect(await importOne(aNamelessFile('may.csv', '20'))).toMatchObject({
    status: 'already-there',
  });
});

/** The same with so few headings that another platform may have them too. */
function aBareFile(name: string, day: string): ImportFile {
  const text = `Payout date,Date of service,Client,Payout\n05/${day}/2026,05/02/2026,Ines Varga,95.00`;
  return { name, bytes: async () => new TextEncoder().encode(text) };
}

test('of a layout with few headings the platform is not carried over to another statement', async () => {
  const { vault, importOne } = anImporter();
  const july = await importOne(aBareFile('july.csv', '22'));
  await importOne(aBareFile('may.csv', '20'), FROM_ALMA);
  expect(await vault.profiles.list()).toMatchObject([{ mapping: FROM_ALMA }]);
  expect(await importOne(aBareFile('june.csv', '21'))).toMatchObject({
    document: { mapping: null, reading: { payouts: [{ platform: null }] } },
  });
  expect(await importOne(aBareFile('july.csv', '22'))).toMatchObject({ status: 'already-there' });
  const [may] = (await vault.documents.list()).filter(({ fileName }) => fileName === 'may.csv');
  if (may === undefined || july.status !== 'imported') throw new Error('Both were imported.');
  expect(waitingAlike([july.document], may)).toEqual([]);
});

test('a platform that the statement names itself goes before the one that a person named', async () => {
  const { importOne } = anImporter();
  const text =
    'Headway payments\nPayout date,Date of service,Client,Payout\n05/20/2026,05/02/2026,Ines Varga,95.00';
  const bytes = async () => new TextEncoder().encode(text);
  expect(await importOne({ name: 'may.csv', bytes }, FROM_ALMA)).toMatchObject({
    document: { reading: { payouts: [{ platform: 'Headway' }] } },
  });
});

test('naming the platform keeps what was said of the columns, and the other way round', async () => {
  const { vault, importOne } = anImporter();
  await importOne(aStatementFile('january.csv'), PAYS_PAID);
  await importOne(aStatementFile('february.csv', '06'), FROM_ALMA);
  expect(await vault.profiles.list()).toMatchObject([
    { mapping: { ...PAYS_PAID, platform: 'Alma' } },
  ]);
  expect(await importOne(aStatementFile('march.csv', '07'), PAYS_PAID)).toMatchObject({
    document: { reading: { payouts: [{ amount: 9500, platform: 'Alma' }] } },
  });
  expect(await vault.profiles.list()).toMatchObject([
    { mapping: { ...PAYS_PAID, platform: 'Alma' } },
  ]);
});

test('another platform for a layout is taken up by every statement that was read with the one before', async () => {
  const { vault, importOne } = anImporter();
  await importOne(aStatementFile('january.csv'), PAYS_PAID);
  await importOne(aStatementFile('february.csv', '06'), FROM_ALMA);
  await importOne(aStatementFile('march.csv', '07'));
  const [profile] = await vault.profiles.list();
  if (profile === undefined) throw new Error('The answer was not kept.');
  await changeProfile(
    profile,
    { ...PAYS_PAID, platform: 'Headway' },
    { vault, now: () => new Date('2026-04-01T08:00:00.000Z'), readAgain: importOne },
  );
  const platforms = (await vault.documents.list()).map(
    ({ fileName, reading }) => [fileName, reading.payouts[0]?.platform] as const,
  );
  expect(Object.fromEntries(platforms)).toEqual({
    'january.csv': 'Headway',
    'february.csv': 'Headway',
    'march.csv': 'Headway',
  });
});
