import type { OpenSession } from '#lib/match/claim-to-sessions.ts';
import type {
  KeptPayout,
  KeptSession,
  PayoutKey,
  RowPrint,
  SessionKey,
} from '#lib/match/decision-schema.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { mayBeOnePerson } from '#lib/match/evidence/client-name.ts';
import { foldClaimNumber } from '#lib/match/same-claim.ts';
import type { SourcedPayout } from '#lib/match/schema.ts';

/** Finds the sessions and rows that decisions are about; undefined for one that is not here. */
export interface DecidedFinder {
  readonly session: (kept: KeptSession) => OpenSession | undefined;
  readonly payout: (kept: KeptPayout) => SourcedPayout | undefined;
}

/** How a decision keeps a row: by its place, and by what it says, which outlives a better reading. */
export function keepPayout({ key, payout }: SourcedPayout): KeptPayout {
  return { ...key, print: printOf(payout) };
}

/** How a decision keeps a session: by its claim and date, and by what it says where the claim has no number. */
export function keepSession({
  key,
  source,
  procedureCodes,
}: Pick<OpenSession, 'key' | 'source' | 'procedureCodes'>): KeptSession {
  return { ...key, print: { patient: source.claim.patient, procedureCodes } };
}

/** Files sessions and rows so that decisions find them after re-reading, too. */
export function createDecidedFinder(
  sessions: readonly OpenSession[],
  payouts: readonly SourcedPayout[],
): DecidedFinder {
  const sessionAt = sessionsByKey(sessions);
  const payoutAt = new Map(payouts.map((payout) => [payoutText(payout.key), payout]));
  const payoutsLike = groupBy(payouts, ({ key, payout }) => likenessText(key, printOf(payout)));
  const sessionsOn = groupBy(sessions, placeText);
  return {
    session(kept) {
      const session = sessionAt.get(sessionText(kept));
      if (kept.print === undefined || !isPlace(kept.claim)) return session;
      if (session !== undefined && isSameVisit(session, kept)) return session;
      const document = documentOfPlace(kept.claim);
      const alike = (sessionsOn.get(`${kept.dateOfService} ${document}`) ?? []).filter((other) =>
        isSameVisit(other, kept),
      );
      return onlyOne(alike);
    },
    payout(kept) {
      const payout = payoutAt.get(payoutText(kept));
      if (kept.print === undefined || (payout !== undefined && isSameRow(payout, kept.print))) {
        return payout;
      }
      return onlyOne(payoutsLike.get(likenessText(kept, kept.print)) ?? []);
    },
  };
}

/** A session is known under every number of its claim, for a correction may bring a new one. */
function sessionsByKey(sessions: readonly OpenSession[]): ReadonlyMap<string, OpenSession> {
  return new Map(
    sessions.flatMap((session) =>
      session.claimNames.map((claim) => [sessionText({ ...session.key, claim }), session]),
    ),
  );
}

function sessionText({ claim, dateOfService }: SessionKey): string {
  return `${dateOfService} ${isPlace(claim) ? claim : foldClaimNumber(claim)}`;
}

/** A claim without a number is named `document#ordinal`. */
function isPlace(claim: string): boolean {
  return claim.includes('#');
}

function documentOfPlace(claim: string): string {
  return claim.slice(0, claim.lastIndexOf('#'));
}

function placeText({ source, dateOfService }: OpenSession): string {
  return `${dateOfService} ${source.documentId}`;
}

function isSameVisit(session: OpenSession, { print }: KeptSession): boolean {
  const { patient } = session.source.claim;
  if (print === undefined) return true;
  const isPatient =
    patient === null || print.patient === null
      ? patient === print.patient
      : mayBeOnePerson(patient, print.patient);
  return isPatient && session.procedureCodes.join() === print.procedureCodes.join();
}

function payoutText({ documentId, sheet, row }: PayoutKey): string {
  return JSON.stringify([documentId, sheet, row]);
}

function printOf({ payoutDate, dateOfService, client, amount }: RowPrint): RowPrint {
  return { payoutDate, dateOfService, client, amount };
}

function likenessText({ documentId }: PayoutKey, print: RowPrint): string {
  const { payoutDate, dateOfService, client, amount } = print;
  return JSON.stringify([documentId, payoutDate, dateOfService, client, amount]);
}

/** A better reading may have read an amount otherwise; the client and the date of service stay. */
function isSameRow({ payout }: SourcedPayout, print: RowPrint): boolean {
  return payout.client === print.client && payout.dateOfService === print.dateOfService;
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
