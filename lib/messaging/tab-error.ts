import { ReadError } from '#lib/values/read-error.ts';

/** The browser does not let the extension into this tab. */
export class TabNotReadableError extends ReadError {
  readonly code = 'tab-not-readable';
  override readonly message =
    'Spreadlight cannot read this tab. Open the page with your claims and try again. If the tab shows a PDF, save the PDF, then drop it here.';
}

/** The PDF in a tab could not be fetched again from within the tab. */
export class TabPdfNotReadableError extends ReadError {
  readonly code = 'tab-pdf-not-readable';
  override readonly message =
    'The PDF in this tab cannot be read from here. Save the PDF, then drop it here.';
}

/** A link that was taken for an EOB gave something else. */
export class LinkNotPdfError extends ReadError {
  readonly code = 'link-not-pdf';
  override readonly message =
    'The site gave no PDF for this link. Open it yourself, save the PDF if there is one, and drop it on the import page.';
}
