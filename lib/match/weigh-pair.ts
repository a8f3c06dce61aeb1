import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import type { ClientLabel } from '#lib/match/client-label.ts';
import { nameText } from '#lib/match/evidence/client-name.ts';
import { DATE_TEXTS } from '#lib/match/evidence/date-of-service.ts';
import { payerLevelOf, payerText } from '#lib/match/evidence/payer.ts';
import { createPlatformComparer, platformText } from '#lib/match/evidence/platform.ts';
import { codeLevelOf, codeText } from '#lib/match/evidence/procedure-code.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';
import {
  type CodeLevel,
  type DateLevel,
  type NameLevel,
  type PayerLevel,
  type PlatformLevel,
  WEIGHTS,
} from '#lib/match/weights.ts';
import { areSame } from '#lib/values/keep.ts';
import type { PersonName } from '#lib/values/person-name.ts';
import { remember } from '#lib/values/remember.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** A payout row that says when and for whom it is. */
export interface LabelledPayout {
  readonly source: SourcedPayout;
  readonly dateOfService: ServiceDate;
  readonly label: ClientLabel;
}

/** On which level a row agrees with a session in each kind of evidence. No amount is looked at. */
export interface PairLevels {
  readonly client: NameLevel;
  readonly date: DateLevel;
  readonly code: CodeLevel;
  readonly payer: PayerLevel;
  readonly platform: PlatformLevel;
}

/** Compares what a session and a row say beside name and date. */
export type Comparer = (
  session: OpenSession,
  row: LabelledPayout,
) => Pick<PairLevels, 'code' | 'payer' | 'platform'>;

/** Creates a comparer that compares equal names of organisations once. */
export function createComparer(): Comparer {
  const payers = remember((payer: string | null) =>
    remember((printed: string | null) =>
      remember((stated: string | null) => payerLevelOf(namesIn(payer, printed), stated)),
    ),
  );
  const platformLevel = createPlatformComparer();
  return ({ source: { claim }, procedureCodes, platform }, { source: { payout } }) => ({
    code: codeLevelOf(procedureCodes, payout),
    payer: payers(claim.payer)(claim.payerPrinted)(payout.payer),
    platform: platformLevel(platform, payout.platform),
  });
}

/** What speaks for a pair and what against it, in plain words. */
export interface PairExplanation {
  readonly evidence: readonly string[];
  readonly doubts: readonly string[];
}

/** Tells each comparison of a pair in plain words. */
export function explainPair(
  session: OpenSession,
  { label, source: { payout } }: LabelledPayout,
  levels: PairLevels,
): PairExplanation {
  const { patient, payer, payerPrinted } = session.source.claim;
  const payerLevel = payerLevelOf(namesIn(payer, payerPrinted), payout.payer);
  const comparisons: readonly (readonly [weight: number, text: string | null])[] = [
    [
      levels.client === 'shared-initials' ? -1 : WEIGHTS.client[levels.client],
      patient === null ? null : nameText(levels.client, patient, label.printed),
    ],
    [WEIGHTS.date[levels.date], DATE_TEXTS[levels.date]],
    [WEIGHTS.code[levels.code], codeText(session.procedureCodes, payout)],
    [WEIGHTS.payer[levels.payer], payerText(payerLevel, payout.payer)],
    [WEIGHTS.platform[levels.platform], platformText(session.platform, payout.platform)],
  ];
  const said = (isMeant: (weight: number) => boolean) =>
    comparisons.flatMap(([weight, text]) => (isMeant(weight) && text !== null ? [text] : []));
  return { evidence: said((weight) => weight > 0), doubts: said((weight) => weight < 0) };
}

/** Creates what explains pairs, and tells pairs of which all the same is said with one explanation. */
export function createExplainer(): typeof explainPair {
  const toldOf = remember((_label: PersonName) =>
    remember((_patient: PersonName | null): Told[] => []),
  );
  return (session, row, levels) => {
    const told = toldOf(row.label.printed)(session.source.claim.patient);
    const known = told.find((each) => isSaidAlike(each, { session, row, levels }));
    if (known !== undefined) return known.explanation;
    const explanation = explainPair(session, row, levels);
    told.push({ session, row, levels, explanation });
    return explanation;
  };
}

/** A pair and the explanation that it was told with. */
interface Told {
  readonly session: OpenSession;
  readonly row: LabelledPayout;
  readonly levels: PairLevels;
  readonly explanation: PairExplanation;
}

/** Whether all that an explanation says beside the names is the same of two pairs. */
function isSaidAlike(one: Told, { session, row, levels }: Omit<Told, 'explanation'>): boolean {
  const [claim, other] = [one.session.source.claim, session.source.claim];
  const [payout, stated] = [one.row.source.payout, row.source.payout];
  return (
    one.levels === levels &&
    claim.payer === other.payer &&
    claim.payerPrinted === other.payerPrinted &&
    one.session.platform === session.platform &&
    areSame(one.session.procedureCodes, session.procedureCodes) &&
    payout.procedureCode === stated.procedureCode &&
    payout.sessionText === stated.sessionText &&
    payout.type === stated.type &&
    payout.payer === stated.payer &&
    payout.platform === stated.platform
  );
}

function namesIn(payer: string | null, printed: string | null): readonly string[] {
  return [payer, printed].filter((name) => name !== null);
}
