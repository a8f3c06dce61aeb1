import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import type { ClientLabel } from '#lib/match/client-label.ts';
import { nameText } from '#lib/match/evidence/client-name.ts';
import { DATE_TEXTS } from '#lib/match/evidence/date-of-service.ts';
import { payerLevelOf, payerText } from '#lib/match/evidence/payer.ts';
import { createPlatformComparer, platformText } from '#lib/match/evidence/platform.ts';
import { codeLevelOf, codeText } from '#lib/match/evidence/procedure-code.ts';
import { remember } from '#lib/match/remember.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';
import {
  type CodeLevel,
  type DateLevel,
  type NameLevel,
  type PayerLevel,
  type PlatformLevel,
  WEIGHTS,
} from '#lib/match/weights.ts';
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
  const told = new Map<string, PairExplanation>();
  return (session, row, levels) => {
    const { patient, payer, payerPrinted } = session.source.claim;
    const { payout } = row.source;
    const said = [patient, payer, payerPrinted, session.procedureCodes, session.platform];
    const stated = [row.label.printed, payout.procedureCode, payout.sessionText, payout.type];
    const key = JSON.stringify([levels, said, stated, payout.payer, payout.platform]);
    const known = told.get(key);
    if (known !== undefined) return known;
    const explanation = explainPair(session, row, levels);
    told.set(key, explanation);
    return explanation;
  };
}

function namesIn(payer: string | null, printed: string | null): readonly string[] {
  return [payer, printed].filter((name) => name !== null);
}
