import { createBlockFinder } from '#lib/match/claim-blocks.ts';
import {
  claimKeyOf,
  claimsToChains,
  createInitialsReader,
  type InitialsReader,
} from '#lib/match/claim-chains.ts';
import { contentOf } from '#lib/match/claims-agree.ts';
import type { CurrentClaim } from '#lib/match/current-claim.ts';
import { currentVersion } from '#lib/match/current-version.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { joinFurtherPayers } from '#lib/match/further-payers.ts';
import { sortClaims } from '#lib/match/order.ts';
import { hasReasonCode } from '#lib/match/reason-codes.ts';
import type { SourcedClaim } from '#lib/match/schema.ts';
import { keep } from '#lib/values/keep.ts';
import { NONE } from '#lib/values/none.ts';
import { createCut } from '#lib/values/stretches.ts';

/** Every claim in one place: it stands, an other version stands for it, or it has no session to give. */
interface Adjudications {
  readonly current: readonly CurrentClaim[];
  readonly superseded: readonly SourcedClaim[];
  readonly withoutSession: readonly SourcedClaim[];
}

/** CARC 18, "exact duplicate claim/service": the payer saw the same claim before. */
const EXACT_DUPLICATE = '18';

/** Tells which version of each claim stands. Reversals, earlier versions and copies never count. */
export type Adjudicate = (claims: readonly SourcedClaim[]) => Adjudications;

/**
 * Creates what tells which claims stand. It reads each document once, as long as its claims stay the same; `currentIn`
 * may remember what the claims of one block come to.
 */
export function createAdjudicator(currentIn: typeof blockToCurrent = blockToCurrent): Adjudicate {
  const byDocument = createCut<SourcedClaim>((one, next) => one.documentId !== next.documentId);
  const initialsOf = createInitialsReader();
  const findBlocks = createBlockFinder(initialsOf);
  return (claims) => {
    const documents = byDocument(sortClaims(claims)).map(sortOut);
    const counting = documents.map((document) => document.counting);
    const all = counting.flat();
    const current = Array.from<CurrentClaim | undefined>({ length: all.length });
    for (const block of findBlocks(counting)) {
      const own = block.flatMap((at) => all[at] ?? []);
      for (const { place, claim } of currentIn(own, initialsOf)) current[block[place] ?? 0] = claim;
    }
    const found = current.filter((claim) => claim !== undefined);
    const isNumbered = documents.every((document) => document.isNumbered);
    const standing = joinFurtherPayers(isNumbered ? found : withoutRepeats(found));
    const decided = documents.flatMap((document) => document.decided);
    return {
      current: standing,
      superseded: standing.length === decided.length ? NONE : withoutThose(decided, standing),
      withoutSession: documents.flatMap((document) => document.withoutSession),
    };
  };
}

/** A document's claims: those without a decision, those with one, and of these the ones that count. */
const sortOut = keep(
  (claims: readonly SourcedClaim[]) => {
    const decided = claims.filter(({ claim }) => !isUndecided(claim));
    const counting = decided.filter((source) => !isDuplicate(source));
    return {
      withoutSession: claims.filter(({ claim }) => isUndecided(claim)),
      decided: decided.length === claims.length ? claims : decided,
      counting: counting.length === claims.length ? claims : counting,
      isNumbered: counting.every(({ claim }) => claim.claimNumber !== null),
    };
  },
  (claims) => [claims],
);

/** What stands of the claims of one block, each at the place of its chain's first claim; a pure function. */
export function blockToCurrent(
  block: readonly SourcedClaim[],
  initialsOf: InitialsReader,
): readonly PlacedClaim[] {
  return [...claimsToChains(block, initialsOf)].flatMap((chain) => {
    const [claim, first] = [chainToCurrent(chain), chain[0]];
    return claim === undefined || first === undefined ? [] : { place: block.indexOf(first), claim };
  });
}

interface PlacedClaim {
  readonly place: number;
  readonly claim: CurrentClaim;
}

function withoutThose(
  decided: readonly SourcedClaim[],
  standing: readonly CurrentClaim[],
): readonly SourcedClaim[] {
  const stands = new Set(standing.map((claim) => claim.current));
  return decided.filter((source) => !stands.has(source));
}

/** The version of a chain that stands, known under all its names. Undefined when the chain has none. */
function chainToCurrent(chain: readonly SourcedClaim[]): CurrentClaim | undefined {
  const version = currentVersion(chain);
  if (version === undefined) return undefined;
  const { current, earlier, doubts } = version;
  return { current, earlier, doubts, names: namesOf(chain), notes: NONE };
}

function isUndecided({ status, lines }: SourcedClaim['claim']): boolean {
  return status === 'pending' || (status !== 'reversal' && lines.length === 0);
}

function isDuplicate({ claim }: SourcedClaim): boolean {
  return (
    claim.status === 'denied' && claim.lines.every((line) => hasReasonCode(line, EXACT_DUPLICATE))
  );
}

function namesOf(chain: readonly SourcedClaim[]): readonly string[] {
  const [only, ...others] = chain;
  return only !== undefined && others.length === 0
    ? [claimKeyOf(only)]
    : [...new Set(chain.map((source) => claimKeyOf(source)))];
}

/**
 * A claim without a number is a copy when another document shows the same patient, payer and lines.
 * Within one document two equal claims are two: as many stand as the fullest document shows.
 */
function withoutRepeats(claims: readonly CurrentClaim[]): readonly CurrentClaim[] {
  const repeats = new Set<CurrentClaim>();
  for (const group of groupBy(mayRepeat(claims), ({ current }) =>
    contentOf(current.claim),
  ).values()) {
    const numbered = group.filter(({ current }) => current.claim.claimNumber !== null);
    const documents = groupBy(
      group.filter((claim) => !numbered.includes(claim)),
      ({ current }) => current.documentId,
    );
    const fullest = Math.max(0, ...[...documents.values()].map((shown) => shown.length));
    let missing = Math.max(0, fullest - numbered.length);
    for (const shown of [...documents.values()].toSorted((a, b) => b.length - a.length)) {
      for (const claim of shown.slice(missing)) repeats.add(claim);
      missing = 0;
    }
  }
  return claims.filter((claim) => !repeats.has(claim));
}

/** The claims of days on which one has no number: the content of all others need not be laid out. */
function mayRepeat(claims: readonly CurrentClaim[]): readonly CurrentClaim[] {
  const days = new Set(
    claims.flatMap((claim) => (claim.current.claim.claimNumber === null ? [dayOf(claim)] : [])),
  );
  return days.size === 0 ? [] : claims.filter((claim) => days.has(dayOf(claim)));
}

/** The first day of service, in whatever order the lines stand. */
function dayOf({ current }: CurrentClaim): string | undefined {
  return current.claim.lines.reduce<string | undefined>(
    (first, { dateOfService }) =>
      first === undefined || dateOfService < first ? dateOfService : first,
    undefined,
  );
}
