import type { Receipts } from '#lib/findings/receipts.ts';
import { placeOf, sessionRule } from '#lib/findings/rule.ts';
import { type Cents, formatCents, subtractCents } from '#lib/values/cents.ts';

/** Differences below this many cents are not told. */
const LEAST_DIFFERENCE = 100;

/** The statement shows that the client was charged more than the plan leaves to the client. The amount is the difference. */
export const clientOvercharged = sessionRule('client-overcharged', (audited) => {
  const { decided, receipts } = audited;
  const share = decided?.patientResponsibility ?? null;
  const charged = receipts === null ? undefined : highestCharge(receipts);
  if (share === null || charged === undefined) return [];
  const amount = subtractCents(charged, share);
  if (amount < LEAST_DIFFERENCE) return [];
  return {
    kind: 'client-overcharged',
    ...placeOf(audited),
    amount,
    text: `The statement shows ${formatCents(charged)} charged to the client. The plan leaves ${formatCents(share)} to the client, ${formatCents(amount)} less.`,
  };
});

/** The same charge may stand on each row of a session, so the highest counts and not the sum. */
function highestCharge({ payments, copies, clawbacks }: Receipts): Cents | undefined {
  return [...payments, ...copies, ...clawbacks]
    .flatMap(({ payout }) => payout.clientCharged ?? [])
    .reduce<Cents | undefined>(
      (highest, charge) => (highest === undefined || charge > highest ? charge : highest),
      undefined,
    );
}
