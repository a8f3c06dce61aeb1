import type { OriginalPage } from '#components/original/original.ts';
import type { Box, QuarterTurns } from '#lib/values/source-ref.ts';

/** A page turned right by quarters, as one turns a sheet that lies on its side. */
export function turnPage(page: OriginalPage, quarterTurns: QuarterTurns): OriginalPage {
  const isOnSide = quarterTurns !== 2;
  const [width, height] = isOnSide ? [page.height, page.width] : [page.width, page.height];
  return {
    width,
    height,
    async draw(canvas, pixelsPerPoint, signal) {
      const sheet = document.createElement('canvas');
      await page.draw(sheet, pixelsPerPoint, signal);
      if (signal.aborted) return;
      canvas.width = isOnSide ? sheet.height : sheet.width;
      canvas.height = isOnSide ? sheet.width : sheet.height;
      const context = canvas.getContext('2d');
      context?.translate(canvas.width / 2, canvas.height / 2);
      context?.rotate((quarterTurns * Math.PI) / 2);
      context?.drawImage(sheet, -sheet.width / 2, -sheet.height / 2);
    },
  };
}

/** Where a box of a page stands when the page is turned right by quarters. */
export function turnBox(
  [left, top, right, bottom]: Box,
  { width, height }: Pick<OriginalPage, 'width' | 'height'>,
  quarterTurns: QuarterTurns,
): Box {
  switch (quarterTurns) {
    case 1:
      return [height - bottom, left, height - top, right];
    case 2:
      return [width - right, height - bottom, width - left, height - top];
    case 3:
      return [top, width - right, bottom, width - left];
  }
}
