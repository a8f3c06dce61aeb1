import type {
  DocumentInitParameters,
  PDFDocumentLoadingTask,
} from 'pdfjs-dist/types/src/display/api.js';

/** pdf.js as its host sets it up: which build, where its worker, character maps and fonts lie. */
export interface PdfEngine {
  /** Starts opening a document; the host has put local URLs in place, so nothing is fetched from elsewhere. */
  open(parameters: Pick<DocumentInitParameters, 'data' | 'password'>): PDFDocumentLoadingTask;
}
