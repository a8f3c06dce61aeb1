// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Mark } from '#components/original/line-marks.ts';
import { OriginalView } from '#components/original/OriginalView.tsx';
import type { OriginalPage } from '#components/original/original.ts';

afterEach(cleanup);

const PAGE: OriginalPage = { width: 600, height: 800, draw: () => Promise.resolve() };
const MARK: Mark = {
  fields: ['allowed'],
  label: 'Allowed',
  page: 1,
  box: [10, 0, 50, 20],
  state: 'verified',
};

/** The place of a mark's box as it is shown, in pixels of a window 720 wide. */
function placeOf(mark: Mark): Pick<CSSStyleDeclaration, 'left' | 'top'> {
  render(
    <OriginalView
      fileName="photo.jpg"
      page={PAGE}
      pageNumber={1}
      pageCount={1}
      marks={[mark]}
      selected={null}
      onSelect={() => undefined}
      onTurn={() => undefined}
    />,
  );
  const { left, top } = screen.getByRole('button', { name: /^Allowed/ }).style;
  return { left, top };
}

test('marks figures where they stand on the page', () => {
  // 600 points on 720 pixels, and a pixel of room.
  expect(placeOf(MARK)).toEqual({ left: '11px', top: '-1px' });
});

test('a page that lies on its side is shown upright, and its marks where they stand then', () => {
  // Upright it is 800 points wide.
  expect(placeOf({ ...MARK, quarterTurns: 1 })).toEqual({ left: '701px', top: '8px' });
});
