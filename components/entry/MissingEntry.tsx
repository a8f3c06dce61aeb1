import { Page } from '#components/app/Page.tsx';
import { routeTo } from '#components/app/routes.ts';

export interface MissingEntryProps {
  readonly title: string;
}

/** Stands where an entry was to be changed that is not kept any more. */
export function MissingEntry({ title }: MissingEntryProps) {
  return (
    <Page title={title} lead="This entry is not here any more.">
      <p>
        <a href={routeTo('documents')}>All documents</a>
      </p>
    </Page>
  );
}
