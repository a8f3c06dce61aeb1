import {
  IDENTITY,
  type Matrix,
  multiply,
  numberAt,
  type Point,
  toMatrix,
  transformPoint,
} from '#lib/document/pdf/matrix.ts';
import { OPERATORS } from '#lib/document/pdf/operators.ts';

/** How text is set: PDF 32000-1, 9.3. */
export interface TextState {
  readonly font: string;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
  readonly matrix: Matrix;
  /** The start of the line, and the place of the next character, in text space. */
  readonly line: Point;
  readonly at: Point;
}

export const FIRST_TEXT_STATE: TextState = {
  font: '',
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  matrix: IDENTITY,
  line: [0, 0],
  at: [0, 0],
};

/** Whether an operator sets text; their numbers are consecutive. */
export function isOfText(operator: number): boolean {
  return operator >= OPERATORS.beginText && operator <= OPERATORS.nextLine;
}

/** The state with the font that an extended graphics state sets, where it sets one. */
export function withFontOf(state: TextState, entries: unknown): TextState {
  let next = state;
  for (const entry of Array.isArray(entries) ? entries : []) {
    const [key, value]: readonly unknown[] = Array.isArray(entry) ? entry : [];
    if (key === 'Font' && Array.isArray(value))
      next = nextTextState(next, OPERATORS.setFont, value);
  }
  return next;
}

/** The state after an operator that sets text. */
export function nextTextState(
  state: TextState,
  operator: number,
  args: readonly unknown[],
): TextState {
  switch (operator) {
    case OPERATORS.beginText:
      return { ...state, matrix: IDENTITY, line: [0, 0], at: [0, 0] };
    case OPERATORS.setTextMatrix:
      return { ...state, matrix: toMatrix(args[0]), line: [0, 0], at: [0, 0] };
    case OPERATORS.moveText:
      return moved(state, pointOf(args));
    case OPERATORS.setLeadingMoveText:
      return moved({ ...state, leading: numberAt(args, 1) }, pointOf(args));
    case OPERATORS.nextLine:
      return moved(state, [0, state.leading]);
    case OPERATORS.setLeading:
      return { ...state, leading: -numberAt(args, 0) };
    case OPERATORS.setFont:
      return { ...state, font: String(args[0]), size: numberAt(args, 1) };
    case OPERATORS.setCharSpacing:
      return { ...state, characterSpacing: numberAt(args, 0) };
    case OPERATORS.setWordSpacing:
      return { ...state, wordSpacing: numberAt(args, 0) };
    case OPERATORS.setHScale:
      return { ...state, scale: numberAt(args, 0) / 100 };
    case OPERATORS.setTextRise:
      return { ...state, rise: numberAt(args, 0) };
    case OPERATORS.setTextRenderingMode:
      return { ...state, mode: numberAt(args, 0) };
    default:
      return state;
  }
}

function pointOf(args: readonly unknown[]): Point {
  return [numberAt(args, 0), numberAt(args, 1)];
}

function moved(state: TextState, by: Point): TextState {
  const line: Point = [state.line[0] + by[0], state.line[1] + by[1]];
  return { ...state, line, at: line };
}

/** A string as it was set, by the line through the middle of its small letters. `end`: the place of what follows. */
export interface SetString {
  readonly text: string;
  readonly from: Point;
  readonly to: Point;
  readonly size: number;
  readonly end: Point;
}

/** The middle of small letters stands about this share of the size above the baseline. */
export const MIDDLE = 0.3;
const THOUSANDTHS = 1000;

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** Sets a string on the page. `glyphScale`: ems for each unit of a glyph's width. */
export function setString(
  state: TextState,
  glyphs: unknown,
  glyphScale: number,
  page: Matrix,
): SetString {
  const size = Math.abs(state.size);
  let advance = 0;
  let text = '';
  for (const piece of Array.isArray(glyphs) ? glyphs : []) {
    if (typeof piece === 'number') advance -= (piece * size) / THOUSANDTHS;
    if (!isGlyph(piece)) continue;
    const spacing = state.characterSpacing + (piece.isSpace ? state.wordSpacing : 0);
    advance += piece.width * size * glyphScale + spacing;
    text += piece.unicode;
  }
  const direction = state.size < 0 ? -1 : 1;
  const x = state.at[0];
  const y = state.at[1];
  const right = x + advance * state.scale * direction;
  const place = multiply(page, state.matrix);
  const height = y + state.rise + MIDDLE * state.size;
  return {
    text,
    from: transformPoint(place, [x, height]),
    to: transformPoint(place, [right, height]),
    size: size * Math.hypot(place[2], place[3]),
    end: [right, y],
  };
}

function isGlyph(value: unknown): value is Glyph {
  return (
    typeof value === 'object' &&
    value !== null &&
    'unicode' in value &&
    'width' in value &&
    typeof value.width === 'number'
  );
}
