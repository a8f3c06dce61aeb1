export interface LinesProps {
  readonly lines: readonly string[];
}

/** Sentences one under the other. */
export function Lines({ lines }: LinesProps) {
  return (
    <ul className="sl-detail-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
