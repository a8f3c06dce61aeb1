import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { z } from 'zod';
import type { DrawnText } from '#lib/document/pdf/drawing.ts';
import { scaleOf } from '#lib/document/pdf/matrix.ts';
import { placePoint, type Sheet } from '#lib/document/pdf/place-runs.ts';
import type { PlacedRun } from '#lib/document/pdf/text-items-to-words.ts';
import { MIDDLE, textOfGlyphs } from '#lib/document/pdf/text-state.ts';

/** What pdf.js tells of form fields, stamps, and text that was typed on the page. */
const AnnotationSchema = z.object({
  id: z.string(),
  rect: z.array(z.number()).length(4),
  annotationFlags: z.int().default(0),
  fieldValue: z.string().min(1).optional(),
  subtype: z.string().optional(),
  contentsObj: z.object({ str: z.string() }).optional(),
});
type Annotation = z.infer<typeof AnnotationSchema>;

/** Flags of annotations that are not shown (PDF 32000-1, table 165): Hidden and NoView. */
const NOT_SHOWN = 2 | 32;
/** Filled-in text is about this share of its field's height, and no larger than usual print. */
const SIZE_OF_FIELD = 0.7;
const LARGEST_SIZE = 11;
const BASELINE_OF_FIELD = 0.75;
/** An average character is about this share of the font's size wide. */
const CHARACTER_WIDTH = 0.5;
/** Text that rises or falls more than this for each point forward stands on no line. */
const MOST_SLOPE = 0.05;

/**
 * The text of form fields, stamps and typed notes as runs: it is seen on the page, but is no part of its content.
 * What is drawn for them counts (`drawn`); where nothing is, what was filled in does.
 */
export async function annotationRuns(
  page: PDFPageProxy,
  drawn: readonly DrawnText[],
  sheet: Sheet,
): Promise<readonly PlacedRun[]> {
  const annotations: readonly unknown[] = await page.getAnnotations();
  const drawnFor = Map.groupBy(drawn, ({ annotation }) => annotation);
  return annotations.flatMap((each) => {
    const annotation = AnnotationSchema.safeParse(each).data;
    if (annotation === undefined || (annotation.annotationFlags & NOT_SHOWN) !== 0) return [];
    const texts = drawnFor.get(annotation.id);
    if (texts !== undefined) return drawnRuns(texts, annotation, sheet);
    return filledInRun(annotation, sheet) ?? [];
  });
}

/** What is drawn for an annotation. A field whose value is another is drawn otherwise by other programs. */
function drawnRuns(
  texts: readonly DrawnText[],
  { fieldValue }: Annotation,
  sheet: Sheet,
): readonly PlacedRun[] {
  const all = texts.map(({ glyphs }) => textOfGlyphs(glyphs)).join('');
  const scale = scaleOf(sheet.transform);
  const isOther = fieldValue !== undefined && figuresIn(fieldValue) !== figuresIn(all);
  return texts.flatMap(({ glyphs, from, to, ...drawn }) => {
    const text = textOfGlyphs(glyphs);
    const [left, middle] = placePoint(from, sheet);
    const [right, end] = placePoint(to, sheet);
    const isOnLine = Math.abs(end - middle) <= MOST_SLOPE * (right - left);
    if (text.trim() === '' || !isOnLine) return [];
    const size = drawn.size * scale;
    const baseline = middle + MIDDLE * size;
    const mark = isOther ? 'replaced' : 'plain';
    return [{ text, size, left, baseline, width: right - left, isFixedWidth: false, mark }];
  });
}

function figuresIn(text: string): string {
  return text.replace(/\D/g, '');
}

function filledInRun(
  { rect, fieldValue, subtype, contentsObj }: Annotation,
  sheet: Sheet,
): PlacedRun | undefined {
  const typed = subtype === 'FreeText' ? contentsObj?.str : undefined;
  const text = (fieldValue ?? typed ?? '').trim();
  if (text === '') return undefined;
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const [x1, y1] = placePoint([left, bottom], sheet);
  const [x2, y2] = placePoint([right, top], sheet);
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
