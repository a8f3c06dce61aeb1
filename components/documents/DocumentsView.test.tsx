// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { DocumentsView, type DocumentsViewProps } from '#components/documents/DocumentsView.tsx';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

afterEach(cleanup);

const EOB = aDocument({ fileName: 'eob.pdf', claims: [aClaim()] });

function renderView(documents = [EOB]) {
  const handlers = {
    onDelete: vi.fn<DocumentsViewProps['onDelete']>(),
    onDeleteEverything: vi.fn<DocumentsViewProps['onDeleteEverything']>(),
  };
  render(<DocumentsView documents={documents} {...handlers} />);
  return handlers;
}

test('shows what a document is, what was read and when it came', () => {
  renderView();
  const row = screen.getByRole('row', { name: /eob\.pdf/ });
  for (const text of ['EOB (PDF)', '1 claim, 1 session', 'Mar 1, 2025', 'Read']) {
    expect(row.textContent).toContain(text);
  }
});

test.for([
  [{ needsMapping: true }, 'Needs your answer'],
  [{ complete: false, notice: 'Page 2 could not be read.' }, 'Read in part'],
  [
    { claims: [aClaim({ lines: [aServiceLine({ trust: { level: 'review', reasons: ['?'] } })] })] },
    'Needs review',
  ],
  [{ outcome: 'unreadable' }, 'Not read'],
] as const)('never shows %j as cleanly read, but says "%s"', ([reading, words]) => {
  renderView([aDocument({ ...reading, claims: 'claims' in reading ? [...reading.claims] : [] })]);
  expect(screen.getByText(words)).toBeDefined();
  expect(screen.queryByText('Read')).toBeNull();
});

test('deletes a document only after it was asked and said yes', async () => {
  const { onDelete } = renderView();
  await userEvent.click(screen.getByRole('button', { name: 'Delete eob.pdf' }));
  const dialog = within(screen.getByRole('alertdialog', { name: 'Delete eob.pdf?' }));
  expect(onDelete).not.toHaveBeenCalled();
  await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
  expect(onDelete).toHaveBeenCalledExactlyOnceWith(EOB.id);
});

test('keeps the document when the answer is no', async () => {
  const { onDelete } = renderView();
  await userEvent.click(screen.getByRole('button', { name: 'Delete eob.pdf' }));
  await userEvent.click(screen.getByRole('button', { name: 'Keep' }));
  expect(onDelete).not.toHaveBeenCalled();
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('deletes everything only after the word was typed', async () => {
  const { onDeleteEverything } = renderView();
  await userEvent.click(screen.getByRole('button', { name: 'Delete everything' }));
  const dialog = within(screen.getByRole('alertdialog'));
  const confirm = dialog.getByRole('button', { name: 'Delete everything' });
  await userEvent.click(confirm);
  expect(onDeleteEverything).not.toHaveBeenCalled();
  await userEvent.type(dialog.getByRole('textbox', { name: 'Type DELETE to go on' }), 'delete');
  await userEvent.click(confirm);
  expect(onDeleteEverything).toHaveBeenCalledOnce();
});

test('says what belongs here when there is none', () => {
  renderView([]);
  expect(screen.getByText('No documents yet')).toBeDefined();
});
