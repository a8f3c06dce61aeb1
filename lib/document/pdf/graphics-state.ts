import { type Bounds, intersect, transformBounds } from '#lib/document/pdf/bounds.ts';
import type { Colour, Ink } from '#lib/document/pdf/drawing.ts';
import { IDENTITY, type Matrix, multiply, numbersIn, toMatrix } from '#lib/document/pdf/matrix.ts';
import { OPERATORS } from '#lib/document/pdf/operators.ts';
import { rememberByText } from '#lib/values/remember.ts';

/** What a page's operators have set when the next one paints: PDF 32000-1, 8.4. */
export interface GraphicsState {
  readonly matrix: Matrix;
  readonly clip: Bounds;
  readonly fill: Colour | undefined;
  readonly stroke: Colour | undefined;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  readonly lineWidth: number;
  /** Whether what is painted is mixed with what lies below, or shown through a mask: then its look is not known. */
  readonly isMixed: boolean;
  readonly isMasked: boolean;
  /** Whether the next path bounds what is painted after it. */
  readonly isClipping: boolean;
  readonly group: GroupState;
  /** The annotation that is being drawn. */
  readonly annotation: string | undefined;
  /** What the page shows of the PDF's space. */
  readonly shown: Bounds;
}

/** What holds for all that is painted in a group. `isMask`: it is a mask for something else, and not itself seen. */
interface GroupState {
  readonly alpha: number;
  readonly isMixed: boolean;
  readonly isMask: boolean;
}

const BLACK: Colour = [0, 0, 0];

/** The state at the start of a page. */
export function firstState(shown: Bounds): GraphicsState {
  return {
    shown,
    matrix: IDENTITY,
    clip: shown,
    fill: BLACK,
    stroke: BLACK,
    fillAlpha: 1,
    strokeAlpha: 1,
    lineWidth: 1,
    isMixed: false,
    isMasked: false,
    isClipping: false,
    group: { alpha: 1, isMixed: false, isMask: false },
    annotation: undefined,
  };
}

/** The state after an operator that paints nothing; the same one where the operator sets nothing. */
export function nextState(
  state: GraphicsState,
  operator: number,
  args: readonly unknown[],
): GraphicsState {
  switch (operator) {
    case OPERATORS.transform:
      return { ...state, matrix: multiply(state.matrix, toMatrix(args)) };
    case OPERATORS.setFillRGBColor:
      return { ...state, fill: toColour(args[0]) };
    case OPERATORS.setStrokeRGBColor:
      return { ...state, stroke: toColour(args[0]) };
    case OPERATORS.setFillColorN:
    case OPERATORS.setFillTransparent:
      return { ...state, fill: undefined };
    case OPERATORS.setStrokeColorN:
    case OPERATORS.setStrokeTransparent:
      return { ...state, stroke: undefined };
    case OPERATORS.setLineWidth:
      return { ...state, lineWidth: Number(args[0]) };
    case OPERATORS.setGState:
      return withEntries(state, args[0]);
    case OPERATORS.clip:
    case OPERATORS.eoClip:
      return { ...state, isClipping: true };
    case OPERATORS.constructPath:
      return state.isClipping ? { ...within(state, args[2]), isClipping: false } : state;
    case OPERATORS.beginGroup:
      return intoGroup(state, args[0]);
    case OPERATORS.beginAnnotation: {
      const matrix = multiply(toMatrix(args[2]), toMatrix(args[3]));
      const annotation = typeof args[0] === 'string' ? args[0] : undefined;
      return { ...within(firstState(state.shown), args[1]), matrix, annotation };
    }
    case OPERATORS.paintFormXObjectBegin:
      return within({ ...state, matrix: multiply(state.matrix, toMatrix(args[0])) }, args[1]);
    default:
      return state;
  }
}

/** The state inside a rectangle of its own space, where one is given. */
function within(state: GraphicsState, box: unknown): GraphicsState {
  const [left, bottom, right, top] = numbersIn(box);
  if (left === undefined || bottom === undefined || right === undefined || top === undefined)
    return state;
  const bounds = transformBounds(state.matrix, [left, bottom, right, top]);
  return { ...state, clip: intersect(state.clip, bounds) };
}

/** A colour as pdf.js writes it: `#rrggbb`. */
function toColour(value: unknown): Colour | undefined {
  return typeof value === 'string' ? parseColour(value) : undefined;
}

/** A page sets the same few colours over and over. */
const parseColour = rememberByText((text): Colour | undefined => {
  const found = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text);
  if (found === null) return undefined;
  const [red = 0, green = 0, blue = 0] = found.slice(1).map((part) => Number.parseInt(part, 16));
  return [red, green, blue];
});

/** The entries of an extended graphics state, as pairs of a key and its value, but for the font. */
function withEntries(state: GraphicsState, entries: unknown): GraphicsState {
  let next = state;
  for (const entry of Array.isArray(entries) ? entries : []) {
    const [key, value]: readonly unknown[] = Array.isArray(entry) ? entry : [];
    if (key === 'ca') next = { ...next, fillAlpha: Number(value) };
    else if (key === 'CA') next = { ...next, strokeAlpha: Number(value) };
    else if (key === 'LW') next = { ...next, lineWidth: Number(value) };
    else if (key === 'BM') next = { ...next, isMixed: value !== 'source-over' };
    else if (key === 'SMask') next = { ...next, isMasked: value === true };
  }
  return next;
}

/** Inside a group its own paint is set anew; the group as a whole is laid on with what was set before it. */
function intoGroup(state: GraphicsState, group: unknown): GraphicsState {
  const isMask = typeof group === 'object' && group !== null && 'smask' in group && !!group.smask;
  return {
    ...state,
    fillAlpha: 1,
    strokeAlpha: 1,
    isMixed: false,
    isMasked: false,
    group: {
      alpha: state.group.alpha * state.fillAlpha,
      isMixed: state.group.isMixed || state.isMixed || state.isMasked,
      isMask: state.group.isMask || isMask,
    },
  };
}

/** What areas and letters are filled with. */
export function fillInk(state: GraphicsState): Ink {
  return toInk(state, state.fill, state.fillAlpha);
}

/** What lines and the outlines of letters are drawn with. */
export function strokeInk(state: GraphicsState): Ink {
  return toInk(state, state.stroke, state.strokeAlpha);
}

function toInk(
  { isMixed, isMasked, group }: GraphicsState,
  colour: Colour | undefined,
  alpha: number,
): Ink {
  const isUnclear = isMixed || isMasked || group.isMixed;
  return { colour: isUnclear ? undefined : colour, alpha: alpha * group.alpha, isUnclear };
}
