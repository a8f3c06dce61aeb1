// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { type Services, ServicesProvider } from '#components/app/services.ts';
import { ImportView } from '#components/import/ImportView.tsx';
import { useImport } from '#components/import/use-import.ts';
import { anAudit } from '#components/testing/audit.ts';
import { aSteadyAudit, someServices } from '#components/testing/services.ts';
import { aVault } from '#components/testing/vault.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument, aReading } from '#tests/builders/document.ts';
import { aMappingProfile } from '#tests/builders/mapping-profile.ts';
import { aPayout, aSourcedPayout } from '#tests/builders/payout.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

afterEach(cleanup);

type ImportFiles = Services['importFiles'];

interface ScreenProps extends Partial<Services> {
  readonly importFiles: ImportFiles;
  readonly isPicking?: boolean;
}

function Screen({ importFiles, isPicking = false, ...services }: ScreenProps) {
  return (
    <ServicesProvider value={someServices(services)}>
      <ImportView run={useImport(importFiles)} isPicking={isPicking} />
    </ServicesProvider>
  );
}

function pickFiles(...names: readonly string[]): Promise<void> {
  const input = document.querySelector('input[type="file"]');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no file input.');
  return userEvent.upload(
    input,
    names.map((name) => new File(['content'], name, { type: 'application/pdf' })),
  );
}

function imported(fileName: string): ImportResult {
  return { status: 'imported', fileName, document: aDocument({ fileName, claims: [aClaim()] }) };
}

const refusesBills: ImportFiles = ([file]) => {
  const fileName = file?.name ?? '';
  return Promise.resolve([
    fileName === 'bill.pdf'
      ? { status: 'refused', fileName, notice: 'This is a bill, not an EOB.' }
      : imported(fileName),
  ]);
};

test('imports many files at once and tells each result in words', async () => {
  render(<Screen importFiles={refusesBills} />);
  await pickFiles('eob.pdf', 'bill.pdf');
  expect(await screen.findByText('1 claim, 1 session.', { exact: false })).toBeDefined();
  expect(await screen.findByText('This is a bill, not an EOB.', { exact: false })).toBeDefined();
  expect(screen.getByRole('link', { name: 'See the overview' })).toBeDefined();
});

test('leads to the lines that need a look', async () => {
  const trust = { level: 'review', reasons: ['The columns do not add up.'] } as const;
  const claims = [aClaim({ lines: [aServiceLine({ trust }), aServiceLine()] })];
  render(
    <Screen
      importFiles={() =>
        Promise.resolve([
          { status: 'imported', fileName: 'eob.pdf', document: aDocument({ claims }) },
        ])
      }
    />,
  );
  await pickFiles('eob.pdf');
  expect(await screen.findByRole('link', { name: 'Look at 1 line' })).toBeDefined();
});

const readsForever: ImportFiles = ([file], { onProgress }) => {
  onProgress?.({ index: 0, fileName: file?.name ?? '', progress: { done: 2, total: 12 } });
  return new Promise(() => {});
};

test('tells the page it is at while it reads', async () => {
  render(<Screen importFiles={readsForever} />);
  await pickFiles('eob.pdf');
  expect(await screen.findByRole('progressbar', { name: 'Reading eob.pdf' })).toBeDefined();
  expect(await screen.findByText('page 3 of 12')).toBeDefined();
});

const takesRows: ImportFiles = ([file], { onProgress }) => {
  const progress = { done: 12_250, total: 50_000, unit: 'row' } as const;
  onProgress?.({ index: 0, fileName: file?.name ?? '', progress });
  return new Promise(() => {});
};

test('tells the row it is at while a long statement comes in', async () => {
  render(<Screen importFiles={takesRows} />);
  await pickFiles('payouts.csv');
  expect(await screen.findByText('row 12,251 of 50,000')).toBeDefined();
});

