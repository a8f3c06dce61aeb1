import { Page } from '#components/app/Page.tsx';
import { routeTo } from '#components/app/routes.ts';
import { Button, ButtonLink } from '#components/design/Button.tsx';
import { FileDrop } from '#components/design/FileDrop.tsx';
import { FilePicker } from '#components/design/FilePicker.tsx';
import { ImportList } from '#components/import/ImportList.tsx';
import type { ImportRun } from '#components/import/use-import.ts';

export interface ImportViewProps {
  readonly run: ImportRun;
  /** The person came to pick files: the button for it takes the focus. */
  readonly isPicking?: boolean;
}

/** Where files come in. */
export function ImportView({ run, isPicking = false }: ImportViewProps) {
  const isDone = run.items.length > 0 && !run.isRunning;
  return (
    <Page
      title="Import"
      lead="EOBs from the insurance plans, and payout statements from your platforms."
      keepsFocus={isPicking}
      actions={
        <>
          {run.isRunning && <Button onPress={run.cancel}>Cancel</Button>}
          {isDone && (
            <ButtonLink href={routeTo('overview')} variant="primary">
              See the overview
            </ButtonLink>
          )}
        </>
      }
    >
      <FileDrop
        heading="Drop files here"
        hint="PDF for EOBs, CSV for payout statements. As many at once as you like."
        onFiles={run.add}
      >
        <FilePicker
          variant="primary"
          size="large"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person came from the popup for this button
          autoFocus={isPicking}
          onFiles={run.add}
        >
          Choose files
        </FilePicker>
      </FileDrop>
      {run.items.length > 0 && <ImportList run={run} />}
    </Page>
  );
}
