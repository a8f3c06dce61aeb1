import { type AmountField, amountOf, type Figure, type ServiceLine } from '#lib/claim/schema.ts';
import type { Session, SourcedPayout } from '#lib/match/schema.ts';
import type { Redactor } from '#lib/report/redactor.ts';
import type { ReportSource } from '#lib/report/schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

/** The fields of a line as a sentence names them. */
const FIELD_WORDS: Readonly<Record<AmountField, string>> = {
  billed: 'billed',
  discount: 'discount',
  notCovered: 'not covered',
  allowed: 'allowed',
  planPaid: 'plan paid',
  deductible: 'deductible',
  copay: 'copay',
  coinsurance: 'coinsurance',
  otherInsurance: 'other insurance',
  withheld: 'withheld',
  patientResponsibility: 'patient responsibility',
};

/** The place of every figure behind a session's sums: one a service line, one a payout row. */
export function sessionToSources(session: Session, redactor: Redactor): readonly ReportSource[] {
  const file = redactor.file(session.source);
  const allowed = session.lines.flatMap((line) => lineToSource(line, file, redactor) ?? []);
  return [...allowed, ...session.payouts.map((payout) => payoutToSource(payout, redactor))];
}

function lineToSource(
  line: ServiceLine,
  file: string,
  redactor: Redactor,
): ReportSource | undefined {
  const figure = line.figures.allowed;
  if (figure === null) return undefined;
  const amount = amountOf(figure) ?? null;
  if (figure.origin !== 'derived') {
    return { figure: 'Allowed', amount, file, ...placeOf(figure.source, redactor) };
  }
  const parts = figure.from.flatMap((field) => termOf(field, line.figures[field]) ?? []);
  return {
    figure: 'Allowed',
    amount,
    file,
    at: firstPlaceOf(figure.from, line, redactor),
    found: `worked out from ${parts.join(', ')}`,
  };
}

function payoutToSource(
  { key, fileName, payout }: SourcedPayout,
  redactor: Redactor,
): ReportSource {
  const { at, found } = placeOf(payout.source, redactor);
  const row = `row ${payout.row}`;
  return {
    figure: 'Received',
    amount: payout.amount,
    file: redactor.file({ documentId: key.documentId, fileName }),
    at: joined(payout.source.at === 'cell' ? [row, at] : [at, row]),
    found,
  };
}

function termOf(field: AmountField, figure: Figure | null): string | undefined {
  const amount = amountOf(figure);
  return amount === undefined ? undefined : `${FIELD_WORDS[field]} ${formatCents(amount)}`;
}

function firstPlaceOf(
  fields: readonly AmountField[],
  line: ServiceLine,
  redactor: Redactor,
): string | null {
  for (const field of fields) {
    const figure = line.figures[field];
    if (figure?.origin === 'read') return placeOf(figure.source, redactor).at;
  }
  return null;
}

function placeOf(source: SourceRef, redactor: Redactor): Pick<ReportSource, 'at' | 'found'> {
  const text = redactor.foundText(source.text);
  const quoted = text === null || text === '' ? null : `“${text}”`;
  if (source.at === 'page') {
    return { at: `page ${source.page}`, found: under(quoted, source.label, redactor) };
  }
  if (source.at === 'frame') {
    return { at: 'page of the portal', found: under(quoted, source.label, redactor) };
  }
  if (source.at === 'segment') {
    return { at: segmentName(source.segment, redactor), found: quoted };
  }
  if (source.at === 'person') return { at: 'entered by you', found: quoted };
  const sheet = source.sheet === null ? null : `sheet “${redactor.text(source.sheet)}”`;
  return { at: joined([`cell ${redactor.text(source.cell)}`, sheet]), found: quoted };
}

function under(quoted: string | null, label: string | null, redactor: Redactor): string | null {
  const heading = label === null ? '' : redactor.text(label);
  if (heading === '') return quoted;
  return quoted === null ? `under “${heading}”` : `${quoted} under “${heading}”`;
}

/** An element of an 835 with its number in the file, as "SVC02 (segment 20)". */
const X12_PLACE = /^[A-Z][A-Z0-9]{1,4} \(segment \d+\)$/;
/** A path in a FHIR file by the names that its standard gives, as "entry[0].resource.item[1].adjudication[2]". */
const FHIR_PLACE =
  /^(?:(?:line \d+|entry|resource|ExplanationOfBenefit|item|detail|subDetail|addItem|adjudication|total|payment)(?:\[\d+\])?(?:\.|$))+$/;

/** A place that is told in words of a standard alone stays whole; of others, which may name a person, the tag does. */
function segmentName(segment: string, redactor: Redactor): string | null {
  const isOfStandard = segment
    .split(' + ')
    .every((place) => X12_PLACE.test(place) || FHIR_PLACE.test(place));
  if (isOfStandard) return segment;
  if (redactor.redact === 'none') return redactor.text(segment);
  const tag = /^[A-Z0-9]{2,3}(?=\b)/.exec(segment)?.[0];
  return tag === undefined ? null : `segment ${tag}`;
}

function joined(parts: readonly (string | null)[]): string | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.join(', ');
}
