import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import { count } from '#components/app/count.ts';
import { TextField } from '#components/design/TextField.tsx';
import '#components/matches/Matches.css';

/** One thing that can be picked: what it is, what is told beside it, and all that a search finds it by. */
export interface Pickable {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly searchText: string;
}

export interface PickListProps {
  readonly legend: string;
  readonly searchLabel: string;
  readonly items: readonly Pickable[];
  readonly picked: ReadonlySet<string>;
  readonly onChange: (picked: ReadonlySet<string>) => void;
  /** Only one can be picked. */
  readonly isSingle?: boolean;
}

/** So many are shown; a search finds the others. */
const MOST_SHOWN = 8;

/** A choice among many, narrowed by words. What is picked stays in view. */
export function PickList({
  legend,
  searchLabel,
  items,
  picked,
  onChange,
  isSingle = false,
}: PickListProps) {
  const [text, setText] = useState('');
  const name = useId();
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = items.filter(({ searchText }) => words.every((word) => searchText.includes(word)));
  const near = new Set(found.slice(0, MOST_SHOWN).map(({ id }) => id));
  const shown = items.filter(({ id }) => near.has(id) || picked.has(id));

  function pick(id: string, isPicked: boolean): void {
    if (isSingle) onChange(new Set([id]));
    else onChange(new Set([...picked].filter((other) => other !== id).concat(isPicked ? id : [])));
  }

  return (
    <fieldset className="sl-pick">
      <legend className="sl-field-label">{legend}</legend>
      {items.length > MOST_SHOWN && (
        <TextField label={searchLabel} icon={Search} value={text} onChange={setText} />
      )}
      <ul className="sl-pick-list">
        {shown.map(({ id, title, detail }) => (
          <li key={id}>
            <label className="sl-pick-item">
              <input
                type={isSingle ? 'radio' : 'checkbox'}
                name={name}
                checked={picked.has(id)}
                onChange={({ target }) => pick(id, target.checked)}
              />
              <span>
                <span className="sl-strong">{title}</span>{' '}
                <span className="sl-muted">{detail}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <output className="sl-muted">{foundWords(found.length, items.length)}</output>
    </fieldset>
  );
}

function foundWords(found: number, all: number): string {
  if (all === 0) return 'There is nothing to choose from yet.';
  if (found === 0) return 'Nothing fits these words.';
  return found > MOST_SHOWN
    ? `The nearest ${MOST_SHOWN} of ${found.toLocaleString('en-US')}. Search to find others.`
    : `${count(found, 'choice')}.`;
}
