import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Audit } from '#lib/findings/schema.ts';
import type { Terms } from '#lib/findings/terms-schema.ts';
import { auditToReport } from '#lib/report/audit-to-report.ts';
import { reportToOpening } from '#lib/report/pdf/report-to-opening.ts';
import { reportToSections } from '#lib/report/pdf/report-to-sections.ts';
import { COLORS, PAGE_MARGIN, STYLES } from '#lib/report/pdf/style.ts';
import type { Redaction, Report } from '#lib/report/schema.ts';
import { formatServiceDate, type ServiceDate } from '#lib/values/service-date.ts';

/** A heading lower than this share of the page moves on to the next one. */
const LOWEST_HEADING = 0.85;

/** What the discrepancy report needs beside the audit. `terms` adds what the platforms said of fees and share. */
export interface AuditToPdfOptions {
  readonly redact: Redaction;
  readonly generatedOn: ServiceDate;
  readonly terms?: Terms | undefined;
}

/** The discrepancy report as a PDF on US letter, the same bytes for the same input. */
export async function auditToPdf(
  audit: Audit,
  { redact, generatedOn, terms }: AuditToPdfOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const report = auditToReport(audit, { redact, terms });
  const pdfMake = await loadPdfMake();
  return new Uint8Array(await pdfMake.createPdf(documentOf(report, generatedOn)).getBuffer());
}

/** The browser build, in Node as well: fonts come with it, so it reads no file and calls no network. Large, so loaded late. */
async function loadPdfMake() {
  const [{ default: pdfMake }, { default: fonts }] = await Promise.all([
    import('pdfmake/build/pdfmake.js'),
    import('pdfmake/build/vfs_fonts.js'),
  ]);
  pdfMake.addVirtualFileSystem(fonts);
  return pdfMake;
}

function documentOf(report: Report, generatedOn: ServiceDate): TDocumentDefinitions {
  const generated = `Generated on this computer on ${formatServiceDate(generatedOn)} with Spreadlight`;
  return {
    pageSize: 'LETTER',
    pageMargins: [PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN + 10],
    info: {
      title: 'Discrepancy report',
      creator: 'Spreadlight',
      creationDate: new Date(`${generatedOn}T00:00:00Z`),
    },
    language: 'en-US',
    displayTitle: true,
    defaultStyle: { font: 'Roboto', fontSize: 9.5, color: COLORS.ink },
    styles: STYLES,
    content: [...reportToOpening(report, generatedOn), ...reportToSections(report)],
    // A heading stands with its table, not alone at the foot of a page.
    pageBreakBefore: ({ headlineLevel, startPosition }) =>
      headlineLevel === 1 && startPosition.verticalRatio > LOWEST_HEADING,
    footer: (page, pages) => ({
      margin: [PAGE_MARGIN, 20, PAGE_MARGIN, 0],
      columns: [
        { text: generated, style: 'fine' },
        { text: `Page ${page} of ${pages}`, style: 'fine', alignment: 'right', width: 80 },
      ],
    }),
  };
}
