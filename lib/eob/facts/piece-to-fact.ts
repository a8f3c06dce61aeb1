import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import { roleOfKey } from '#lib/eob/facts/fact-keys.ts';
import type { KeyedPiece } from '#lib/eob/facts/keyed-pieces.ts';
import {
  hasRelation,
  isOrganisation,
  isPersonName,
  isPractice,
  licensedName,
} from '#lib/eob/facts/name-shapes.ts';
import {
  isCapitalised,
  isName,
  providerName,
  TWO_LETTERS,
  tidy,
  withoutState,
} from '#lib/eob/facts/name-texts.ts';
import { providerSeen } from '#lib/eob/facts/names-in-sentences.ts';
import { saysNetwork, withoutNetwork } from '#lib/eob/facts/network-facts.ts';
import { soundsLikePayer } from '#lib/reference/payers.ts';

const TITLED = /^(?:Dr|Dra|Lic)\. \p{Lu}/u;

/** A sentence to the reader names its provider inside: "You had a visit with Marsh Psychiatry". */
const SPEAKS = /^(?:you|your|we|this|usted) /i;
/** What was done and not who did it: "45-minute therapy", "Family therapy". */
const TREATMENT =
  /^(?:(?:\d{1,3}[- ]?min(?:ute)?s?|brief|individual|family|group|couples?|office|diagnostic|initial|telehealth|video|crisis|medication|mental|behavioral|health|psychiatric)[ ,]+)+(?:therapy|psychotherapy|visit|session|evaluation|interview|assessment|consult(?:ation)?)$|^[\p{L} -]*\b(?:visit|session|therapy|evaluation),? \d{1,3}[- ]min(?:ute)?s?$/iu;

/** A full stop that ends a sentence and no abbreviation. */
const END_OF_SENTENCE = /(?<=\p{Ll}{2})\.$/u;

/** What stands around a piece; few pieces ask for all of it. */
export interface Around {
  readonly isClaimLine: boolean;
  /** The line above or below names the claim. */
  readonly isBesideClaim: () => boolean;
  /** The line speaks of the claim or of the network. */
  readonly isOfProvider: () => boolean;
}

/** What one piece of a line says of a name: by its key, or by the shape of the name and what stands around. */
export function pieceToFact(
  { key, value: printed }: KeyedPiece,
  at: number,
  around: Around,
): ClaimFact | undefined {
  if (!TWO_LETTERS.test(printed)) return undefined;
  if (key === undefined) return unkeyedFact(withoutState(printed), at, around);
  const role = roleOfKey(key);
  if (role === undefined) return undefined;
  const stated = withoutState(printed);
  const value = role === 'patient' ? stated.replace(END_OF_SENTENCE, '') : stated;
  const name = withoutNetwork(value);
  if (!isName(licensedName(name) ?? name) || !/^\p{Lu}/u.test(name)) return undefined;
  switch (role) {
    case 'patient':
      return isPersons(value) ? { kind: 'patient', at, value: tidy(value) } : undefined;
    case 'member':
    case 'holder':
      return isPersons(value) ? { kind: 'patient', at, value: tidy(value), as: role } : undefined;
    case 'provider':
      return TREATMENT.test(name) ? undefined : { kind: 'provider', at, value: providerName(name) };
    case 'payee':
      return { kind: 'payee', at, value: providerName(name) };
  }
}

function unkeyedFact(value: string, at: number, around: Around): ClaimFact | undefined {
  const licensed = licensedName(value);
  if (licensed !== undefined && isName(licensed)) return { kind: 'provider', at, value: licensed };
  const bare = withoutNetwork(providerSeen(value) ?? value);
  const mayBeProvider =
    bare.length < value.length || TITLED.test(bare) || isOrganisation(bare) || isPractice(bare);
  if (!mayBeProvider && !around.isClaimLine && !hasRelation(value)) return undefined;
  if (bare === '' || !isName(bare) || SPEAKS.test(bare) || TREATMENT.test(bare)) return undefined;
  const isTitled = TITLED.test(bare);
  const isNetworked = bare.length < value.length && saysNetwork(value) && isCapitalised(bare);
  const isOrganised =
    (bare.includes(' ') && isOrganisation(bare) && around.isOfProvider()) ||
    (isPractice(bare) && around.isBesideClaim());
  if (isTitled || isNetworked || isOrganised) return { kind: 'provider', at, value: bare };
  if ((around.isClaimLine || hasRelation(value)) && isPersonName(value)) {
    return { kind: 'patient', at, value: tidy(value) };
  }
  return undefined;
}

/** "Client" may also be who bought the insurance: a fund, an employer. */
function isPersons(value: string): boolean {
  return !soundsLikePayer(value) && !isOrganisation(value);
}
