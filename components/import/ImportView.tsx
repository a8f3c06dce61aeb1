import { count } from '#components/app/count.ts';
import { Page } from '#components/app/Page.tsx';
import { routeTo } from '#components/app/routes.ts';
import { Button, ButtonLink } from '#components/design/Button.tsx';
import { FileDrop } from '#components/design/FileDrop.tsx';
import { FilePicker } from '#components/design/FilePicker.tsx';
import { Notice } from '#components/design/Notice.tsx';
import { CountedOnce } from '#components/import/CountedOnce.tsx';
import { ImportList } from '#components/import/ImportList.tsx';
import type { ImportItem } from '#components/import/import-queue.ts';
import { PasteBox } from '#components/import/PasteBox.tsx';
import type { ImportRun } from '#components/import/use-import.ts';
import { WhereToFind } from '#components/import/WhereToFind.tsx';

export interface ImportViewProps {
  readonly run: ImportRun;
  /** The person came to pick files: the button for it takes the focus. */
  readonly isPicking?: boolean;
  /** The person comes from a tab that could not be read. */
  readonly comesToSave?: boolean;
}

/** Where files come in. */
export function ImportView({ run, isPicking = false, comesToSave = false }: ImportViewProps) {
  const openLines = run.items.reduce((sum, item) => sum + openLinesOf(item), 0);
  const hasItems = run.items.length > 0;
  const isDone = hasItems && !run.isRunning;
  return (
    <Page
      title="Import"
      lead="EOBs from the insurance plans, and payout statements from your platforms."
      keepsFocus={isPicking}
      actions={
        <>
          {run.isRunning && <Button onPress={run.cancel}>Cancel</Button>}
          {isDone && openLines > 0 && (
            <ButtonLink href={routeTo('review')}>Look at {count(openLines, 'line')}</ButtonLink>
          )}
          {isDone && (
            <ButtonLink href={routeTo('overview')} variant="primary">
              See the overview
            </ButtonLink>
          )}
        </>
      }
    >
      {comesToSave && !hasItems && (
        <Notice tone="review">
          That tab cannot be read from here. If it shows your EOB as a PDF: save the PDF, then drop
          it here.
        </Notice>
      )}
      <FileDrop
        // Once there are results, they are what one wants to see.
        isCompact={hasItems}
        heading="Drop files here"
        hint="EOBs as PDF, scan, photo, 835 or FHIR; payout statements as CSV, Excel, PDF or saved page. As many at once as you like."
        onFiles={run.add}
      >
        <FilePicker
          variant={hasItems ? 'secondary' : 'primary'}
          size={hasItems ? 'medium' : 'large'}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person came from the popup for this button
          autoFocus={isPicking}
          onFiles={run.add}
        >
          Choose files
        </FilePicker>
      </FileDrop>
      <PasteBox onText={run.addText} />
      <p className="sl-muted">
        No file at hand? <a href={routeTo('enter')}>Enter an EOB from paper or a phone screen</a>,
        or <a href={routeTo('enter-payouts')}>enter payouts by hand</a>.
      </p>
      <WhereToFind />
      {hasItems && <ImportList run={run} />}
      {isDone && <CountedOnce />}
    </Page>
  );
}

/** How many lines of a file need a person's eyes. */
function openLinesOf({ state }: ImportItem): number {
  if (state.status !== 'done' || state.result.status !== 'imported') return 0;
  const lines = state.result.document.reading.claims.flatMap((claim) => claim.lines);
  return lines.filter(({ trust }) => trust.level === 'review').length;
}
