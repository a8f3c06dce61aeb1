import { formatInstant } from '#components/app/format-instant.ts';
import type { DocumentKind } from '#lib/values/document-kind.ts';
import type { SavedClaim } from '#lib/workflow/find-saved-claims.ts';

const SOURCE_WORDS: Readonly<Record<DocumentKind, string>> = {
  'eob-pdf': 'the PDF',
  'eob-image': 'the picture',
  'eob-page': 'the page',
  'eob-entered': 'what you entered as',
  'era-835': 'the remittance',
  'fhir-eob': 'the FHIR file',
  'payouts-csv': 'the statement',
  'payouts-xlsx': 'the statement',
  'payouts-pdf': 'the statement',
  'payouts-page': 'the page',
  'payouts-text': 'the statement',
  'payouts-entered': 'what you entered as',
  unknown: 'the file',
};

/** Tells that a claim is kept already: `Already saved from the PDF eob.pdf, Feb 3, 2026.` */
export function describeSaved({ document, isSame }: SavedClaim): string {
  const from = `from ${SOURCE_WORDS[document.kind]} ${document.fileName}, ${formatInstant(document.addedAt)}`;
  return isSame ? `Already saved ${from}.` : `Saved ${from}, with other figures.`;
}
