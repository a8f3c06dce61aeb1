import type { Reconciliation, Session, SourcedPayout, UnmatchedCause } from '#lib/match/schema.ts';
import type { DocumentId } from '#lib/values/document-id.ts';
import { foldText, type PersonName } from '#lib/values/person-name.ts';

/** What answers may be about, filed once for an audit. */
export interface MatchIndex {
  readonly sessions: readonly Session[];
  /** The rows that are with no session, and may be put with one. */
  readonly looseRows: readonly SourcedPayout[];
  /** Each patient once, in the order of the alphabet. */
  readonly patients: readonly PersonName[];
  readonly fileNames: ReadonlyMap<DocumentId, string>;
  /** How many rows of this platform carry this client label, wherever they stand. */
  readonly countLabel: (platform: string | null, label: string) => number;
}

/** Rows that no answer moves: an estimate is no payment, and a copy follows the row that it repeats. */
const FIXED: ReadonlySet<UnmatchedCause> = new Set(['preliminary', 'copy']);

/** Whether a person may put a row with a session. */
export function mayBeLinked(cause: UnmatchedCause): boolean {
  return !FIXED.has(cause);
}

/** Files sessions, rows, patients and labels. */
export function indexMatches({ sessions, unmatchedPayouts }: Reconciliation): MatchIndex {
  const labels = new Map<string, number>();
  const fileNames = new Map<DocumentId, string>();
  const rows = [
    ...unmatchedPayouts.map(({ payout }) => payout),
    ...sessions.flatMap(({ payouts }) => payouts),
  ];
  for (const { key, fileName, payout } of rows) {
    fileNames.set(key.documentId, fileName);
    if (payout.client === null) continue;
    const label = labelKey(payout.platform, payout.client);
    labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  return {
    sessions,
    looseRows: unmatchedPayouts.flatMap(({ payout, cause }) =>
      mayBeLinked(cause) ? [payout] : [],
    ),
    patients: patientsOf(sessions),
    fileNames,
    countLabel: (platform, label) => labels.get(labelKey(platform, label)) ?? 0,
  };
}

/** Whether two labels of two platforms are one, however they are written. */
export function isSameLabel(
  one: { readonly platform: string | null; readonly label: string },
  other: { readonly platform: string | null; readonly label: string },
): boolean {
  return labelKey(one.platform, one.label) === labelKey(other.platform, other.label);
}

function labelKey(platform: string | null, label: string): string {
  return JSON.stringify([platform && foldText(platform), foldText(label).trim()]);
}

function patientsOf(sessions: readonly Session[]): readonly PersonName[] {
  const byFolded = new Map<string, PersonName>();
  for (const { source } of sessions) {
    const { patient } = source.claim;
    if (patient !== null && !byFolded.has(foldText(patient)))
      byFolded.set(foldText(patient), patient);
  }
  return [...byFolded.values()].toSorted((one, other) => one.localeCompare(other));
}
