import { z } from 'zod';
import { collectReading } from '#lib/remittance/collect-reading.ts';
import { explanationToClaim } from '#lib/remittance/fhir/eob-to-claim.ts';
import { type FoundResource, findResources } from '#lib/remittance/fhir/find-resources.ts';
import { ExplanationOfBenefitSchema, type Party } from '#lib/remittance/fhir/schema.ts';
import type { RemittancePart, RemittanceReading } from '#lib/remittance/schema.ts';

/**
 * Reads a FHIR file: an ExplanationOfBenefit, a Bundle or array of them, or one a line. Never throws for what
 * the file holds. CARIN Blue Button, Medicare's Blue Button v2 and v3, base R4 and Synthea are understood.
 */
export function readFhir(bytes: Uint8Array): RemittanceReading {
  const { explanations, parties, warnings } = findResources(decode(bytes));
  const parts: RemittancePart[] = warnings.map((warning) => ({ part: 'warning', warning }));
  for (const found of explanations) parts.push(...readExplanation(found, parties));
  return collectReading(parts, explanations.length === 0 ? NO_EXPLANATIONS : NO_AMOUNTS);
}

const NO_EXPLANATIONS =
  'This JSON file holds no explanation of benefits (FHIR ExplanationOfBenefit), so nothing was read from it.';
const NO_AMOUNTS = 'There are no amounts in this file.';

const UTF_16_MARKS: Readonly<Record<string, string>> = {
  '255,254': 'utf-16le',
  '254,255': 'utf-16be',
};

/** The text as its byte-order mark says, which is taken off; JSON is UTF-8 otherwise. */
function decode(bytes: Uint8Array): string {
  const label = UTF_16_MARKS[bytes.subarray(0, 2).join(',')] ?? 'utf-8';
  return new TextDecoder(label).decode(bytes);
}

function readExplanation(
  { place, resource }: FoundResource,
  parties: ReadonlyMap<string, Party>,
): readonly RemittancePart[] {
  const source = { at: 'segment', segment: place === '' ? 'file' : place, text: '' } as const;
  if (isOldVersion(resource)) {
    const warning = { code: 'old-version', isLoss: true, source, text: OLD_VERSION } as const;
    return [{ part: 'warning', warning }];
  }
  const parsed = ExplanationOfBenefitSchema.safeParse(resource);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.map(String).join('.') ?? '';
    const text = `A claim cannot be read: its field “${field}” does not have the form that FHIR R4 gives it. Nothing of it was taken.`;
    return [{ part: 'warning', warning: { code: 'unreadable-claim', isLoss: true, source, text } }];
  }
  const { claim, warnings } = explanationToClaim(parsed.data, place, parties);
  return [
    ...(claim === null ? [] : [{ part: 'claim', claim } as const]),
    ...warnings.map((warning) => ({ part: 'warning', warning }) as const),
  ];
}

const OLD_VERSION =
  'This file is written in an older version of FHIR (STU3), which is not read, for its fields mean other things. Ask the app for the current version (R4), or use the EOB as a PDF.';

/** What only explanations before R4 have: an item's code named `service`, a total cost, a coded outcome. */
const OLD_SHAPES = [
  z.object({ item: z.array(z.object({ service: z.object({}) })).min(1) }),
  z.object({ totalCost: z.object({}) }),
  z.object({ outcome: z.object({}) }),
] as const;

function isOldVersion(resource: unknown): boolean {
  return OLD_SHAPES.some((shape) => shape.safeParse(resource).success);
}
