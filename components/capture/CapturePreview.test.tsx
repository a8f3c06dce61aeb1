// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { CapturePreview, type CapturePreviewProps } from '#components/capture/CapturePreview.tsx';
import { aClaim } from '#tests/builders/claim.ts';
import { aDocument } from '#tests/builders/document.ts';
import { aPayout } from '#tests/builders/payout.ts';

afterEach(cleanup);

type Documented = Parameters<typeof aDocument>[0];

function renderPreview(input: Documented, saved: CapturePreviewProps['preview']['saved'] = []) {
  const props = {
    onSave: vi.fn<CapturePreviewProps['onSave']>(),
    onDiscard: vi.fn<CapturePreviewProps['onDiscard']>(),
    onMark: vi.fn<CapturePreviewProps['onMark']>(),
  };
  const held = { document: aDocument(input), bytes: new Uint8Array() };
  render(
    <CapturePreview preview={{ status: 'preview', held, saved }} isSaving={false} {...props} />,
  );
  return props;
}

const SAVED_AS = {
  fileName: 'eob.pdf',
  addedAt: '2026-02-03T12:00:00.000Z',
  kind: 'eob-pdf',
} as const;

test('keeps on "Save" and on nothing else', async () => {
  const { onSave, onDiscard } = renderPreview({ claims: [aClaim()] });
  expect(onSave).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(onSave).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
  expect(onDiscard).toHaveBeenCalledOnce();
});

test('shows the figures of a line and where each stands once it is opened', async () => {
  renderPreview({ claims: [aClaim()] });
  const line = screen.getByRole('button', { name: /90837/ });
  expect(line.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(line);
  expect(line.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText('Allowed', { selector: 'dt' })).toBeDefined();
});

test('marks the figures of a line while it is pointed at, and none after', () => {
  const { onMark } = renderPreview({ claims: [aClaim()] });
  const line = within(screen.getByRole('region', { name: 'Jane Doe' })).getByRole('listitem');
  fireEvent.pointerEnter(line);
  fireEvent.pointerLeave(line);
  expect(onMark).toHaveBeenLastCalledWith([]);
});

test('marks a line that appears under the resting pointer, which enters nothing then', () => {
  const { onMark } = renderPreview({ claims: [aClaim()] });
  const line = within(screen.getByRole('region', { name: 'Jane Doe' })).getByRole('listitem');
  fireEvent.pointerOver(line, { relatedTarget: document.body.firstElementChild });
  expect(onMark).toHaveBeenCalledOnce();
});

test('marks the amount of a payout while it is pointed at', () => {
  const source = {
    at: 'frame',
    frame: 'platform.example/',
    place: '/1',
    label: null,
    text: '$95.00',
  } as const;
  const { onMark } = renderPreview({ payouts: [aPayout({ source })] });
  fireEvent.pointerOver(screen.getByRole('listitem'));
  expect(onMark).toHaveBeenLastCalledWith([
    expect.objectContaining({ place: '/1', text: '$95.00' }),
  ]);
});

test('tells of a claim that is kept already, from which file and since when', () => {
  renderPreview({ claims: [aClaim()] }, [{ index: 0, document: SAVED_AS, isSame: true }]);
  expect(screen.getByText('Already saved from the PDF eob.pdf, Feb 3, 2026.')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Save all the same' })).toBeDefined();
});

test('tells of a claim that is kept with other figures, and offers to save this one', () => {
  renderPreview({ claims: [aClaim()] }, [{ index: 0, document: SAVED_AS, isSame: false }]);
  expect(screen.getByText(/with other figures/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDefined();
});

test('says what to do where only a part of the page could be read', () => {
  renderPreview({ claims: [aClaim()], complete: false });
  expect(screen.getByText(/Open what is folded/)).toBeDefined();
});

test('leaves the word to the reader where it says itself what is missing', () => {
  renderPreview({ claims: [aClaim()], complete: false, notice: 'The page shows 20 of 45 rows.' });
  expect(screen.getByText('The page shows 20 of 45 rows.')).toBeDefined();
  expect(screen.queryByText(/Open what is folded/)).toBeNull();
});

test('shows an unfinished claim with its status and without amounts', () => {
  renderPreview({ claims: [aClaim({ status: 'pending', lines: [] })] });
  expect(screen.getByText(/not decided yet/)).toBeDefined();
  expect(screen.getByText('No amounts are taken from this claim.')).toBeDefined();
});

test('shows a name that is made of markup as text', () => {
  renderPreview({ claims: [aClaim({ patient: '<img src=x onerror=alert(1)>' })] });
  expect(document.querySelector('img')).toBeNull();
  expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeDefined();
});
