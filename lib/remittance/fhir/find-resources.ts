import { z } from 'zod';
import { salvageObjects } from '#lib/remittance/fhir/salvage-objects.ts';
import { type Party, PartySchema } from '#lib/remittance/fhir/schema.ts';
import type { RemittanceWarning } from '#lib/remittance/schema.ts';

/** A resource with its place in the file: `entry[2].resource`, `line 4`, or nothing where it is the whole file. */
export interface FoundResource {
  readonly place: string;
  readonly resource: unknown;
}

/** What a file of FHIR holds. `parties`: people and organisations by every name under which they are referred to. */
export interface FoundResources {
  readonly explanations: readonly FoundResource[];
  readonly parties: ReadonlyMap<string, Party>;
  readonly warnings: readonly RemittanceWarning[];
}

const ResourceSchema = z.object({ resourceType: z.string(), id: z.string().optional() });
const BundleSchema = z.object({
  resourceType: z.literal('Bundle'),
  entry: z
    .array(z.object({ fullUrl: z.string().optional(), resource: z.unknown().optional() }))
    .optional(),
});
const EntrySchema = z.object({ fullUrl: z.string().optional(), resource: z.unknown() });

const EXPLANATION = 'ExplanationOfBenefit';
const PARTY_TYPES = new Set(['Patient', 'Practitioner', 'PractitionerRole', 'Organization']);

/** Bundles and arrays that stand in each other deeper than this are not looked into. */
const DEEPEST = 8;

/** Finds the resources in JSON text: one resource, a Bundle, an array of either, or one of them a line. */
export function findResources(text: string): FoundResources {
  const explanations: FoundResource[] = [];
  const parties = new Map<string, Party>();
  const { values, warnings } = parseValues(text);

  function visit(value: unknown, place: string, depth: number, fullUrl?: string): void {
    if (depth > DEEPEST) return;
    if (Array.isArray(value)) {
      for (const [at, each] of value.entries()) visit(each, `${place}[${String(at)}]`, depth + 1);
      return;
    }
    const bundle = BundleSchema.safeParse(value);
    if (bundle.success) {
      for (const [at, entry] of (bundle.data.entry ?? []).entries()) {
        const own = [place, `entry[${String(at)}].resource`].filter((part) => part !== '');
        visit(entry.resource, own.join('.'), depth + 1, entry.fullUrl);
      }
      return;
    }
    const resource = ResourceSchema.safeParse(value);
    if (!resource.success) return;
    if (resource.data.resourceType === EXPLANATION) explanations.push({ place, resource: value });
    if (PARTY_TYPES.has(resource.data.resourceType)) keepParty(value, fullUrl);
  }

  function keepParty(value: unknown, fullUrl?: string): void {
    const party = PartySchema.safeParse(value);
    if (!party.success) return;
    const { resourceType, id } = party.data;
    if (id !== undefined) parties.set(`${resourceType}/${id}`, party.data);
    if (fullUrl !== undefined) parties.set(fullUrl, party.data);
  }

  for (const { place, value } of values) {
    const { data: entry } = EntrySchema.safeParse(value);
    if (entry !== undefined && isResource(entry.resource)) {
      visit(entry.resource, `${place}.resource`, 0, entry.fullUrl);
    } else visit(value, place, 0);
  }
  return { explanations, parties, warnings };
}

interface ParsedValues {
  readonly values: readonly { readonly place: string; readonly value: unknown }[];
  readonly warnings: readonly RemittanceWarning[];
}

/** The JSON values of a text: all of it, or those of its lines, or what is whole in a text that was cut off. */
function parseValues(text: string): ParsedValues {
  const whole = parseJson(text);
  if (whole !== undefined) return { values: [{ place: '', value: whole }], warnings: [] };
  const lines = text
    .split(/\r?\n/)
    .map((line, at) => ({ place: `line ${String(at + 1)}`, line: line.trim() }))
    .filter(({ line }) => line !== '')
    .map(({ place, line }) => ({ place, line, value: parseLine(line) }));
  if (lines.length > 1 && lines.some(({ value }) => isResource(value))) return fromLines(lines);
  const values = salvage(text).map((value, at) => ({ place: `piece ${String(at + 1)}`, value }));
  return { values, warnings: [CUT_OFF] };
}

interface ParsedLine {
  readonly place: string;
  readonly line: string;
  readonly value: unknown;
}

/** Of a line that is damaged, what is whole in it. */
function fromLines(lines: readonly ParsedLine[]): ParsedValues {
  const lost = lines.filter(({ value }) => value === undefined).length;
  const values = lines.flatMap(({ place, line, value }) =>
    (value === undefined ? salvage(line) : [value]).map((each) => ({ place, value: each })),
  );
  return { values, warnings: lost === 0 ? [] : [lostLines(lost)] };
}

/** Most lines of a file that is laid out over many are no value, and a failed parse is dear. */
function parseLine(line: string): unknown {
  return /^[{[]/.test(line) && /[}\]]$/.test(line) ? parseJson(line) : undefined;
}

function salvage(text: string): readonly unknown[] {
  return salvageObjects(text).map((piece) => parseJson(piece));
}

function isResource(value: unknown): boolean {
  return ResourceSchema.safeParse(value).success;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const CUT_OFF: RemittanceWarning = {
  code: 'cut-off',
  isLoss: true,
  source: null,
  text: 'The file is damaged or was cut off: what is whole in it was read, and the rest is missing. Download it again.',
};

function lostLines(lost: number): RemittanceWarning {
  const text = `${lost === 1 ? 'A line' : `${String(lost)} lines`} of this file cannot be read: the file is damaged or was cut off. Download it again.`;
  return { code: 'cut-off', isLoss: true, source: null, text };
}
