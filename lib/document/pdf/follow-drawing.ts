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
import { setString } from '#lib/document/pdf/text-state.ts';

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
  const saved: GraphicsState[] = [];
  let state = firstState(shown);
  for (let order = 0; order < fnArray.length; order++) {
    const operator = fnArray[order] ?? 0;
    const args = toArguments(argsArray[order]);
    const isInHiddenLayer = layers.includes(false);
    followLayers(layers, operator, args, isLayerShown);
    if (operator === OPERATORS.showText) {
      const scale = glyphScaleOf(state.text.font);
      const { text, from, to, size, end } = setString(state.text, args[0], scale, state.matrix);
      const { clip, group, annotation } = state;
      if (!group.isMask) {
        const inks = inksOf(state);
        texts.push({ order, text, from, to, size, inks, isInHiddenLayer, annotation, clip });
      }
      state = { ...state, text: { ...state.text, at: end } };
      continue;
    }
    if (!isInHiddenLayer && !state.group.isMask) {
      const isWithMask = turnsMaskOff(fnArray[order - 1], argsArray[order - 1]);
      for (const area of paintedAreas(state, operator, args, isWithMask)) {
        areas.push({ ...area, order, bounds: intersect(area.bounds, state.clip) });
      }
    }
    if (PUSHING.has(operator)) saved.push(state);
    state = POPPING.has(operator) ? (saved.pop() ?? state) : nextState(state, operator, args);
  }
  return { texts, areas };
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

/** Text rendering modes (PDF 32000-1, table 106), without the part that adds to the clip: filled, outlined, both. */
const FILLED: ReadonlySet<number> = new Set([0, 2]);
const OUTLINED: ReadonlySet<number> = new Set([1, 2]);
const MODES = 4;

function inksOf(state: GraphicsState): readonly Ink[] {
  const mode = state.text.mode % MODES;
  const inks: Ink[] = [];
  if (FILLED.has(mode)) inks.push(fillInk(state));
  if (OUTLINED.has(mode)) inks.push(strokeInk(state));
  return inks;
}
