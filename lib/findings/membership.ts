import type { AuditedMatter } from '#lib/findings/rule.ts';
import { platformKey } from '#lib/findings/statement-platforms.ts';
import type { PlatformTerms } from '#lib/findings/terms-schema.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';
import { type Cents, formatCents, negateCents, sumCents } from '#lib/values/cents.ts';

/** What membership of one platform cost over the whole time, in cents, and how that is known. */
export interface MembershipCost {
  readonly platform: string | null;
  readonly amount: Cents;
  readonly payouts: readonly SourcedPayout[];
  readonly text: string;
}

/** Per platform: the fee rows of its statements; where there are none, the fee of the terms for each period. */
export function membershipCosts({
  payments,
  terms,
  platformOf,
}: Pick<AuditedMatter, 'payments' | 'terms' | 'platformOf'>): readonly MembershipCost[] {
  return [...payments].flatMap(([platform, { fees, months }]) => {
    const agreed = terms.platforms.find(({ name }) => platformKey(name) === platform);
    const cost =
      fees.length > 0 ? costOfRows(fees, platformOf) : agreed && costOfTerms(months, agreed);
    return cost !== undefined && cost.amount > 0 ? [cost] : [];
  });
}

function costOfRows(
  fees: readonly SourcedPayout[],
  platformOf: AuditedMatter['platformOf'],
): MembershipCost {
  const amount = negateCents(sumCents(fees.flatMap(({ payout }) => payout.amount ?? [])));
  const [first] = fees;
  const platform = first === undefined ? null : platformOf(first);
  const whose = platform === null ? 'The statements' : `The statements of ${platform}`;
  return { platform, amount, payouts: fees, text: `${whose} show fees of ${formatCents(amount)}.` };
}

/** `months`: those in which the platform paid. */
function costOfTerms(
  months: ReadonlySet<string>,
  { name, membershipFee, membershipPeriod }: PlatformTerms,
): MembershipCost | undefined {
  if (membershipFee === null) return undefined;
  const years = () => new Set([...months].map((month) => month.slice(0, 'yyyy'.length)));
  const periods = membershipPeriod === 'month' ? months : years();
  const amount = sumCents([...periods].map(() => membershipFee));
  const count = `${String(periods.size)} ${membershipPeriod}${periods.size === 1 ? '' : 's'}`;
  return {
    platform: name,
    amount,
    payouts: [],
    text: `Membership of ${name} costs ${formatCents(membershipFee)} a ${membershipPeriod}; it paid in ${count}, so ${formatCents(amount)}.`,
  };
}