test('asks which platform a statement is from that names none, and has those like it read with the answer', async () => {
  const headings = ['Payout date', 'Date of service', 'Client', 'Code', 'Payout'];
  const readsStatements: ImportFiles = ([file], { mappings }) => {
    const fileName = file?.name ?? '';
    const platform = mappings?.get(fileName)?.platform ?? (given.length > 0 ? 'Alma' : null);
    if (mappings !== undefined) given.push(fileName);
    const document = aDocument({ fileName, headings, payouts: [aPayout({ platform })] });
    return Promise.resolve([{ status: 'imported', fileName, document }]);
  };
  const given: string[] = [];
  render(<Screen importFiles={readsStatements} />);
  await pickFiles('may.csv', 'june.csv');
  const [field] = await screen.findAllByLabelText('Which platform is it from?');
  if (field === undefined) throw new Error('It is not asked.');
  await userEvent.type(field, ' alma {Enter}');
  await waitFor(() => expect(screen.queryByLabelText('Which platform is it from?')).toBeNull());
  expect(given).toHaveLength(1);
});

const waitsForCancel: ImportFiles = ([file], { signal }) =>
  new Promise((resolve) => {
    signal?.addEventListener('abort', () =>
      resolve([{ status: 'cancelled', fileName: file?.name ?? '' }]),
    );
  });

test('cancels the file that is being read and those that wait', async () => {
  render(<Screen importFiles={waitsForCancel} />);
  await pickFiles('first.pdf', 'second.pdf');
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.getAllByText('Cancelled.')).toHaveLength(2));
});

const wantsPassword: ImportFiles = ([file], { passwords }) => {
  const fileName = file?.name ?? '';
  const result: ImportResult =
    passwords?.get(fileName) === '01/02/1990'
      ? imported(fileName)
      : { status: 'needs-password', fileName, message: 'This PDF is locked.' };
  return Promise.resolve([result]);
};

test('asks for the password of a locked file and opens it with that', async () => {
  render(<Screen importFiles={wantsPassword} />);
  await pickFiles('locked.pdf');
  await userEvent.type(await screen.findByLabelText('Password'), 'guess{Enter}');
  expect(await screen.findByText('That password does not open this file.')).toBeDefined();
  await userEvent.type(screen.getByLabelText('Password'), '01/02/1990');
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(await screen.findByText('Imported.')).toBeDefined();
});

const HEADINGS = ['Date', 'Client', 'Gross', 'Net'];
const UNCLEAR = {
  headings: HEADINGS,
  questions: [{ about: 'amount', columns: ['Gross', 'Net'] }],
  columns: [
    { column: 'Gross', samples: ['120.00'] },
    { column: 'Net', samples: ['95.00'] },
  ],
  needsMapping: true,
} as const;

/** Every statement asks, until an answer for its headings is there. */
function wantsMapping(): ImportFiles {
  let isRemembered = false;
  return ([file], { mappings }) => {
    const fileName = file?.name ?? '';
    if (mappings?.get(fileName)?.columns.amount === 'Net') isRemembered = true;
    const result: ImportResult = isRemembered
      ? imported(fileName)
      : { status: 'needs-mapping', fileName, document: aDocument({ ...UNCLEAR, fileName }) };
    return Promise.resolve([result]);
  };
}

const readsNet: Services['previewMapping'] = (_, { columns }) =>
  Promise.resolve(
    aReading({
      needsMapping: columns.amount === undefined,
      payouts: [aPayout({ amount: columns.amount === 'Net' ? 9500 : 12_000 })],
    }),
  );

test('asks by the values of the columns, shows what would be read, and reads the file that way', async () => {
  render(<Screen importFiles={wantsMapping()} previewMapping={readsNet} />);
  await pickFiles('payouts.csv');
  const question = await screen.findByRole('radiogroup', {
    name: 'Which column is what you received?',
  });
  const save = screen.getByRole('button', { name: 'Save and read it this way' });
  expect(save.hasAttribute('disabled')).toBe(true);
  await userEvent.click(within(question).getByRole('radio', { name: /Net.*95\.00/ }));
  expect(await screen.findByText(/1 row, \$95\.00 in all/)).toBeDefined();
  await userEvent.click(save);
  expect(await screen.findByText('Imported.')).toBeDefined();
});

