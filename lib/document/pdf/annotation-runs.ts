import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import { z } from 'zod';
import { toMatrix, transformPoint } from '#lib/document/pdf/matrix.ts';
import type { PlacedRun } from '#lib/document/pdf/text-items-to-words.ts';

/** What pdf.js tells of form fields and of text that was typed on the page; other annotations have none. */
const AnnotationSchema = z.object({
  rect: z.array(z.number()).length(4),
  fieldValue: z.string().min(1).optional(),
  subtype: z.string().optional(),
  contentsObj: z.object({ str: z.string() }).optional(),
});

/** Filled-in text is about this share of its field's height, and no larger than usual print. */
const SIZE_OF_FIELD = 0.7;
const LARGEST_SIZE = 11;
const BASELINE_OF_FIELD = 0.75;
/** An average character is about this share of the font's size wide. */
const CHARACTER_WIDTH = 0.5;

/** Values of form fields and typed notes as runs of text: they are seen on the page, but are no part of its text. */
export async function annotationRuns(
  page: PDFPageProxy,
  viewport: PageViewport,
): Promise<readonly PlacedRun[]> {
  const annotations: readonly unknown[] = await page.getAnnotations();
  return annotations.flatMap((annotation) => toRun(annotation, viewport) ?? []);
}

function toRun(annotation: unknown, viewport: PageViewport): PlacedRun | undefined {
  const parsed = AnnotationSchema.safeParse(annotation);
  if (!parsed.success) return undefined;
  const { rect, fieldValue, subtype, contentsObj } = parsed.data;
  const typed = subtype === 'FreeText' ? contentsObj?.str : undefined;
  const text = (fieldValue ?? typed ?? '').trim();
  if (text === '') return undefined;
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const transform = toMatrix(viewport.transform);
  const [x1, y1] = transformPoint(transform, [left, bottom]);
  const [x2, y2] = transformPoint(transform, [right, top]);
  const height = Math.abs(y2 - y1);
  const size = Math.min(LARGEST_SIZE, SIZE_OF_FIELD * height);
  return {
    text,
    size,
    left: Math.min(x1, x2),
    baseline: Math.min(y1, y2) + BASELINE_OF_FIELD * height,
    width: text.length * CHARACTER_WIDTH * size,
    isFixedWidth: false,
    mark: 'plain',
  };
}
