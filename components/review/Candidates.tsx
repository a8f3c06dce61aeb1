import { FIELD_WORDS } from '#components/app/field-words.ts';
import { parseTypedAmount } from '#components/app/typed-amount.ts';
import { Button } from '#components/design/Button.tsx';
import type { LineDraft } from '#components/review/line-draft.ts';
import type { Candidate } from '#lib/claim/schema.ts';
import { formatCents } from '#lib/values/cents.ts';

export interface CandidatesProps {
  readonly candidates: readonly Candidate[];
  readonly draft: LineDraft;
  readonly onChoose: (candidate: Candidate) => void;
}

/** Other readings of this line, each an answer by one press. Nothing is saved by it. */
export function Candidates({ candidates, draft, onChoose }: CandidatesProps) {
  if (candidates.length === 0) return null;
  return (
    <section className="sl-candidates">
      <h3>Could it be this?</h3>
      <ul>
        {candidates.map((candidate) => {
          const { field, amount, why } = candidate;
          const isChosen = parseTypedAmount(draft.amounts[field]) === amount;
          return (
            <li key={`${field}/${amount}`}>
              <Button isDisabled={isChosen} onPress={() => onChoose(candidate)}>
                {isChosen ? 'Entered: ' : ''}
                {FIELD_WORDS[field]} {formatCents(amount)}
              </Button>
              <span className="sl-muted sl-small">{why}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
