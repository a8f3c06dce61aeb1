import type { Adjudication, Concept, Money } from '#lib/remittance/fhir/schema.ts';
import { type Cents, CentsSchema } from '#lib/values/cents.ts';

/** What the amounts of an adjudication mean, whichever of the vocabularies names them. */
export type AmountName =
  | 'submitted'
  | 'allowed'
  | 'benefit'
  | 'paidToProvider'
  | 'paidToPatient'
  | 'memberLiability'
  | 'copay'
  | 'coinsurance'
  | 'deductible'
  | 'noncovered'
  | 'priorPayerPaid'
  | 'discount'
  | 'paidByPatient'
  | 'drugCost';

/** Codes of HL7's adjudication system and of CARIN's C4BBAdjudication. */
const STANDARD_CODES: ReadonlyMap<string, AmountName> = new Map([
  ['submitted', 'submitted'],
  ['eligible', 'allowed'],
  ['benefit', 'benefit'],
  ['paidtoprovider', 'paidToProvider'],
  ['paidtopatient', 'paidToPatient'],
  ['memberliability', 'memberLiability'],
  ['copay', 'copay'],
  ['coinsurance', 'coinsurance'],
  ['deductible', 'deductible'],
  ['noncovered', 'noncovered'],
  ['priorpayerpaid', 'priorPayerPaid'],
  ['discount', 'discount'],
  ['paidbypatient', 'paidByPatient'],
  ['paidbypatientcash', 'paidByPatient'],
  ['paidbypatientother', 'paidByPatient'],
  ['paidbypatienthealthaccount', 'paidByPatient'],
  ['drugcost', 'drugCost'],
]);

/** Medicare's own variables (Blue Button v2 and v3), used only where no standard code stands beside them. */
const MEDICARE_CODES: ReadonlyMap<string, AmountName> = new Map([
  ['line_sbmtd_chrg_amt', 'submitted'],
  ['line_alowd_chrg_amt', 'allowed'],
  ['line_prvdr_pmt_amt', 'paidToProvider'],
  ['line_bene_pmt_amt', 'paidToPatient'],
  ['line_coinsrnc_amt', 'coinsurance'],
  ['line_bene_ptb_ddctbl_amt', 'deductible'],
  ['line_nch_pmt_amt', 'benefit'],
  ['line_bene_prmry_pyr_pd_amt', 'priorPayerPaid'],
  ['rev_cntr_ncvrd_chrg_amt', 'noncovered'],
  ['CLM_LINE_SBMT_CHRG_AMT', 'submitted'],
  ['CLM_LINE_ALOWD_CHRG_AMT', 'allowed'],
  ['CLM_ALOWD_CHRG_AMT', 'allowed'],
  ['CLM_LINE_PRVDR_PMT_AMT', 'paidToProvider'],
  ['CLM_LINE_BENE_PD_AMT', 'paidToPatient'],
  ['CLM_LINE_MDCR_COINSRNC_AMT', 'coinsurance'],
  ['CLM_LINE_MDCR_DDCTBL_AMT', 'deductible'],
  ['CLM_LINE_CVRD_PD_AMT', 'benefit'],
  ['CLM_BENE_PRMRY_PYR_PD_AMT', 'priorPayerPaid'],
  ['CLM_LINE_NCVRD_CHRG_AMT', 'noncovered'],
]);

const MEDICARE_SYSTEM = /bluebutton\.cms\.gov/;

/** One named amount of an item, with its place in the file. Null: it is no amount of US money. */
export interface NamedAmount {
  readonly name: AmountName;
  readonly amount: Cents | null;
  readonly place: string;
  readonly text: string;
}

/** The amounts of a list of adjudications. Several codings of one entry are still one amount. */
export function findAmounts(
  adjudications: readonly Adjudication[],
  place: string,
): readonly NamedAmount[] {
  return adjudications.flatMap(({ category, amount }, at) => {
    const name = nameOf(category);
    if (name === undefined || amount?.value === undefined) return [];
    const text = `${name} ${String(amount.value)}${amount.currency === undefined ? '' : ` ${amount.currency}`}`;
    return { name, amount: centsOf(amount), place: `${place}[${String(at)}]`, text };
  });
}

/** The standard code first; some files name no system. */
function nameOf(category: Concept | undefined): AmountName | undefined {
  const codings = category?.coding ?? [];
  for (const { system = '', code = '' } of codings) {
    const name = MEDICARE_SYSTEM.test(system) ? undefined : STANDARD_CODES.get(code);
    if (name !== undefined) return name;
  }
  for (const { system = '', code = '' } of codings) {
    const variable = code.split('/').at(-1) ?? '';
    const name = MEDICARE_SYSTEM.test(system) ? MEDICARE_CODES.get(variable) : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}

const CENTS_PER_DOLLAR = 100;

/** Rounded to the cent, for files hold what floating point leaves (1308.6999999999998). */
function centsOf({ value, currency = 'USD' }: Money): Cents | null {
  if (value === undefined || currency !== 'USD') return null;
  const parsed = CentsSchema.safeParse(Math.round(value * CENTS_PER_DOLLAR));
  return parsed.success ? CentsSchema.parse(parsed.data === 0 ? 0 : parsed.data) : null;
}
