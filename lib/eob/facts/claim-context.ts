import type { Claim } from '#lib/claim/schema.ts';
import type { ClaimFact, ClaimState } from '#lib/eob/facts/claim-fact.ts';
import { isPersonalProvider } from '#lib/eob/facts/name-shapes.ts';
import { patientAmong } from '#lib/eob/facts/patient-among.ts';

/** What the words say of the claim of some rows. */
export interface Context {
  readonly claimNumber: string | undefined;
  readonly corrects: string | undefined;
  readonly patient: string | undefined;
  readonly provider: string | undefined;
  /** The practice that stands beside the provider, where both are named. */
  readonly practice: string | undefined;
  readonly payee: string | undefined;
  readonly processedDate: Claim['processedDate'];
  readonly network: Claim['network'];
  readonly status: ClaimState | undefined;
}

/**
 * The context of a row from the facts over it. `since`: the line under the row before; `first`: the first row, over which
 * facts of all claims stand. `onTotal`: facts of its total.
 */
export function contextOf(
  facts: readonly ClaimFact[],
  { since, first }: { readonly since: number; readonly first: number },
  onTotal: readonly ClaimFact[],
): Context {
  const named = onTotal.find(({ kind }) => kind === 'claimNumber');
  // The number on a claim's total names that claim, and not the one after it.
  const own = named === undefined ? facts : [...facts, named];
  const recent = facts.filter(({ at }) => at >= since);
  const number = last(own, claimNumberIn);
  const numberAt = own.findLast(({ kind }) => kind === 'claimNumber')?.at ?? 0;
  const ofClaim = facts.filter(({ at }) => at >= Math.min(since, numberAt));
  const ofAll = facts.filter(({ at }) => at <= first);
  return {
    claimNumber: number,
    corrects: last(ofClaim, correctsIn),
    patient: patientAmong(facts, since),
    ...providersOf(facts),
    payee: last(facts, payeeIn),
    processedDate: last(facts, processedDateIn) ?? null,
    network: last(ofClaim, networkIn) ?? agreed(ofAll, networkIn) ?? null,
    status: last(recent, statusIn) ?? last(ofClaim, statusIn),
  };
}

/** A therapist and the practice stand on neighbouring lines. */
const LINES_BESIDE = 2;

function providersOf(facts: readonly ClaimFact[]): Pick<Context, 'provider' | 'practice'> {
  const named = facts.flatMap((fact) => (fact.kind === 'provider' ? [fact] : []));
  const latest = named.at(-1);
  if (latest === undefined || isPersonalProvider(latest.value)) {
    return { provider: latest?.value, practice: undefined };
  }
  const person = named.findLast(
    ({ at, value }) => at >= latest.at - LINES_BESIDE && isPersonalProvider(value),
  );
  return person === undefined
    ? { provider: latest.value, practice: undefined }
    : { provider: person.value, practice: latest.value };
}

const claimNumberIn = (fact: ClaimFact) => (fact.kind === 'claimNumber' ? fact.value : undefined);
const correctsIn = (fact: ClaimFact) => (fact.kind === 'corrects' ? fact.value : undefined);
const patientIn = (fact: ClaimFact) =>
  fact.kind === 'patient' && fact.as !== 'unclear' ? fact.value : undefined;
const payeeIn = (fact: ClaimFact) => (fact.kind === 'payee' ? fact.value : undefined);
const processedDateIn = (fact: ClaimFact) =>
  fact.kind === 'processedDate' ? fact.value : undefined;
const networkIn = (fact: ClaimFact) => (fact.kind === 'network' ? fact.value : undefined);
const statusIn = (fact: ClaimFact) => (fact.kind === 'status' ? fact.value : undefined);

/** The last value that `read` finds among facts. */
function last<Value>(
  facts: readonly ClaimFact[],
  read: (fact: ClaimFact) => Value | undefined,
): Value | undefined {
  const fact = facts.findLast((each) => read(each) !== undefined);
  return fact === undefined ? undefined : read(fact);
}

/** The only value that `read` finds among facts, however often; undefined where they differ. */
function agreed<Value>(
  facts: readonly ClaimFact[],
  read: (fact: ClaimFact) => Value | undefined,
): Value | undefined {
  const values = new Set(facts.flatMap((fact) => read(fact) ?? []));
  return values.size === 1 ? [...values][0] : undefined;
}

/** A context with what is missing in it and all facts of a document agree on, wherever they stand. */
export function completedContext(context: Context, facts: readonly ClaimFact[]): Context {
  return {
    ...context,
    claimNumber: context.claimNumber ?? agreed(facts, claimNumberIn),
    patient: context.patient ?? agreed(facts, patientIn),
    processedDate: context.processedDate ?? agreed(facts, processedDateIn) ?? null,
  };
}