test('one answer is enough for all files of the same headings', async () => {
  render(<Screen importFiles={wantsMapping()} previewMapping={readsNet} />);
  await pickFiles('january.csv', 'february.csv');
  const [radio] = await screen.findAllByRole('radio', { name: /Net/ });
  if (radio === undefined) throw new Error('Nothing is asked.');
  await userEvent.click(radio);
  const [save] = screen.getAllByRole('button', { name: 'Save and read it this way' });
  await waitFor(() => expect(save?.hasAttribute('disabled')).toBe(false));
  if (save !== undefined) await userEvent.click(save);
  await waitFor(() => expect(screen.getAllByText('Imported.')).toHaveLength(2));
});

test('a question can be put off, and taken up again', async () => {
  render(<Screen importFiles={wantsMapping()} previewMapping={readsNet} />);
  await pickFiles('payouts.csv');
  await userEvent.click(await screen.findByRole('button', { name: 'Not now' }));
  expect(screen.queryByRole('radiogroup')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Answer now' }));
  expect(screen.getByRole('radiogroup')).toBeDefined();
});

test('pasted text comes in by the same door, its bytes are the document', async () => {
  const given = Promise.withResolvers<string>();
  const takesText: ImportFiles = async ([file]) => {
    given.resolve(new TextDecoder().decode(await file?.bytes()));
    return [imported(file?.name ?? '')];
  };
  render(<Screen importFiles={takesText} />);
  await userEvent.click(screen.getByRole('button', { name: 'Paste from your platform’s page' }));
  await userEvent.click(screen.getByLabelText('Text of the page'));
  await userEvent.paste('Payout date\tClient\nMar 14\tI. V.');
  await userEvent.click(screen.getByRole('button', { name: 'Read this text' }));
  expect(await given.promise).toBe('Payout date\tClient\nMar 14\tI. V.');
  expect(await screen.findByText(/^Pasted text, /)).toBeDefined();
  expect(screen.queryByLabelText('Text of the page')).toBeNull();
});

test('puts the focus on the button when a person came to pick files', () => {
  render(<Screen importFiles={() => Promise.resolve([])} isPicking />);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Choose files' }));
});

test('tells which statements have rows that another one has too', async () => {
  const reason = 'The same payment stands in january.csv too.';
  const copy = { cause: 'copy', reason, payout: aSourcedPayout({}, 'february.csv') } as const;
  const { reconciliation } = anAudit();
  const audit = anAudit({ reconciliation: { ...reconciliation, unmatchedPayouts: [copy] } });
  render(<Screen importFiles={refusesBills} audits={aSteadyAudit(audit)} />);
  await pickFiles('eob.pdf');
  const notice = await screen.findByText(/Each payment counts once/);
  expect(notice.textContent).toContain('february.csv (1 row)');
});

test('of few headings the platform said before is offered, and taken only by a press', async () => {
  const vault = aVault();
  const headings = ['Date of service', 'Client', 'Payout'];
  await vault.profiles.save(
    aMappingProfile({ headings, mapping: { columns: {}, platform: 'Alma' } }),
  );
  const said: (string | undefined)[] = [];
  const readsStatement: ImportFiles = ([file], { mappings }) => {
    const fileName = file?.name ?? '';
    const platform = mappings?.get(fileName)?.platform;
    said.push(platform);
    const document = aDocument({
      fileName,
      headings,
      payouts: [aPayout({ platform: platform ?? null })],
    });
    return Promise.resolve([{ status: 'imported', fileName, document }]);
  };
  render(<Screen importFiles={readsStatement} vault={vault} />);
  await pickFiles('may.csv');
  await userEvent.click(await screen.findByRole('button', { name: 'It is from Alma' }));
  await waitFor(() => expect(said).toEqual([undefined, 'Alma']));
});

test('where payouts are found is marked unverified until a person confirms a statement of hers', async () => {
  const vault = aVault();
  const confirmed = { at: '2026-02-04T12:00:00.000Z', platform: 'Headway' };
  await vault.profiles.save(aMappingProfile({ confirmed }));
  render(<Screen importFiles={refusesBills} vault={vault} />);
  expect(
    await screen.findByText(/Confirmed by you on your own statement, Feb 4, 2026\./),
  ).toBeDefined();
  expect(screen.getAllByText(/Unverified starter profile\./)).toHaveLength(3);
});
