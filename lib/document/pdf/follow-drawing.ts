import { type Bounds, intersect } from '#lib/document/pdf/bounds.ts';
import type { Drawing, DrawnText, Ink, PaintedArea } from '#lib/document/pdf/drawing.ts';
import {
  fillInk,
  firstState,
  type GraphicsState,
  nextState,
  strokeInk,
} from '#lib/document/pdf/graphics-state.ts';
import { OPERATORS } from '#lib/document/pdf/operators.ts';
import { paintedAreas } from '#lib/document/pdf/painted-areas.ts';
import {
  FIRST_TEXT_STATE,
  isOfText,
  nextTextState,
  setString,
  type TextState,
  withFontOf,
} from '#lib/document/pdf/text-state.ts';

/** The operators of a page as pdf.js lists them. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What is not in the list of operators. */
export interface DrawingContext {
  /** The part of the PDF's space that the page shows. */
  readonly shown: Bounds;
  /** Ems for each unit of the widths of a font's glyphs. */
  readonly glyphScaleOf: (font: string) => number;
  /** Whether a layer is shown, as pdf.js names it. */
  readonly isLayerShown: (layer: unknown) => boolean;
}

const PUSHING: ReadonlySet<number> = new Set([
  OPERATORS.save,
  OPERATORS.paintFormXObjectBegin,
  OPERATORS.beginGroup,
  OPERATORS.beginAnnotation,
]);
const POPPING: ReadonlySet<number> = new Set([
  OPERATORS.restore,
  OPERATORS.paintFormXObjectEnd,
  OPERATORS.endGroup,
  OPERATORS.endAnnotation,
]);

/** What a page draws: its operators are followed, and nothing is painted. */
export function followDrawing(
  { fnArray, argsArray }: OperatorList,
  { shown, glyphScaleOf, isLayerShown }: DrawingContext,
): Drawing {
  const texts: DrawnText[] = [];
  const areas: PaintedArea[] = [];
  const layers: boolean[] = [];
  const saved: State[] = [];
  let [state, text] = [firstState(shown), FIRST_TEXT_STATE];
  // Many strings in a row are written with the same font and ink.
  let written: Written | undefined;
  for (let order = 0; order < fnArray.length; order++) {
    const operator = fnArray[order] ?? 0;
    const args = toArguments(argsArray[order]);
    if (operator === OPERATORS.showText) {
      const { setting } = text;
      if (written?.state !== state || written.setting !== setting) {
        const glyphScale = glyphScaleOf(setting.font);
        written = { state, setting, glyphScale, inks: inksOf(state, text) };
      }
      const { glyphScale, inks } = written;
      const { isBlank, from, to, size, end } = setString(text, args[0], glyphScale, state.matrix);
      const { clip, group, annotation } = state;
      if (!group.isMask) {
        const isInHiddenLayer = layers.includes(false);
        texts.push({
          order,
          glyphs: args[0],
          isBlank,
          from,
          to,
          size,
          inks,
          isInHiddenLayer,
          annotation,
          clip,
        });
      }
      text = { setting, matrix: text.matrix, line: text.line, at: end };
      continue;
    }
    // Most operators set text, and none of those paints, saves or restores anything.
    if (isOfText(operator)) {
      text = nextTextState(text, operator, args);
      continue;
    }
    if (!layers.includes(false) && !state.group.isMask) {
      const isWithMask = () => turnsMaskOff(fnArray[order - 1], argsArray[order - 1]);
      for (const area of paintedAreas(state, operator, args, isWithMask)) {
        areas.push({ ...area, order, bounds: intersect(area.bounds, state.clip) });
      }
    }
    followLayers(layers, operator, args, isLayerShown);
    if (PUSHING.has(operator)) saved.push({ state, text });
    if (POPPING.has(operator)) {
      ({ state, text } = saved.pop() ?? { state, text });
      continue;
    }
    if (operator === OPERATORS.beginAnnotation) text = FIRST_TEXT_STATE;
    if (operator === OPERATORS.setGState) text = withFontOf(text, args[0]);
    state = nextState(state, operator, args);
  }
  return { texts, areas };
}

/** What holds for all strings that are written in one state. */
interface Written extends Pick<TextState, 'setting'> {
  readonly state: GraphicsState;
  readonly glyphScale: number;
  readonly inks: readonly Ink[];
}

/** All that is saved and restored: PDF 32000-1, 8.4.2. */
interface State {
  readonly state: GraphicsState;
  readonly text: TextState;
}

const NO_ARGUMENTS: readonly unknown[] = [];

function toArguments(args: unknown): readonly unknown[] {
  return Array.isArray(args) ? args : NO_ARGUMENTS;
}

/** Keeps for each marked span that is open whether it is shown. */
function followLayers(
  layers: boolean[],
  operator: number,
  args: readonly unknown[],
  isShown: (layer: unknown) => boolean,
): void {
  if (operator === OPERATORS.beginMarkedContent) layers.push(true);
  if (operator === OPERATORS.beginMarkedContentProps)
    layers.push(args[0] !== 'OC' || isShown(args[1]));
  if (operator === OPERATORS.endMarkedContent) layers.pop();
}

/** pdf.js turns masks off before a picture that has one of its own. */
function turnsMaskOff(operator: number | undefined, args: unknown): boolean {
  return operator === OPERATORS.setGState && JSON.stringify(args) === '[[["SMask",false]]]';
}

/** Text rendering modes (PDF 32000-1, table 106), without the part that adds to the clip. */
const FILLED = 0;
const OUTLINED = 1;
const BOTH = 2;
const MODES = 4;

function inksOf(state: GraphicsState, { setting }: TextState): readonly Ink[] {
  const mode = setting.mode % MODES;
  const inks: Ink[] = [];
  if (mode === FILLED || mode === BOTH) inks.push(fillInk(state));
  if (mode === OUTLINED || mode === BOTH) inks.push(strokeInk(state));
  return inks;
}
