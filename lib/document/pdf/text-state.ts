import { IDENTITY, type Matrix, numberAt, type Point, toMatrix } from '#lib/document/pdf/matrix.ts';
import { OPERATORS } from '#lib/document/pdf/operators.ts';

/** What letters are set with; it changes seldom. */
interface Setting {
  readonly font: string;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

/** How text is set: PDF 32000-1, 9.3. */
export interface TextState {
  readonly setting: Setting;
  readonly matrix: Matrix;
  /** The start of the line, and the place of the next character, in text space. */
  readonly line: Point;
  readonly at: Point;
}

const FIRST_SETTING: Setting = {
  font: '',
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};
const ORIGIN: Point = [0, 0];

export const FIRST_TEXT_STATE: TextState = {
  setting: FIRST_SETTING,
  matrix: IDENTITY,
  line: ORIGIN,
  at: ORIGIN,
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
      return { setting: state.setting, matrix: IDENTITY, line: ORIGIN, at: ORIGIN };
    case OPERATORS.setTextMatrix:
      return { setting: state.setting, matrix: toMatrix(args[0]), line: ORIGIN, at: ORIGIN };
    case OPERATORS.moveText:
      return moved(state, pointOf(args));
    case OPERATORS.setLeadingMoveText:
      return moved(withSetting(state, { leading: numberAt(args, 1) }), pointOf(args));
    case OPERATORS.nextLine:
      return moved(state, [0, state.setting.leading]);
    case OPERATORS.setLeading:
      return withSetting(state, { leading: -numberAt(args, 0) });
    case OPERATORS.setFont:
      return withFont(state, String(args[0]), numberAt(args, 1));
    case OPERATORS.setCharSpacing:
      return withSetting(state, { characterSpacing: numberAt(args, 0) });
    case OPERATORS.setWordSpacing:
      return withSetting(state, { wordSpacing: numberAt(args, 0) });
    case OPERATORS.setHScale:
      return withSetting(state, { scale: numberAt(args, 0) / 100 });
    case OPERATORS.setTextRise:
      return withSetting(state, { rise: numberAt(args, 0) });
    case OPERATORS.setTextRenderingMode:
      return withSetting(state, { mode: numberAt(args, 0) });
    default:
      return state;
  }
}

/** Most programs set the font of every string anew, though it stays the same. */
function withFont(state: TextState, font: string, size: number): TextState {
  const isSame = state.setting.font === font && state.setting.size === size;
  return isSame ? state : withSetting(state, { font, size });
}

function withSetting(state: TextState, change: Partial<Setting>): TextState {
  return { ...state, setting: { ...state.setting, ...change } };
}

function pointOf(args: readonly unknown[]): Point {
  return [numberAt(args, 0), numberAt(args, 1)];
}

function moved(state: TextState, by: Point): TextState {
  const line: Point = [state.line[0] + by[0], state.line[1] + by[1]];
  return { setting: state.setting, matrix: state.matrix, line, at: line };
}

/** A string as it was set, by the line through the middle of its small letters. `end`: the place of what follows. */
export interface SetString {
  readonly isBlank: boolean;
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
  const { setting, at } = state;
  const size = Math.abs(setting.size);
  let advance = 0;
  let isBlank = true;
  for (const piece of Array.isArray(glyphs) ? glyphs : []) {
    if (typeof piece === 'number') advance -= (piece * size) / THOUSANDTHS;
    if (!isGlyph(piece)) continue;
    const spacing = setting.characterSpacing + (piece.isSpace ? setting.wordSpacing : 0);
    advance += piece.width * size * glyphScale + spacing;
    isBlank &&= piece.unicode.trim() === '';
  }
  const direction = setting.size < 0 ? -1 : 1;
  const x = at[0];
  const y = at[1];
  const right = x + advance * setting.scale * direction;
  const height = y + setting.rise + MIDDLE * setting.size;
  const own = state.matrix;
  return {
    isBlank,
    from: placed(page, own, x, height),
    to: placed(page, own, right, height),
    size: size * heightUnder(page, own),
    end: [right, y],
  };
}

/** Where a point comes to lie by its own transformation and then by that of its page. */
function placed(page: Matrix, own: Matrix, x: number, y: number): Point {
  const across = own[0] * x + own[2] * y + own[4];
  const up = own[1] * x + own[3] * y + own[5];
  return [page[0] * across + page[2] * up + page[4], page[1] * across + page[3] * up + page[5]];
}

/** How high one transformation makes what another one made one unit high. */
function heightUnder(page: Matrix, own: Matrix): number {
  const across = page[0] * own[2] + page[2] * own[3];
  const up = page[1] * own[2] + page[3] * own[3];
  return Math.hypot(across, up);
}

/** The text of a string's letters as pdf.js lists them. */
export function textOfGlyphs(glyphs: unknown): string {
  const letters: readonly unknown[] = Array.isArray(glyphs) ? glyphs : [];
  return letters.map((piece) => (isGlyph(piece) ? piece.unicode : '')).join('');
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
