import type { ServiceDate } from '#lib/values/service-date.ts';

/** What a claim is beside decided. `superseded`: reprinted for reference beside its correction. */
export type ClaimState = 'pending' | 'reversal' | 'superseded';

/** What the words around a table say of its claim. `at`: the place of the line in the document. */
export type ClaimFact =
  | { readonly kind: 'claimNumber'; readonly at: number; readonly value: string }
  | { readonly kind: 'corrects'; readonly at: number; readonly value: string }
  | {
      readonly kind: 'patient';
      readonly at: number;
      readonly value: string;
      /** Who is insured may be another than who had the care; a name without a label is one by its place alone. */
      readonly by?: 'label' | 'holder' | 'place';
    }
  | { readonly kind: 'provider'; readonly at: number; readonly value: string }
  | { readonly kind: 'payee'; readonly at: number; readonly value: string }
  | { readonly kind: 'processedDate'; readonly at: number; readonly value: ServiceDate }
  | { readonly kind: 'network'; readonly at: number; readonly value: 'in' | 'out' }
  | { readonly kind: 'status'; readonly at: number; readonly value: ClaimState };
