import { type Bounds, transformBounds } from '#lib/document/pdf/bounds.ts';
import type { PaintedArea } from '#lib/document/pdf/drawing.ts';
import { fillInk, type GraphicsState, strokeInk } from '#lib/document/pdf/graphics-state.ts';
import { OPERATORS } from '#lib/document/pdf/operators.ts';
import { bandOf, pathAreas } from '#lib/document/pdf/path-areas.ts';
import { NONE } from '#lib/values/none.ts';

/** An area without its place in the order of drawing. */
type Paint = Omit<PaintedArea, 'order'>;

const UNIT: Bounds = [0, 0, 1, 1];
/** Lines thinner than this, in points, are no ground that text stands on. */
const THINNEST_BAND = 4;
/** Operators that paint a path without filling it. */
const UNFILLED: ReadonlySet<unknown> = new Set([OPERATORS.stroke, OPERATORS.closeStroke]);

/** What an operator paints beside text. `isWithMask`: whether parts of a picture are left out. */
export function paintedAreas(
  state: GraphicsState,
  operator: number,
  args: readonly unknown[],
  isWithMask: () => boolean,
): readonly Paint[] {
  switch (operator) {
    case OPERATORS.constructPath:
      return paintedPath(state, args);
    case OPERATORS.paintImageXObject:
    case OPERATORS.paintInlineImageXObject:
      return [toPicture(state, isWithMask())];
    case OPERATORS.paintImageMaskXObject:
      return [{ ...toPicture(state, true), ink: fillInk(state) }];
    case OPERATORS.paintSolidColorImageMask:
      return [{ ...toPicture(state, false), ink: fillInk(state), isPicture: false }];
    case OPERATORS.shadingFill:
    case OPERATORS.paintImageMaskXObjectGroup:
    case OPERATORS.paintInlineImageXObjectGroup:
    case OPERATORS.paintImageXObjectRepeat:
    case OPERATORS.paintImageMaskXObjectRepeat: {
      const ink = { ...fillInk(state), colour: undefined };
      return [{ bounds: state.clip, ink, isWhole: false, isPicture: false }];
    }
    default:
      return NONE;
  }
}

/** Pictures fill a unit square of their own space. */
function toPicture(state: GraphicsState, isWithMask: boolean): Paint {
  const { matrix } = state;
  const isUpright = (matrix[1] === 0 && matrix[2] === 0) || (matrix[0] === 0 && matrix[3] === 0);
  return {
    bounds: transformBounds(matrix, UNIT),
    ink: { ...fillInk(state), colour: undefined },
    isWhole: isUpright && !isWithMask,
    isPicture: true,
  };
}

function paintedPath(state: GraphicsState, args: readonly unknown[]): readonly Paint[] {
  const [operator, path, minMax] = args;
  if (operator === OPERATORS.endPath || !Array.isArray(path)) return [];
  const [data]: readonly unknown[] = path;
  if (!UNFILLED.has(operator)) {
    const areas = pathAreas(data, minMax, state.matrix);
    if (areas.length === 0) return NONE;
    const ink = fillInk(state);
    return areas.map(({ bounds, isWhole }) => ({ bounds, isWhole, ink, isPicture: false }));
  }
  const thickness = state.lineWidth * Math.hypot(state.matrix[0], state.matrix[1]);
  const band = thickness < THINNEST_BAND ? undefined : bandOf(data, thickness, state.matrix);
  const ink = strokeInk(state);
  return band === undefined ? [] : [{ bounds: band, ink, isWhole: true, isPicture: false }];
}
