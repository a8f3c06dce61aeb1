import { ChevronLeft, ChevronRight, Eye, EyeOff, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { IconButton } from '#components/design/IconButton.tsx';
import type { Mark } from '#components/original/line-marks.ts';
import { MARK_STATES } from '#components/original/mark-states.ts';
import type { OriginalPage } from '#components/original/original.ts';
import { PageSheet } from '#components/original/PageSheet.tsx';
import { showRect } from '#components/original/show-rect.ts';
import { turnBox, turnPage } from '#components/original/turn-page.ts';
import { useWidth } from '#components/original/use-width.ts';
import type { AmountField } from '#lib/claim/schema.ts';

/** Where the width of the window is not known yet, in pixels. */
const USUAL_WIDTH = 720;
/** A page that would be smaller than this in its window is shown wider than it, to be read: pixels for a point. */
const LEAST_SCALE = 0.9;
const READABLE_SCALE = 1.15;
const ZOOMS = [1, 1.4, 2, 3] as const;

export interface OriginalViewProps {
  readonly fileName: string;
  readonly page: OriginalPage;
  readonly pageNumber: number;
  readonly pageCount: number;
  readonly marks: readonly Mark[];
  readonly selected: AmountField | null;
  readonly onSelect: (field: AmountField) => void;
  readonly onTurn: (pageNumber: number) => void;
}

/** A page to look at, to turn and to enlarge, the right way up and moved so that the marked figures are in view. */
export function OriginalView({
  page: asItLies,
  pageNumber,
  pageCount,
  ...props
}: OriginalViewProps) {
  const { fileName, marks, selected, onSelect, onTurn } = props;
  const [zoom, setZoom] = useState(0);
  const [hasNames, setHasNames] = useState(true);
  const pane = useRef<HTMLElement>(null);
  const lying = marks.filter((mark) => mark.page === pageNumber);
  const quarterTurns = lying.find((mark) => mark.quarterTurns !== undefined)?.quarterTurns;
  const page = useMemo(
    () => (quarterTurns === undefined ? asItLies : turnPage(asItLies, quarterTurns)),
    [asItLies, quarterTurns],
  );
  const here =
    quarterTurns === undefined
      ? lying
      : lying.map((mark) => ({ ...mark, box: turnBox(mark.box, asItLies, quarterTurns) }));
  const windowWidth = useWidth(pane, USUAL_WIDTH);
  const fits = windowWidth >= page.width * LEAST_SCALE;
  const width = (fits ? windowWidth : page.width * READABLE_SCALE) * (ZOOMS[zoom] ?? 1);
  const scale = width / page.width;
  const label = `Page ${pageNumber} of ${fileName}`;
  useEffect(() => {
    const own = here.find(({ fields }) => selected !== null && fields.includes(selected));
    if (pane.current !== null) showRect(pane.current, own === undefined ? here : [own], scale);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- marks are made anew with every letter typed
  }, [page, scale, selected]);
  return (
    <section className="sl-original" aria-label={label}>
      <div className="sl-original-bar">
        <Legend marks={here} />
        {pageCount > 1 && <span>{`Page ${pageNumber} of ${pageCount}`}</span>}
        <div className="sl-original-tools">
          {pageCount > 1 && (
            <>
              <IconButton
                icon={ChevronLeft}
                label="Page before"
                isDisabled={pageNumber === 1}
                onPress={() => onTurn(pageNumber - 1)}
              />
              <IconButton
                icon={ChevronRight}
                label="Page after"
                isDisabled={pageNumber === pageCount}
                onPress={() => onTurn(pageNumber + 1)}
              />
            </>
          )}
          <IconButton
            icon={hasNames ? EyeOff : Eye}
            label={hasNames ? 'Hide the names' : 'Show the names'}
            onPress={() => setHasNames(!hasNames)}
          />
          <IconButton
            icon={ZoomOut}
            label="Smaller"
            isDisabled={zoom === 0}
            onPress={() => setZoom(zoom - 1)}
          />
          <IconButton
            icon={ZoomIn}
            label="Larger"
            isDisabled={zoom === ZOOMS.length - 1}
            onPress={() => setZoom(zoom + 1)}
          />
        </div>
      </div>
      <section
        ref={pane}
        className="sl-original-window"
        aria-label={`${label}, to scroll`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
        tabIndex={0}
      >
        <PageSheet
          page={page}
          label={label}
          width={width}
          marks={here}
          hasNames={hasNames}
          selected={selected}
          onSelect={onSelect}
        />
      </section>
    </section>
  );
}

interface LegendProps {
  readonly marks: readonly Mark[];
}

function Legend({ marks }: LegendProps) {
  const states = [...new Set(marks.map(({ state }) => state))];
  return (
    <p className="sl-legend">
      {states.length === 0 && 'No figure of this line is on this page.'}
      {states.map((state) => (
        <span key={state}>
          <strong>{MARK_STATES[state].sign}</strong> {MARK_STATES[state].words}
        </span>
      ))}
    </p>
  );
}
