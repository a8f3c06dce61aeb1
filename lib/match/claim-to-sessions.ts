import { type AmountField, amountOf, type ServiceLine } from '#lib/claim/schema.ts';
import { claimKeyOf } from '#lib/match/claim-chains.ts';
import type { CurrentClaim } from '#lib/match/current-claim.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { isAddOnCode } from '#lib/match/evidence/procedure-code.ts';
import type { Session } from '#lib/match/schema.ts';
import { type Cents, sumCents } from '#lib/values/cents.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** A session before its payouts are known. */
export interface OpenSession extends Omit<Session, 'payouts' | 'match'> {
  /** Every name under which a decision may know its claim. */
  readonly claimNames: readonly string[];
}

/** The sessions of a claim: its lines by date of service. `platformOf` knows platforms by billing name. */
export function claimToSessions(
  { current, earlier, names, doubts, notes }: CurrentClaim,
  platformOf: (billingName: string) => string | undefined,
): readonly OpenSession[] {
  const { claim } = current;
  const billedBy = claim.billingProvider?.name;
  const platform = claim.platform ?? (billedBy && platformOf(billedBy)) ?? null;
  return byDate(claim.lines).map(([dateOfService, lines]) => ({
    key: { claim: claimKeyOf(current), dateOfService },
    source: current,
    earlierVersions: earlier,
    lines,
    dateOfService,
    procedureCodes: codesOf(lines),
    platform: platform === '' ? null : platform,
    amounts: {
      billed: sumOf(lines, 'billed'),
      allowed: sumOf(lines, 'allowed'),
      planPaid: sumOf(lines, 'planPaid'),
      patientResponsibility: sumOf(lines, 'patientResponsibility'),
    },
    claimNames: names,
    doubts,
    notes,
  }));
}

/** The lines by date of service; most claims are of one date, and share their list with the session. */
function byDate(
  lines: readonly ServiceLine[],
): readonly (readonly [ServiceDate, readonly ServiceLine[]])[] {
  const [first] = lines;
  const isOfOneDate = lines.every(({ dateOfService }) => dateOfService === first?.dateOfService);
  return first !== undefined && isOfOneDate
    ? [[first.dateOfService, lines]]
    : [...groupBy(lines, (line) => line.dateOfService)];
}

/** The codes in the order of the lines, add-ons last. */
function codesOf(lines: readonly ServiceLine[]): Session['procedureCodes'] {
  const codes = lines.flatMap(({ procedureCode }) => procedureCode ?? []);
  const ownFirst = [
    ...codes.filter((code) => !isAddOnCode(code)),
    ...codes.filter((code) => isAddOnCode(code)),
  ];
  return [...new Set(ownFirst)];
}

/** The sum over the lines, or null where one line does not say. */
function sumOf(lines: readonly ServiceLine[], field: AmountField): Cents | null {
  const amounts = lines.map(({ figures }) => amountOf(figures[field]));
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === amounts.length ? sumCents(known) : null;
}
