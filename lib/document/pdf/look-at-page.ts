import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { Bounds } from '#lib/document/pdf/bounds.ts';
import type { Drawing, DrawnText } from '#lib/document/pdf/drawing.ts';
import { findUnseen, type TextPart, type UnseenPart } from '#lib/document/pdf/find-unseen.ts';
import { followDrawing } from '#lib/document/pdf/follow-drawing.ts';
import { numbersIn } from '#lib/document/pdf/matrix.ts';
import { rememberByText } from '#lib/values/remember.ts';

/** What a look at a page tells beyond its text. */
export interface PageLook {
  /** Pictures cover most of it. */
  readonly isPicture: boolean;
  /** Its text is laid invisibly over or under a picture of the page, as programs do that read pictures. */
  readonly isTextOfPicture: boolean;
  /** What is seen of a page of which something is not; empty where all is seen. */
  readonly seen: readonly TextPart[];
  readonly unseen: readonly UnseenPart[];
  /** What is drawn for form fields, stamps and typed notes. */
  readonly annotated: readonly DrawnText[];
}

/** Whether a layer is shown when the document is opened, as pdf.js names it. */
export type IsLayerShown = (layer: unknown) => boolean;

/** A picture that covers at least this share of the page is a picture of the page. */
const COVERING_SHARE = 0.5;
/** Widths of glyphs are thousandths of an em, but for fonts that say otherwise. */
const USUAL_GLYPH_SCALE = 0.001;

/** Looks at how a page is drawn: which of its text can be seen, and whether it is a picture. */
export async function lookAtPage(
  page: PDFPageProxy,
  isLayerShown: IsLayerShown,
): Promise<PageLook> {
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(page.view);
  const shown: Bounds = [left, bottom, right, top];
  const operators = await page.getOperatorList();
  const glyphScaleOf = rememberByText((font) => glyphScale(page, font));
  const drawing = followDrawing(operators, { shown, glyphScaleOf, isLayerShown });
  const unseen = findUnseen(drawing);
  const isPicture = hasPictureOver(drawing, (right - left) * (top - bottom));
  const isUnseen = new Set(unseen.map(({ text }) => text));
  return {
    isPicture,
    isTextOfPicture: isPicture && unseen.some(isLikeOcr),
    unseen,
    annotated: drawing.texts.filter(({ annotation }) => annotation !== undefined),
    seen:
      unseen.length === 0
        ? []
        : drawing.texts.flatMap((text) => (isUnseen.has(text) ? [] : toWhole(text))),
  };
}

function toWhole(text: DrawnText): TextPart {
  return { text, from: text.from, to: text.to };
}

/** Text of what someone read from a picture lies behind it, or is not painted at all. */
function isLikeOcr({ reason, text }: UnseenPart): boolean {
  return reason === 'picture' || text.inks.length === 0;
}

function hasPictureOver({ areas }: Drawing, page: number): boolean {
  return areas.some(({ isPicture, bounds: [left, bottom, right, top] }) => {
    const area = Math.max(0, right - left) * Math.max(0, top - bottom);
    return isPicture && area > COVERING_SHARE * page;
  });
}

/** Only fonts drawn by the PDF's own operators have widths of another scale. */
function glyphScale({ commonObjs }: PDFPageProxy, font: string): number {
  if (!commonObjs.has(font)) return USUAL_GLYPH_SCALE;
  const found: unknown = commonObjs.get(font);
  if (typeof found !== 'object' || found === null || !('fontMatrix' in found)) {
    return USUAL_GLYPH_SCALE;
  }
  const [scale]: readonly unknown[] = Array.isArray(found.fontMatrix) ? found.fontMatrix : [];
  return typeof scale === 'number' ? scale : USUAL_GLYPH_SCALE;
}
