import { ImportRow } from '#components/import/ImportRow.tsx';
import type { ImportRun } from '#components/import/use-import.ts';
import '#components/design/Card.css';
import '#components/import/ImportList.css';

export interface ImportListProps {
  readonly run: Pick<ImportRun, 'items' | 'enterPassword' | 'enterMapping'>;
}

/** The files of an import, each with its progress or its result. */
export function ImportList({ run }: ImportListProps) {
  return (
    <ul className="sl-card sl-import-list" aria-label="Imported files">
      {run.items.map((item) => (
        <li key={item.id} className="sl-import-row">
          <ImportRow
            item={item}
            onPassword={(password) => run.enterPassword(item, password)}
            onMapping={(mapping) => run.enterMapping(item, mapping)}
          />
        </li>
      ))}
    </ul>
  );
}
