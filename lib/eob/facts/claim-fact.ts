import type { ServiceDate } from '#lib/values/service-date.ts';

/** What a claim is beside decided. `superseded`: reprinted for reference beside its correction. */
export type ClaimState = 'pending' | 'reversal' | 'superseded';

/**
 * A patient's name. `as`: left out where words say that it is the patient's; else it is a member's, or of who holds the
 * insurance, which are the patient's where nobody else is named, or it stands where a patient's name would. 'unclear': it
 * may be the patient's, and nothing says so; then the one named before is not known to be the patient either.
 */
export interface PatientFact {
  readonly kind: 'patient';
  readonly at: number;
  readonly value: string;
  readonly as?: 'member' | 'holder' | 'unlabelled' | 'unclear';
}

/** What the words around a table say of its claim. `at`: the place of the line in the document. */
export type ClaimFact =
  | { readonly kind: 'claimNumber'; readonly at: number; readonly value: string }
  | { readonly kind: 'corrects'; readonly at: number; readonly value: string }
  | PatientFact
  | { readonly kind: 'provider'; readonly at: number; readonly value: string }
  | { readonly kind: 'payee'; readonly at: number; readonly value: string }
  | { readonly kind: 'processedDate'; readonly at: number; readonly value: ServiceDate }
  | { readonly kind: 'network'; readonly at: number; readonly value: 'in' | 'out' }
  | { readonly kind: 'status'; readonly at: number; readonly value: ClaimState };
