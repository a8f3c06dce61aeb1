// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { Services } from '#components/app/services.ts';
import { ImportView } from '#components/import/ImportView.tsx';
import { useImport } from '#components/import/use-import.ts';
import type { ImportResult } from '#lib/workflow/import-result.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

afterEach(cleanup);

type ImportFiles = Services['importFiles'];

interface ScreenProps {
  readonly importFiles: ImportFiles;
  readonly isPicking?: boolean;
}

function Screen({ importFiles, isPicking = false }: ScreenProps) {
  return <ImportView run={useImport(importFiles)} isPicking={isPicking} />;
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

const wantsMapping: ImportFiles = ([file], { mappings }) => {
  const fileName = file?.name ?? '';
  const columns = [{ column: 'Net', samples: ['95.00'] }];
  const mapped = mappings?.get(fileName);
  const result: ImportResult =
    mapped?.columns.amount === 'Net' && mapped.dateOrder === 'mdy'
      ? imported(fileName)
      : {
          status: 'needs-mapping',
          fileName,
          document: aDocument({ columns, needsMapping: true }),
        };
  return Promise.resolve([result]);
};

test('asks which column holds what, and reads the file that way', async () => {
  render(<Screen importFiles={wantsMapping} />);
  await pickFiles('payouts.csv');
  await userEvent.click(await screen.findByRole('button', { name: /Amount you received/ }));
  await userEvent.click(screen.getByRole('option', { name: 'Net' }));
  await userEvent.click(screen.getByRole('radio', { name: /Month first/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Read it this way' }));
  expect(await screen.findByText('Imported.')).toBeDefined();
});

test('puts the focus on the button when a person came to pick files', () => {
  render(<Screen importFiles={() => Promise.resolve([])} isPicking />);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Choose files' }));
});
