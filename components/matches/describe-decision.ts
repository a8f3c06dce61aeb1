import { count } from '#components/app/count.ts';
import { formatInstant } from '#components/app/format-instant.ts';
import { atPlatform } from '#components/matches/match-words.ts';
import type { MatchAnswer } from '#components/sessions/match-answers.ts';
import type { KeptPayout, KeptSession } from '#lib/match/decision-schema.ts';
import { formatCents } from '#lib/values/cents.ts';
import type { DocumentId } from '#lib/values/document-id.ts';
import { formatServiceDate } from '#lib/values/service-date.ts';

type FileNames = ReadonlyMap<DocumentId, string>;

/** What a person decided, as a sentence to her. */
export function describeDecision(decision: MatchAnswer, fileNames: FileNames): string {
  const rows = (payouts: readonly KeptPayout[]) =>
    payouts.map((payout) => rowWords(payout, fileNames)).join(' and ');
  switch (decision.kind) {
    case 'confirm-match':
      return `You said that ${sessionWords(decision.session)} was paid by ${rows(decision.payouts)}.`;
    case 'reject-match':
      return `You said that ${sessionWords(decision.session)} was not paid by ${rows(decision.payouts)}.`;
    case 'same-client':
      return `You said that “${decision.label}” ${atPlatform(decision.platform)} is ${decision.patient}.`;
    case 'split-payout':
      return `You said that ${rows([decision.payout])} pays ${splitWords(decision.parts)}.`;
    case 'ignore-payout':
      return `You left out ${rows([decision.payout])}.`;
    case 'ignore-session':
      return `You left out the session of ${sessionWords(decision.session)}.`;
  }
}

/** The day on which a decision was made, for its id begins with the instant; undefined where it does not. */
export function decidedOn(id: string): string | undefined {
  const [instant = ''] = id.split(' ');
  return Number.isNaN(Date.parse(instant)) ? undefined : formatInstant(instant);
}

type SplitParts = Extract<MatchAnswer, { readonly kind: 'split-payout' }>['parts'];

function splitWords(parts: SplitParts): string {
  const isKnown = parts.every(({ amount }) => amount !== null);
  const sessions = parts.map(({ session, amount }) =>
    amount === null
      ? sessionWords(session)
      : `${sessionWords(session)} with ${formatCents(amount)}`,
  );
  const list = `${count(parts.length, 'session')}: ${sessions.join('; ')}`;
  return isKnown ? list : `${list}; you do not know the shares`;
}

function sessionWords({ print, dateOfService, claim }: KeptSession): string {
  const who = print?.patient ?? `claim ${claim}`;
  return `${who}, ${formatServiceDate(dateOfService)}`;
}

function rowWords({ documentId, row, print }: KeptPayout, fileNames: FileNames): string {
  const place = `row ${row} of ${fileNames.get(documentId) ?? 'a statement that is not here'}`;
  return print === undefined || print.amount === null
    ? place
    : `${place} (${formatCents(print.amount)})`;
}
