import { codesInWords } from '#components/codes/code-in-words.ts';
import { payoutText, sessionText } from '#components/matches/match-keys.ts';
import {
  payoutAmount,
  payoutPlace,
  payoutTitle,
  sessionTitle,
} from '#components/matches/match-words.ts';
import type { Pickable } from '#components/matches/PickList.tsx';
import type { Session, SourcedPayout } from '#lib/match/schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

/** A payout row as it is picked: by its client, day, amount, platform or file. */
export function pickablePayout(sourced: SourcedPayout): Pickable {
  const { key, payout } = sourced;
  const paid =
    payout.payoutDate === null ? '' : `, paid on ${formatServiceDate(payout.payoutDate)}`;
  const by = payout.platform === null ? '' : ` by ${payout.platform}`;
  const title = payoutTitle(sourced);
  const detail = `${payoutAmount(sourced)}${paid}${by} (${payoutPlace(sourced)})`;
  return {
    id: payoutText(key),
    title,
    detail,
    searchText: searchText(title, detail, payout.dateOfService, payout.payoutDate),
  };
}

/** A session as it is picked: by its client, day, code, plan or allowed amount. */
export function pickableSession(session: Session): Pickable {
  const { key, source, lines, amounts, dateOfService, payouts } = session;
  const allowed = amounts.allowed === null ? 'not known' : formatCents(amounts.allowed);
  const codes = codesInWords(lines);
  const payer = source.claim.payer ?? source.claim.payerPrinted ?? 'plan not named';
  const paid = payouts.length === 0 ? '' : ', has a payout already';
  const title = sessionTitle(session);
  const detail = `${codes}, ${payer}, allowed ${allowed}${paid}`;
  return {
    id: sessionText(key),
    title,
    detail,
    searchText: searchText(title, detail, dateOfService, source.claim.claimNumber),
  };
}

/** A patient as she is picked. */
export function pickablePatient(patient: string): Pickable {
  return { id: patient, title: patient, detail: '', searchText: patient.toLowerCase() };
}

function searchText(...texts: readonly (string | null)[]): string {
  return texts.join(' ').toLowerCase();
}
