import type { Provider } from '#lib/claim/schema.ts';
import {
  type ExplanationOfBenefit,
  type Identifier,
  type Party,
  PartySchema,
  type Reference,
} from '#lib/remittance/fhir/schema.ts';
import { type PersonName, PersonNameSchema } from '#lib/values/person-name.ts';

/** Finds the person or organisation that a reference of one explanation means. */
export type PartyFinder = (reference: Reference | undefined) => Party | undefined;

/** A finder that knows what the explanation contains itself and what else stands in the file. */
export function createPartyFinder(
  { contained = [] }: ExplanationOfBenefit,
  parties: ReadonlyMap<string, Party>,
): PartyFinder {
  const own: ReadonlyMap<string, Party> = new Map(
    contained.flatMap((value) => {
      const party = PartySchema.safeParse(value);
      return party.success && party.data.id !== undefined
        ? [[`#${party.data.id}`, party.data] as const]
        : [];
    }),
  );
  return (reference) => {
    const name = reference?.reference;
    if (name === undefined) return undefined;
    return own.get(name) ?? parties.get(name) ?? parties.get(name.split('/').slice(-2).join('/'));
  };
}

/** The patient, family name first as remittances have it. */
export function patientOf(reference: Reference | undefined, find: PartyFinder): PersonName | null {
  const party = find(reference);
  const [name] = Array.isArray(party?.name) ? party.name : [];
  const given = name?.given?.join(' ') ?? '';
  const family = name?.family ?? '';
  const printed = given !== '' && family !== '' ? `${family}, ${given}` : (name?.text ?? family);
  const parsed = PersonNameSchema.safeParse(printed === '' ? reference?.display : printed);
  return parsed.success ? parsed.data : null;
}

/** A name as it is shown, whoever bears it. */
export function partyName(reference: Reference | undefined, find: PartyFinder): string | undefined {
  const party = find(reference);
  const [person] = Array.isArray(party?.name) ? party.name : [];
  const spoken = [...(person?.given ?? []), person?.family ?? ''].filter((part) => part !== '');
  const own = typeof party?.name === 'string' ? party.name : (person?.text ?? spoken.join(' '));
  const name = (own === '' ? reference?.display : own)?.trim() ?? '';
  return name === '' ? undefined : name;
}

const RENDERING: ReadonlySet<string> = new Set(['rendering', 'performing']);

/** Who treated: the member of the care team in that role. */
export function renderingProviderOf(
  { careTeam = [] }: ExplanationOfBenefit,
  find: PartyFinder,
): Provider | null {
  const member = careTeam.find(({ role }) =>
    role?.coding?.some(({ code = '' }) => RENDERING.has(code)),
  );
  return providerOf(member?.provider, find);
}

/** Who billed; where the file does not say, the payee, unless that is the patient or the insured. */
export function billingProviderOf(
  { provider, payee }: ExplanationOfBenefit,
  find: PartyFinder,
): Provider | null {
  const isProvider = payee?.type?.coding?.some(({ code }) => code === 'provider') === true;
  return providerOf(provider ?? (isProvider ? payee.party : undefined), find);
}

/** A provider with its numbers; known by its NPI alone where no name is given. */
function providerOf(reference: Reference | undefined, find: PartyFinder): Provider | null {
  const identifiers = [
    ...(reference?.identifier === undefined ? [] : [reference.identifier]),
    ...(find(reference)?.identifier ?? []),
  ];
  const npi = numberOf(identifiers, /us-npi|npi_num/i, /^npi$/i);
  const tin = numberOf(identifiers, /2\.16\.840\.1\.113883\.4\.4$|\/us-ein/i, /^tax$/i);
  const name = partyName(reference, find) ?? (npi === null ? undefined : `NPI ${npi}`);
  return name === undefined ? null : { name, npi, tin };
}

function numberOf(
  identifiers: readonly Identifier[],
  systems: RegExp,
  codes: RegExp,
): string | null {
  const found = identifiers.find(
    ({ system = '', type }) =>
      systems.test(system) || type?.coding?.some(({ code = '' }) => codes.test(code)) === true,
  );
  return found?.value ?? null;
}
