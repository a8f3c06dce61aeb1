// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { ImportRun } from '#components/import/use-import.ts';
import { PopupView, type PopupViewProps } from '#components/popup/PopupView.tsx';
import { aCaptureRun } from '#components/testing/capture-run.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';

afterEach(cleanup);

const NO_RUN: ImportRun = {
  items: [],
  isRunning: false,
  add: vi.fn<ImportRun['add']>(),
  addText: vi.fn<ImportRun['addText']>(),
  addSources: vi.fn<ImportRun['addSources']>(),
  cancel: vi.fn<ImportRun['cancel']>(),
  enterPassword: vi.fn<ImportRun['enterPassword']>(),
  enterMapping: vi.fn<ImportRun['enterMapping']>(),
};

function renderPopup(props: Partial<PopupViewProps> = {}) {
  const onOpenApp = vi.fn<PopupViewProps['onOpenApp']>();
  render(
    <PopupView
      run={NO_RUN}
      capture={aCaptureRun()}
      lastDocument={null}
      picksOnAppPage={false}
      links={0}
      onReadLinks={vi.fn<PopupViewProps['onReadLinks']>()}
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
  const result = {
    status: 'refused',
    fileName: 'Claims',
    notice: 'No claim is on this page.',
  } as const;
  const capture = aCaptureRun({ state: { status: 'ended', result } });
  renderPopup({ capture });
  await userEvent.click(screen.getByRole('button', { name: 'Read this page' }));
  expect(capture.read).toHaveBeenCalledOnce();
  expect(screen.getByRole('status').textContent).toContain('No claim is on this page.');
});

test('leads to the import page where the page gave nothing', async () => {
  const result = { status: 'refused', fileName: 'Claims', notice: 'No claim.' } as const;
  const onOpenApp = renderPopup({ capture: aCaptureRun({ state: { status: 'ended', result } }) });
  await userEvent.click(screen.getByRole('button', { name: 'Open the import page' }));
  expect(onOpenApp).toHaveBeenCalledExactlyOnceWith('#/import');
});

test.for([0, 1])('does not offer to read all EOBs where the page links to %d', (links) => {
  renderPopup({ links });
  expect(screen.queryByRole('button', { name: /Read all/ })).toBeNull();
});

test('offers to read all EOBs that the page links to, and begins on a press only', async () => {
  const onReadLinks = vi.fn<PopupViewProps['onReadLinks']>();
  renderPopup({ links: 3, onReadLinks });
  expect(onReadLinks).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Read all 3 EOBs on this page' }));
  expect(onReadLinks).toHaveBeenCalledOnce();
});

test('shows nothing but the preview while there is something to be kept or not', () => {
  const document = aDocument({ claims: [aClaim()] });
  const preview = {
    status: 'preview',
    held: { document, bytes: new Uint8Array() },
    saved: [],
  } as const;
  renderPopup({ capture: aCaptureRun({ state: { status: 'preview', preview, isSaving: false } }) });
  expect(screen.getByRole('button', { name: 'Save' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Upload EOB PDF' })).toBeNull();
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
