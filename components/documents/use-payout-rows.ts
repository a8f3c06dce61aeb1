import { useCallback } from 'react';
import { newDecisionId } from '#components/app/new-decision-id.ts';
import { useServices } from '#components/app/services.ts';
import { useBug } from '#components/app/use-bug.ts';
import { useLive } from '#components/app/use-live.ts';
import { isAboutPayout } from '#components/documents/documents-as-left.ts';
import type { PayoutActions } from '#components/payout/PayoutDialog.tsx';
import {
  type PayoutAsLeft,
  type PayoutDecision,
  payoutsAsLeft,
  printOf,
} from '#lib/payout/apply-payout-decisions.ts';
import type { DocumentId } from '#lib/values/document-id.ts';
import type { Vault } from '#lib/vault/vault.ts';

/** The rows of a statement, and what a person can say of each. */
export interface PayoutRowsState {
  readonly rows: readonly PayoutAsLeft[];
  readonly actions: PayoutActions;
}

/** Follows the rows of one document, and keeps what the person says of them as decisions. */
export function usePayoutRows(id: DocumentId): PayoutRowsState {
  const { vault } = useServices();
  const reportBug = useBug();
  const live = useLive(useCallback(() => loadRows(vault, id), [vault, id]));

  /** The new word takes the place of those before it. */
  async function say(row: PayoutAsLeft, decision: PayoutDecision): Promise<void> {
    await vault.decisions.save(decision);
    await takeBack(row);
  }
  async function takeBack({ decisions }: PayoutAsLeft): Promise<void> {
    await Promise.all(decisions.map((decision) => vault.decisions.remove(decision.id)));
  }
  const aboutRow = ({ read }: PayoutAsLeft) => ({
    id: newDecisionId(),
    payout: { documentId: id, sheet: read.sheet, row: read.row },
    print: printOf(read),
  });

  const actions: PayoutActions = {
    onConfirm: (row, corrections) => {
      say(row, { kind: 'confirm-payout', ...aboutRow(row), corrections }).catch(reportBug);
    },
    onRefuse: (row) => {
      say(row, { kind: 'not-a-payout', ...aboutRow(row) }).catch(reportBug);
    },
    onTakeBack: (row) => {
      takeBack(row).catch(reportBug);
    },
  };
  return { rows: live.status === 'loading' ? [] : live.value, actions };
}

/** Both reads start at once, so that a live query follows both tables. */
async function loadRows(vault: Vault, id: DocumentId): Promise<readonly PayoutAsLeft[]> {
  const [document, decisions] = await Promise.all([
    vault.documents.find(id),
    vault.decisions.list(),
  ]);
  if (document === undefined) return [];
  return payoutsAsLeft(id, document.reading.payouts, decisions.filter(isAboutPayout));
}
