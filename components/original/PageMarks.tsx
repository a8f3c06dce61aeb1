import type { Mark } from '#components/original/line-marks.ts';
import { MARK_STATES } from '#components/original/mark-states.ts';
import { placeTags, type Rect } from '#components/original/place-tags.ts';
import type { AmountField } from '#lib/claim/schema.ts';

/** Pixels that a mark stands off its figure, so that it covers no stroke of it. */
const STAND_OFF = 1;

export interface PageMarksProps {
  readonly marks: readonly Mark[];
  /** Pixels for a point. */
  readonly scale: number;
  readonly width: number;
  /** Whether each mark says which figure it is. */
  readonly hasNames: boolean;
  readonly selected: AmountField | null;
  readonly onSelect: (field: AmountField) => void;
}

/** Boxes around the figures of a line, each with its name. The form holds the same figures for the keyboard. */
export function PageMarks({ marks, scale, width, hasNames, selected, onSelect }: PageMarksProps) {
  const boxes = marks.map(({ box }) => toPixels(box, scale));
  const tags = placeTags(
    marks.map(({ label }, index) => ({
      box: boxes[index] ?? { left: 0, top: 0, width: 0, height: 0 },
      // The sign before the name takes two characters.
      characters: label.length + 2,
    })),
    width,
  );
  return marks.map(({ fields, label, state }, index) => {
    const [box, tag] = [boxes[index], tags[index]];
    const [field] = fields;
    if (box === undefined || tag === undefined || field === undefined) return null;
    const isSelected = selected !== null && fields.includes(selected);
    const className = `sl-mark sl-mark-${state}${isSelected ? ' sl-mark-selected' : ''}`;
    const { sign, words } = MARK_STATES[state];
    const stem = tag.isBelow
      ? { top: box.top + box.height, height: tag.top - box.top - box.height }
      : { top: tag.top + tag.height, height: box.top - tag.top - tag.height };
    return (
      <div key={fields.join('/')} className={className}>
        <button
          type="button"
          // The fields of the form are in the order of the keyboard already.
          tabIndex={-1}
          className="sl-mark-box"
          style={box}
          aria-label={`${label}, ${words}: go to its field`}
          onClick={() => onSelect(field)}
        />
        {hasNames && (
          <>
            <span
              className="sl-mark-stem"
              style={{ left: box.left + box.width / 2, ...stem }}
              aria-hidden
            />
            <span
              className="sl-mark-tag"
              style={{ left: tag.left, top: tag.top, width: tag.width, height: tag.height }}
              aria-hidden
            >
              {sign} {label}
            </span>
          </>
        )}
      </div>
    );
  });
}

function toPixels([left, top, right, bottom]: Mark['box'], scale: number): Rect {
  return {
    left: left * scale - STAND_OFF,
    top: top * scale - STAND_OFF,
    width: (right - left) * scale + 2 * STAND_OFF,
    height: (bottom - top) * scale + 2 * STAND_OFF,
  };
}
