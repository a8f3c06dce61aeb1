import { AMOUNT_FIELDS, type Figure, type ServiceLine } from '#lib/claim/schema.ts';

/** A figure as it stands on a page, and the other texts of its line, by which it is told from its likes. */
export interface LinePlace {
  readonly text: string;
  readonly near: readonly string[];
}

/** Where the figures of a line stand on the page that they were read from; none where they were read elsewhere. */
export function linePlaces({ figures, procedureCode }: ServiceLine): readonly LinePlace[] {
  const texts = AMOUNT_FIELDS.flatMap((field) => textOnPage(figures[field]) ?? []);
  const others = [...new Set([...texts, ...(procedureCode === null ? [] : [procedureCode])])];
  return [...new Set(texts)].map((text) => ({ text, near: others.filter((one) => one !== text) }));
}

function textOnPage(figure: Figure | null): string | undefined {
  if (figure?.origin !== 'read' || figure.source.at !== 'frame') return undefined;
  return figure.source.text === '' ? undefined : figure.source.text;
}
