import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import '#components/design/ProgressBar.css';

export interface ProgressBarProps {
  /** What is in progress, for screen readers. */
  readonly label: string;
  /** How far it is, in words: `page 3 of 12`. */
  readonly words: string;
  readonly done: number;
  /** Null while it is not known; the bar then only shows that something goes on. */
  readonly total: number | null;
}

/** A thin bar with words under it. */
export function ProgressBar({ label, words, done, total }: ProgressBarProps) {
  const isUnknown = total === null || total === 0;
  const percent = isUnknown ? 0 : Math.min(100, (done / total) * 100);
  return (
    <AriaProgressBar
      aria-label={label}
      value={percent}
      valueLabel={words}
      isIndeterminate={isUnknown}
      className={`sl-progress${isUnknown ? ' sl-progress-unknown' : ''}`}
    >
      <div className="sl-progress-track">
        <div className="sl-progress-fill" style={isUnknown ? {} : { width: `${percent}%` }} />
      </div>
      <span className="sl-progress-words">{words}</span>
    </AriaProgressBar>
  );
}
