import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';

/** Whether a page is a picture of a page, and whether text was laid invisibly over it. */
export interface PagePicture {
  readonly coversPage: boolean;
  readonly hasHiddenText: boolean;
}

/** A picture that covers at least this share of the page is a picture of the page. */
const COVERING_SHARE = 0.5;
/** PDF 32000-1, table 106: text is neither filled nor stroked. */
const INVISIBLE = 3;

/** pdf.js's numbers of the operators that are looked for (`OPS` of its API). */
const OPERATORS = {
  save: 10,
  restore: 11,
  transform: 12,
  setTextRenderingMode: 38,
  paintImageMaskXObject: 83,
  paintImageXObject: 85,
  paintInlineImageXObject: 86,
} as const;

/** Looks through a page's drawing operators for a picture that covers it, and for invisible text. */
export async function findPicture(
  page: PDFPageProxy,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<PagePicture> {
  const { fnArray, argsArray } = await page.getOperatorList();
  let hasInvisibleText = false;
  let coversPage = false;
  const areas = [1];
  for (const [index, operator] of fnArray.entries()) {
    switch (operator) {
      case OPERATORS.save:
        areas.push(areas.at(-1) ?? 1);
        break;
      case OPERATORS.restore:
        if (areas.length > 1) areas.pop();
        break;
      case OPERATORS.transform:
        areas[areas.length - 1] = (areas.at(-1) ?? 1) * determinant(argsArray[index]);
        break;
      case OPERATORS.setTextRenderingMode:
        if (firstNumber(argsArray[index]) === INVISIBLE) hasInvisibleText = true;
        break;
      case OPERATORS.paintImageMaskXObject:
      case OPERATORS.paintImageXObject:
      case OPERATORS.paintInlineImageXObject:
        if ((areas.at(-1) ?? 0) > COVERING_SHARE * width * height) coversPage = true;
        break;
      default:
        break;
    }
  }
  return { coversPage, hasHiddenText: coversPage && hasInvisibleText };
}

/** The area that a unit square takes up after a transformation. */
function determinant(args: unknown): number {
  if (!Array.isArray(args)) return 1;
  const [a, b, c, d] = args.map(Number);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return 1;
  return Math.abs(a * d - b * c);
}

function firstNumber(args: unknown): number | undefined {
  return Array.isArray(args) && typeof args[0] === 'number' ? args[0] : undefined;
}
