import { AMOUNT_FIELDS, type ServiceLine } from '#lib/claim/schema.ts';
import type { Payout } from '#lib/payout/schema.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

/** A figure as it stands in a frame of a page, and the other texts of its line, by which it is told from its likes. */
export interface FigurePlace {
  /** Host and path. */
  readonly frame: string;
  /** The way to its element; absent where it is not known. */
  readonly place?: string;
  readonly text: string;
  readonly near: readonly string[];
}

/** Where the figures of a line stand on the page that they were read from; none where they were read elsewhere. */
export function placesOfLine({ figures, procedureCode }: ServiceLine): readonly FigurePlace[] {
  const sources = AMOUNT_FIELDS.flatMap((field) => {
    const figure = figures[field];
    return figure?.origin === 'read' ? [figure.source] : [];
  });
  return toPlaces(sources, procedureCode);
}

/** Where the amount of a payout stands on the page that it was read from; nowhere where it was read elsewhere. */
export function placesOfPayout({ source, procedureCode }: Payout): readonly FigurePlace[] {
  return toPlaces([source], procedureCode);
}

function toPlaces(sources: readonly SourceRef[], code: string | null): readonly FigurePlace[] {
  const onPage = sources.flatMap((source) =>
    source.at === 'frame' && source.text !== '' ? [source] : [],
  );
  const texts = [...new Set([...onPage.map(({ text }) => text), ...(code === null ? [] : [code])])];
  return onPage.map(({ frame, place, text }) => ({
    frame,
    ...(place !== undefined && { place }),
    text,
    near: texts.filter((other) => other !== text),
  }));
}
