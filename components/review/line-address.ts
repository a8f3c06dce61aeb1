import { routeTo } from '#components/app/routes.ts';
import type { DocumentId } from '#lib/values/document-id.ts';
import type { LinePlace, ReviewLine } from '#lib/workflow/find-review-lines.ts';

/** How the address of the review screen names a line: by its place, for a name or number would stay in the history. */
function addressOf(documentId: DocumentId, { claim, line }: LinePlace): string {
  return `${documentId}.${claim}.${line}`;
}

/** How the address of the review screen names this line. */
export function lineAddress({ document, place }: ReviewLine): string {
  return addressOf(document.id, place);
}

/** The address of the review screen with one line opened. */
export function routeToLine(documentId: DocumentId, place: LinePlace): string {
  return routeTo('review', addressOf(documentId, place));
}
