import { Page } from '#components/app/Page.tsx';

export interface LoadingProps {
  readonly title: string;
}

/** A screen whose content is still being opened. */
export function Loading({ title }: LoadingProps) {
  return (
    <Page title={title}>
      <output className="sl-muted">Opening your documents…</output>
    </Page>
  );
}
