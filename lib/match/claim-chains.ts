import type { Claim } from '#lib/claim/schema.ts';
import {
  createDisjointSets,
  type DisjointSets,
  eachGroup,
  groupBy,
} from '#lib/match/disjoint-sets.ts';
import {
  areTwoVisits,
  foldClaimNumber,
  isOtherPayer,
  mayBeOneClaim,
  sharesService,
} from '#lib/match/same-claim.ts';
import type { SourcedClaim } from '#lib/match/schema.ts';
import { NONE } from '#lib/values/none.ts';
import { type PersonName, parseNameForms } from '#lib/values/person-name.ts';
import { remember } from '#lib/values/remember.ts';

/** How a claim is named in a `SessionKey`: by its number, or by its place where it has none. */
export function claimKeyOf({ claim, documentId, ordinal }: SourcedClaim): string {
  return claim.claimNumber ?? `${documentId}#${String(ordinal)}`;
}

/**
 * The claims in chains: versions of one claim share the payer's number or name it as the one that they correct;
 * or share the provider's own number (X12 835 CLP01, "a chain keeps its CLP01") and a service; or show, in
 * another document without that number, the same patient, payer, dates, codes and charges.
 */
export function* claimsToChains(
  claims: readonly SourcedClaim[],
  initialsOf: InitialsReader = createInitialsReader(),
): Iterable<readonly SourcedClaim[]> {
  if (claims.length === 1) return yield claims;
  const sets = createDisjointSets(claims.length);
  joinByNumber(claims, sets);
  joinByControlNumber(claims, sets);
  joinByContent(claims, sets, initialsOf);
  for (const chain of eachGroup(claims.length, claims.length, (at) => sets.groupOf(at))) {
    yield chain.flatMap((at) => claims[at] ?? []);
  }
}

function joinByNumber(claims: readonly SourcedClaim[], sets: DisjointSets): void {
  const firstWithNumber = new Map<string, number>();
  for (const [at, claim] of claims.entries()) {
    for (const folded of numbersOf(claim)) {
      const first = firstWithNumber.get(folded);
      if (first === undefined) firstWithNumber.set(folded, at);
      else sets.join(at, first);
    }
  }
}

/** Some providers give all claims of a patient one number: only claims that share a service are versions. */
function joinByControlNumber(claims: readonly SourcedClaim[], sets: DisjointSets): void {
  for (const group of groupAll(claims, controlKeysOf)) {
    forPairs(group, (one, other) => {
      const [claim, against] = [claims[one], claims[other]];
      if (claim === undefined || against === undefined) return;
      const areApart = areTwoVisits(claim, against) || isOtherPayer(claim, against);
      if (!areApart && sharesService(claim, against)) sets.join(one, other);
    });
  }
}

/** Where a document shows two claims alike, nothing tells which of them another document means. */
function joinByContent(
  claims: readonly SourcedClaim[],
  sets: DisjointSets,
  initialsOf: InitialsReader,
): void {
  if (new Set(claims.map(({ documentId }) => documentId)).size < 2) return;
  for (const group of groupAll(claims, (claim) => nearKeysOf(claim, initialsOf))) {
    const alike = createDisjointSets(group.length);
    forPairs([...group.entries()], ([place, one], [otherPlace, other]) => {
      if (isAlike(one, other)) alike.join(place, otherPlace);
    });
    for (const same of groupBy(group, (_, place) => alike.groupOf(place)).values()) {
      let isOne = true;
      forPairs(same, (one, other) => {
        isOne &&= isAlike(one, other);
      });
      for (const at of isOne ? same : []) sets.join(at, same[0] ?? at);
    }
  }
  function isAlike(one: number, other: number): boolean {
    if (sets.groupOf(one) === sets.groupOf(other)) return true;
    const [claim, against] = [claims[one], claims[other]];
    return claim !== undefined && against !== undefined && mayBeOneClaim(claim, against);
  }
}

/** The numbers under which the payer knows a claim, its own and that of the one that it corrects. */
export function numbersOf({ claim }: SourcedClaim): readonly string[] {
  return [claim.claimNumber, claim.corrects]
    .map((number) => (number === null ? '' : foldClaimNumber(number)))
    .filter((folded) => folded !== '');
}

/** The provider's own number with each date of service. */
export function controlKeysOf({
  claim: { patientControlNumber, ...claim },
}: SourcedClaim): readonly string[] {
  if (patientControlNumber === null) return NONE;
  return datesOf(claim).map((date) => `${foldClaimNumber(patientControlNumber)} ${date}`);
}

/** A text that claims share which may show the same patient on the same dates. */
export function nearKeysOf({ claim }: SourcedClaim, initialsOf: InitialsReader): readonly string[] {
  const initials = claim.patient === null ? undefined : initialsOf(claim.patient);
  return initials === undefined ? NONE : [`${initials} ${datesOf(claim).join(' ')}`];
}

/** Reads the initials of a patient; undefined where a name has none. */
export type InitialsReader = (patient: PersonName) => string | undefined;

/** Creates what reads each name once. */
export function createInitialsReader(): InitialsReader {
  return remember(initialsIn);
}

/** Both initials in alphabetical order, the same however the name is printed. */
function initialsIn(patient: PersonName): string | undefined {
  const [form] = parseNameForms(patient);
  if (form === undefined) return undefined;
  return [form.given, form.family.join('')]
    .map((part) => part.charAt(0))
    .toSorted()
    .join('');
}

function datesOf({ lines }: Pick<Claim, 'lines'>): readonly string[] {
  return [...new Set(lines.map(({ dateOfService }) => dateOfService))].toSorted();
}

/** The indexes of claims that share a key, two or more together. */
function groupAll(
  claims: readonly SourcedClaim[],
  keysOf: (claim: SourcedClaim) => readonly string[],
): readonly (readonly number[])[] {
  const keyed = claims.flatMap((claim, at) => keysOf(claim).map((key) => ({ key, at })));
  const groups = groupBy(keyed, ({ key }) => key);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ at }) => at));
}

function forPairs<T>(items: readonly T[], visit: (one: T, other: T) => void): void {
  for (const [at, one] of items.entries()) {
    for (const other of items.slice(at + 1)) visit(one, other);
  }
}
