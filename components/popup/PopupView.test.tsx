// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { ImportRun } from '#components/import/use-import.ts';
import { PopupView, type PopupViewProps } from '#components/popup/PopupView.tsx';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';

afterEach(cleanup);

const NO_RUN: ImportRun = {
  items: [],
  isRunning: false,
  add: vi.fn<ImportRun['add']>(),
  addText: vi.fn<ImportRun['addText']>(),
  cancel: vi.fn<ImportRun['cancel']>(),
  enterPassword: vi.fn<ImportRun['enterPassword']>(),
  enterMapping: vi.fn<ImportRun['enterMapping']>(),
};

function renderPopup(props: Partial<PopupViewProps> = {}) {
  const onOpenApp = vi.fn<PopupViewProps['onOpenApp']>();
  render(
    <PopupView
      run={NO_RUN}
      pageRead={{ status: 'idle' }}
      lastDocument={null}
      picksOnAppPage={false}
      onReadPage={null}
      onOpenApp={onOpenApp}
      {...props}
    />,
  );
  return onOpenApp;
}

test('picks files in the popup where the browser keeps it open', async () => {
  const onOpenApp = renderPopup();
  expect(document.querySelector('input[type="file"]')).not.toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Upload EOB PDF' }));
  expect(onOpenApp).not.toHaveBeenCalled();
});

test('opens the import page where the browser closes a popup under its file dialog', async () => {
  const onOpenApp = renderPopup({ picksOnAppPage: true });
  expect(document.querySelector('input[type="file"]')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Upload EOB PDF' }));
  expect(onOpenApp).toHaveBeenCalledExactlyOnceWith('#/import?pick=1');
});

test('reads the page on a click and tells how it went', async () => {
  const onReadPage = vi.fn<() => void>();
  renderPopup({
    onReadPage,
    pageRead: {
      status: 'done',
      result: { status: 'refused', fileName: 'Claims', notice: 'No claim is on this page.' },
    },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Read this page' }));
  expect(onReadPage).toHaveBeenCalledOnce();
  expect(screen.getByRole('status').textContent).toContain('No claim is on this page.');
});

test('shows the last import and the promise', () => {
  renderPopup({ lastDocument: aDocument({ claims: [aClaim()] }) });
  expect(screen.getByRole('region', { name: 'Last import' }).textContent).toContain('eob.pdf');
  expect(screen.getByText('Everything stays on this computer.')).toBeDefined();
});

test('opens the app', async () => {
  const onOpenApp = renderPopup();
  await userEvent.click(screen.getByRole('button', { name: 'Open Spreadlight' }));
  expect(onOpenApp).toHaveBeenCalledExactlyOnceWith('#/overview');
});
