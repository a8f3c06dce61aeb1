import { useEffect, useRef } from 'react';
import { useBug } from '#components/app/use-bug.ts';
import type { Mark } from '#components/original/line-marks.ts';
import type { OriginalPage } from '#components/original/original.ts';
import { PageMarks } from '#components/original/PageMarks.tsx';
import type { AmountField } from '#lib/claim/schema.ts';

export interface PageSheetProps {
  readonly page: OriginalPage;
  /** What the page is, for screen readers. */
  readonly label: string;
  /** How wide the page is shown, in CSS pixels. */
  readonly width: number;
  readonly marks: readonly Mark[];
  readonly hasNames: boolean;
  readonly selected: AmountField | null;
  readonly onSelect: (field: AmountField) => void;
}

/** A page of a document, drawn as it is, with the figures of a line marked on it. */
export function PageSheet({ page, label, width, ...marks }: PageSheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const reportBug = useBug();
  const scale = width / page.width;
  useEffect(() => {
    if (canvas.current === null) return undefined;
    const work = new AbortController();
    page.draw(canvas.current, scale * devicePixelRatio, work.signal).catch((error: unknown) => {
      if (!work.signal.aborted) reportBug(error);
    });
    return () => work.abort();
  }, [page, scale, reportBug]);
  return (
    <div className="sl-sheet" style={{ width, height: page.height * scale }}>
      <canvas ref={canvas} className="sl-sheet-canvas">
        {label}
      </canvas>
      <PageMarks scale={scale} width={width} {...marks} />
    </div>
  );
}
