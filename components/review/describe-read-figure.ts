import { parseTypedAmount } from '#components/app/typed-amount.ts';
import { describeOrigin, describeProof } from '#components/sessions/source-words.ts';
import { amountOf, type Figure } from '#lib/claim/schema.ts';
import { formatCents } from '#lib/values/cents.ts';

/** What was read for a field, told under it, in the light of what stands in the field now. */
export function describeReadFigure(figure: Figure | null, typed: string): string {
  if (figure === null) return 'Not shown by the document';
  const amount = amountOf(figure);
  if (amount === undefined) return `Cannot be read: ${describeOrigin(figure)}`;
  if (typed.trim() === '') return `Empty: stays as read, ${formatCents(amount)}`;
  if (parseTypedAmount(typed) !== amount) return `Was read as ${formatCents(amount)}`;
  return figure.origin === 'derived' ? capitalised(describeOrigin(figure)) : describeProof(figure);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
