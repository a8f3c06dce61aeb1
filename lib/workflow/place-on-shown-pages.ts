import type { Claim, Figure, Figures, ServiceLine } from '#lib/claim/schema.ts';
import type { PictureReading } from '#lib/document/image/read-picture.ts';
import type { EobReading } from '#lib/eob/read-eob.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

type Readings = ReadonlyMap<number, PictureReading>;

/** The reading with the places of figures on the pages as they are shown: aslant, where a scan or photo is. */
export function placeOnShownPages(reading: EobReading, readings: Readings): EobReading {
  if (reading.outcome !== 'read') return reading;
  return { ...reading, claims: reading.claims.map((claim) => placeClaim(claim, readings)) };
}

function placeClaim(claim: Claim, readings: Readings): Claim {
  return { ...claim, lines: claim.lines.map((line) => placeLine(line, readings)) };
}

function placeLine(line: ServiceLine, readings: Readings): ServiceLine {
  const place = (figure: Figure | null) => placeFigure(figure, readings);
  const { figures } = line;
  const placed: Figures = {
    billed: place(figures.billed),
    discount: place(figures.discount),
    notCovered: place(figures.notCovered),
    allowed: place(figures.allowed),
    planPaid: place(figures.planPaid),
    deductible: place(figures.deductible),
    copay: place(figures.copay),
    coinsurance: place(figures.coinsurance),
    otherInsurance: place(figures.otherInsurance),
    withheld: place(figures.withheld),
    patientResponsibility: place(figures.patientResponsibility),
  };
  return { ...line, figures: placed };
}

function placeFigure(figure: Figure | null, readings: Readings): Figure | null {
  if (figure === null || figure.origin === 'derived') return figure;
  return { ...figure, source: placeSource(figure.source, readings) };
}

function placeSource(source: SourceRef, readings: Readings): SourceRef {
  if (source.at !== 'page') return source;
  const reading = readings.get(source.page);
  if (reading === undefined) return source;
  const { quarterTurns, toShownBox } = reading;
  return {
    ...source,
    box: toShownBox(source.box),
    ...(quarterTurns !== undefined && { quarterTurns }),
  };
}
