import { amountOf } from '#lib/claim/schema.ts';
import type { Page } from '#lib/document/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';

const dollars = (cents: number | undefined) =>
  cents === undefined ? '?' : (cents / 100).toFixed(2);

/** The verified lines that pages read as, each as `date: allowed = paid + share`. */
export function verifiedLines(pages: readonly Page[]): readonly string[] {
  const reading = readEob(pages);
  if (reading.outcome !== 'read') return [];
  return reading.claims
    .flatMap(({ lines }) => lines)
    .filter(({ trust }) => trust.level === 'verified')
    .map(({ dateOfService, figures }) => {
      const [allowed, paid, share] = [
        figures.allowed,
        figures.planPaid,
        figures.patientResponsibility,
      ].map((figure) => dollars(amountOf(figure)));
      return `${dateOfService}: ${allowed} = ${paid} + ${share}`;
    });
}
