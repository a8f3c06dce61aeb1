import type { AmountField } from '#lib/claim/schema.ts';
import type { RemittanceWarning } from '#lib/remittance/schema.ts';
import type { Cents } from '#lib/values/cents.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** The characters that divide an interchange, as its ISA segment shows them. */
export interface Separators {
  readonly element: string;
  readonly component: string;
  readonly segment: string;
}

/**
 * One segment as it stands in the file. `elements[0]` is its name, so that `elements[2]` of a CLP is CLP02;
 * `ordinal` counts from 1 over the whole file.
 */
export interface Segment {
  readonly id: string;
  readonly elements: readonly string[];
  readonly text: string;
  readonly ordinal: number;
  /** The component separator that the interchange declares. */
  readonly component: string;
}

/** The money fields that adjustments add up to. */
export type AdjustmentField = Extract<
  AmountField,
  'discount' | 'notCovered' | 'deductible' | 'copay' | 'coinsurance' | 'otherInsurance' | 'withheld'
>;

/** A group and a reason of adjusting, which come again and again in a file, and what they mean. */
export interface AdjustmentKind {
  readonly group: string;
  readonly reason: string;
  /** As it is printed: `CO-45`. */
  readonly code: string;
  readonly field: AdjustmentField;
  /** A part of the allowed amount: it lowers the payment only. */
  readonly isInside: boolean;
  readonly isOfPatient: boolean;
  readonly isOfKnownGroup: boolean;
}

/** One adjustment of a CAS segment. `amount` is null where it is no number. */
export interface X12Adjustment {
  readonly kind: AdjustmentKind;
  readonly amount: Cents | null;
  readonly quantity: string | null;
  readonly segment: Segment;
  /** The number of the element that holds the amount. */
  readonly element: number;
}

/** One AMT segment: `B6` on a service line is the allowed amount. */
export interface X12Amount {
  readonly qualifier: string;
  readonly amount: Cents | null;
  readonly segment: Segment;
}

/** A day, or a period where a sender names both ends. */
export type X12Day = readonly [from: ServiceDate, to: ServiceDate | null];

/** One date of a claim or service: `472`, `150`, `232` … Null: what stands there is no date. */
export interface X12Date {
  readonly qualifier: string;
  readonly day: X12Day | null;
}

/** A number of a claim or party by what it is: REF. `F8`: the payer's number of the original claim. */
export interface X12Reference {
  readonly qualifier: string;
  readonly value: string;
}

/** A person or organisation: N1 or NM1. `idKind`: `XX` NPI, `FI` tax number, `MI` member number … */
export interface X12Name {
  readonly role: string;
  readonly isPerson: boolean;
  readonly last: string;
  readonly first: string;
  readonly middle: string;
  readonly suffix: string;
  readonly idKind: string;
  readonly id: string;
}

/** One service line (loop 2110) with its amounts in cents. Null: absent, or no number. */
export interface X12Service {
  readonly segment: Segment;
  /** `HC` for CPT and HCPCS, `AD` dental, `NU` revenue code, `N4` drug, `ZZ` local. */
  readonly qualifier: string | null;
  readonly code: string | null;
  readonly modifiers: readonly string[];
  readonly charge: Cents | null;
  readonly paid: Cents | null;
  readonly revenueCode: string | null;
  readonly units: string | null;
  /** The code as it was billed, where the payer bundled it into another. */
  readonly submitted: string | null;
  readonly adjustments: readonly X12Adjustment[];
  readonly amounts: readonly X12Amount[];
  readonly dates: readonly X12Date[];
  readonly remarks: readonly string[];
  readonly lineNumber: string | null;
  readonly hasClaimFormSegments: boolean;
}

/** One claim (loop 2100) as it stands in the file, under the payment that it belongs to. */
export interface X12Claim {
  readonly segment: Segment;
  readonly payment: X12Payment;
  readonly claimId: string | null;
  readonly status: string;
  readonly charge: Cents | null;
  readonly paid: Cents | null;
  readonly patientResponsibility: Cents | null;
  readonly payerControlNumber: string | null;
  readonly facility: string | null;
  readonly frequency: string | null;
  readonly adjustments: readonly X12Adjustment[];
  readonly amounts: readonly X12Amount[];
  readonly names: readonly X12Name[];
  readonly references: readonly X12Reference[];
  readonly dates: readonly X12Date[];
  readonly remarks: readonly string[];
  readonly services: readonly X12Service[];
  /** Why the claim cannot be read, in plain words; empty where it can. */
  readonly problems: readonly string[];
  /** The file ends in the middle of this claim. */
  readonly isCutOff: boolean;
}

/** An adjustment of the whole payment that belongs to no claim (PLB). It is taken from the payment. */
export interface X12ProviderAdjustment {
  readonly provider: string;
  readonly fiscalEnd: string;
  readonly reason: string;
  readonly reference: string | null;
  readonly amount: Cents | null;
  readonly segment: Segment;
}

/** What stands over the claims of one transaction: who paid whom, when, and under which number. */
export interface X12Payment {
  /** The segment that names it: its trace number (TRN), or as long as there is none its beginning (ST). */
  readonly segment: Segment;
  readonly amount: Cents | null;
  readonly method: string | null;
  readonly paymentDate: ServiceDate | null;
  readonly productionDate: ServiceDate | null;
  readonly trace: string | null;
  readonly payer: X12Name | null;
  readonly payee: X12Name | null;
  /** The payee's other numbers: `TJ` is the tax number. */
  readonly payeeReferences: readonly X12Reference[];
  /** The role of the party that was named last: the references after it are its own. */
  readonly party: string | null;
}

/** One transaction (ST to SE) at its end, with the sum of what its claims say was paid. */
export interface X12Transaction {
  readonly payment: X12Payment;
  /** Null where it is too large to be counted. */
  readonly paidByClaims: Cents | null;
  readonly claimCount: number;
  readonly providerAdjustments: readonly X12ProviderAdjustment[];
  readonly segmentCount: number;
  /** What SE01 says; null where the transaction has no end. */
  readonly declaredSegmentCount: number | null;
}

/** What an 835 file holds, piece by piece in its order. */
export type X12Part =
  | { readonly part: 'claim'; readonly claim: X12Claim }
  | { readonly part: 'transaction'; readonly transaction: X12Transaction }
  | { readonly part: 'warning'; readonly warning: RemittanceWarning };
