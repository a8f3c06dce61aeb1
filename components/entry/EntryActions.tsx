import { routeTo } from '#components/app/routes.ts';
import { Button, ButtonLink } from '#components/design/Button.tsx';
import { Notice } from '#components/design/Notice.tsx';

export interface EntryActionsProps {
  /** An entry that is there already is changed. */
  readonly isChange: boolean;
  /** Why saving failed. */
  readonly failure: string | undefined;
}

/** What stands at the end of a form for entering by hand. */
export function EntryActions({ isChange, failure }: EntryActionsProps) {
  return (
    <>
      {failure !== undefined && <Notice tone="bad">{failure}</Notice>}
      <div className="sl-row">
        <Button type="submit" variant="primary" size="large">
          Save
        </Button>
        <ButtonLink href={routeTo(isChange ? 'documents' : 'import')} size="large">
          Cancel
        </ButtonLink>
        <span className="sl-muted sl-small">
          It is kept on this computer and counts as confirmed by you.
        </span>
      </div>
    </>
  );
}
