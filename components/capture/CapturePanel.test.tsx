// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { CapturePanel } from '#components/capture/CapturePanel.tsx';
import type { CaptureServices } from '#components/capture/capture-services.ts';
import type { TabDoor } from '#lib/messaging/tab-door.ts';
import type { CapturePreview } from '#lib/workflow/preview-capture.ts';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';

afterEach(cleanup);

const HELD = { document: aDocument({ claims: [aClaim()] }), bytes: new Uint8Array() };
const PREVIEW: CapturePreview = { status: 'preview', held: HELD, saved: [] };

function renderPanel(preview: CapturePreview) {
  const services = {
    preview: vi.fn<CaptureServices['preview']>(async () => preview),
    save: vi.fn<CaptureServices['save']>(async ({ document }) => ({
      status: 'imported',
      fileName: document.fileName,
      document,
    })),
  };
  const door = {
    capture: vi.fn<TabDoor['capture']>(),
    fetchPdf: vi.fn<TabDoor['fetchPdf']>(),
    findLinks: vi.fn<TabDoor['findLinks']>(),
    fetchLink: vi.fn<TabDoor['fetchLink']>(),
    mark: vi.fn<TabDoor['mark']>(() => Promise.reject(new Error('The page was left.'))),
    openApp: vi.fn<TabDoor['openApp']>(async () => undefined),
  };
  render(<CapturePanel services={services} door={door} />);
  return { services, door };
}

test('reads the page once as it opens, and keeps it on "Save"', async () => {
  const { services } = renderPanel(PREVIEW);
  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/Imported/)).toBeDefined();
  expect(services.preview).toHaveBeenCalledOnce();
  expect(services.save).toHaveBeenCalledExactlyOnceWith(HELD);
});

test('keeps nothing on "Discard", and can read again', async () => {
  const { services } = renderPanel(PREVIEW);
  await userEvent.click(await screen.findByRole('button', { name: 'Discard' }));
  await userEvent.click(screen.getByRole('button', { name: 'Read this page again' }));
  await screen.findByRole('button', { name: 'Save' });
  expect(services.save).not.toHaveBeenCalled();
  expect(services.preview).toHaveBeenCalledTimes(2);
});

test('goes on where nothing can be marked, as when the page was left', async () => {
  renderPanel(PREVIEW);
  const [line] = await screen.findAllByRole('listitem');
  if (line !== undefined) fireEvent.pointerEnter(line);
  expect(await screen.findByRole('button', { name: 'Save' })).toBeDefined();
});

test('says why nothing was read, and leads on', async () => {
  const result = { status: 'refused', fileName: 'Claims', notice: 'No claim is here.' } as const;
  const { door } = renderPanel({ status: 'ended', result });
  expect(await screen.findByText(/No claim is here\./)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Open Spreadlight' }));
  expect(door.openApp).toHaveBeenCalledExactlyOnceWith('#/overview');
});
