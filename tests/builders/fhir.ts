import type { Claim, ServiceLine } from '#lib/claim/schema.ts';
import { readFhir } from '#lib/remittance/fhir/read-fhir.ts';
import type { RemittanceReading } from '#lib/remittance/schema.ts';

export const HL7_ADJUDICATION = 'http://terminology.hl7.org/CodeSystem/adjudication';

/** An adjudication of this category with this amount in dollars. */
export function anAdjudication(code: string, value: number, system = HL7_ADJUDICATION) {
  return { category: { coding: [{ system, code }] }, amount: { value, currency: 'USD' } };
}

/** Billed 200.00, allowed 142.80, of which the patient owes 25.00: these add up. */
export const CLOSED_AMOUNTS = [
  anAdjudication('submitted', 200),
  anAdjudication('eligible', 142.8),
  anAdjudication('copay', 25),
  anAdjudication('benefit', 117.8),
];

/** A code of CPT as FHIR gives it. */
export function aCpt(code: string) {
  return { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code }] };
}

/** The item of a session of 90837 on 2025-01-07 whose amounts add up. */
export function anItem(item: object = {}) {
  return {
    sequence: 1,
    productOrService: aCpt('90837'),
    servicedDate: '2025-01-07',
    adjudication: CLOSED_AMOUNTS,
    ...item,
  };
}

/** A decided explanation of Jane Doe, claim 25F1, with one item. */
export function anExplanation(input: object = {}, item: object = {}) {
  return {
    resourceType: 'ExplanationOfBenefit',
    identifier: [{ value: '25F1' }],
    status: 'active',
    use: 'claim',
    outcome: 'complete',
    patient: { display: 'Jane Doe' },
    item: [anItem(item)],
    ...input,
  };
}

/** What a file with this JSON reads as. */
export function readFhirValue(value: unknown): RemittanceReading {
  return readFhirText(JSON.stringify(value));
}

/** What a file with this text reads as. */
export function readFhirText(text: string): RemittanceReading {
  return readFhir(new TextEncoder().encode(text));
}

export function claimsIn(reading: RemittanceReading): readonly Claim[] {
  return reading.outcome === 'read' ? reading.claims : [];
}

/** The only claim of a reading. */
export function claimIn(reading: RemittanceReading): Claim {
  const [claim, ...others] = claimsIn(reading);
  if (claim === undefined || others.length > 0) throw new Error('not exactly one claim was read');
  return claim;
}

/** The lines of all claims of a reading. */
export function linesIn(reading: RemittanceReading): readonly ServiceLine[] {
  return claimsIn(reading).flatMap(({ lines }) => lines);
}

/** The first line of a reading. */
export function lineIn(reading: RemittanceReading): ServiceLine {
  const [line] = linesIn(reading);
  if (line === undefined) throw new Error('no line was read');
  return line;
}
