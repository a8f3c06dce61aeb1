import { parseDay } from '#lib/remittance/fhir/item-to-line.ts';
import type { ExplanationOfBenefit } from '#lib/remittance/fhir/schema.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** Medicare's own date of processing, by variable (v2) and by column (v3). */
const PROCESSING = /(?:^|\/)(?:nch_wkly_proc_dt|CLM_NCH_WKLY_PROC_DT|CLM_CMS_PROC_DT)$/;
/** Files of this shape are dated by when they were made, on request (its own tests leave `created` out). */
const MADE_ON_REQUEST = /^https:\/\/bluebutton\.cms\.gov\/resources\//;

/**
 * When the payer decided the claim: the date of payment, else of processing, else `created`, which CARIN defines as
 * "Date the claim was adjudicated" (CPCDS element 179).
 */
export function processedDateOf(eob: ExplanationOfBenefit): ServiceDate | null {
  const { payment, supportingInfo = [], identifier = [], created } = eob;
  const processing = supportingInfo.find(({ category }) =>
    category?.coding?.some(({ code = '' }) => PROCESSING.test(code)),
  );
  const isOnRequest = identifier.some(({ system = '' }) => MADE_ON_REQUEST.test(system));
  return (
    parseDay(payment?.date) ??
    parseDay(processing?.timingDate) ??
    (isOnRequest ? null : (parseDay(created) ?? null))
  );
}
