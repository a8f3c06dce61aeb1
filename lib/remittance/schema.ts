import type { Claim } from '#lib/claim/schema.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

/** What a warning is about. The order is that in which a person is told of them. */
export const WARNING_CODES = [
  'cut-off',
  'unreadable-claim',
  'unreadable-service',
  'undated-service',
  'not-decided',
  'no-services',
  'no-amounts',
  'old-version',
  'other-transaction',
  'line-balance',
  'claim-balance',
  'transaction-balance',
  'provider-adjustment',
  'separator',
  'form',
] as const;
type WarningCode = (typeof WARNING_CODES)[number];

/** Something in a file that a person should know, in plain words with the figures. `isLoss`: something was not read. */
export interface RemittanceWarning {
  readonly code: WarningCode;
  readonly text: string;
  readonly isLoss: boolean;
  readonly source: SourceRef | null;
}

/** What a machine-readable file gives, piece by piece in its order, so that a file of any size can be read. */
export type RemittancePart =
  | { readonly part: 'claim'; readonly claim: Claim }
  | { readonly part: 'warning'; readonly warning: RemittanceWarning };

/** What reading a whole file gave. `notice` is in plain words for a person. */
export type RemittanceReading =
  | {
      readonly outcome: 'read';
      readonly claims: readonly Claim[];
      readonly warnings: readonly RemittanceWarning[];
      readonly complete: boolean;
      readonly notice: string | null;
    }
  | {
      readonly outcome: 'not-an-eob' | 'unreadable';
      readonly warnings: readonly RemittanceWarning[];
      readonly notice: string;
    };
