import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOf, type ServiceLine } from '#lib/claim/schema.ts';
import type { Page } from '#lib/document/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import { stillAddsUp } from '#tests/fuzz/excuses.ts';
import { aDice, jittered, MUTATIONS, type Mutation, shuffled } from '#tests/fuzz/mutations.ts';
import { printedPage } from '#tests/fuzz/printed-page.ts';
import { type PrintedTable, type SyntheticEob, syntheticEobs } from '#tests/fuzz/synthetic-eob.ts';

const SEED = 20_250_107;
const RUNS = 150;
/** Of unmutated lines, at least this share is verified; the rest prints too few columns to be checked. */
const VERIFIED_SHARE = 0.6;

const DECISIVE = ['allowed', 'planPaid', 'patientResponsibility'] as const;

/** No arithmetic sees these: two parts of the patient's share, or two kinds of what is not allowed, change names. */
const BLIND_SPOTS = new Set(['swaps two headings']);
/** These change no figure: what is verified after them must be as true as before. */
const NEVER_EXCUSED = new Set([
  'gives the total a date',
  'moves the total to the top',
  'takes the date from a row',
  'garbles a label',
  'drops the first word of a label',
  'removes the headings',
]);

const seeds = fc.nat();

/** The verified lines of a page, in order. */
function verifiedLines(page: Page): readonly ServiceLine[] {
  const reading = readEob([page]);
  if (reading.outcome !== 'read') return [];
  return reading.claims
    .flatMap(({ lines }) => lines)
    .filter(({ trust }) => trust.level === 'verified');
}

/** What verified lines say that is not true, in words; each true service answers for one line. */
function untruths({ services }: SyntheticEob, page: Page): readonly string[] {
  const left = [...services];
  return verifiedLines(page).flatMap(({ dateOfService, figures }) => {
    const at = left.findIndex(({ date }) => date === dateOfService);
    const [service] = at < 0 ? [] : left.splice(at, 1);
    if (service === undefined) return [`${dateOfService}: there is no such service`];
    return DECISIVE.flatMap((field) => {
      const read = amountOf(figures[field]);
      const truth = service.amounts[field];
      return read === truth ? [] : [`${dateOfService}: ${field} is ${truth} and reads ${read}`];
    });
  });
}

function fieldsByHeading({ table }: SyntheticEob, { labels }: PrintedTable) {
  return labels.map((label) => table.fields[table.labels.indexOf(label)]);
}

function untruthsAfter(eob: SyntheticEob, name: string, mutate: Mutation, seed: number) {
  const damaged = mutate(eob, aDice(seed));
  const isExcused = !NEVER_EXCUSED.has(name) && stillAddsUp(damaged, fieldsByHeading(eob, damaged));
  return isExcused ? [] : untruths(eob, printedPage(damaged, eob.style));
}

/** The untruths of the first EOB that has any, and that EOB; none when no EOB has. Shrinking it would take minutes. */
function findUntruths(
  find: (eob: SyntheticEob, seed: number) => readonly string[],
): readonly string[] {
  const property = fc.property(syntheticEobs, seeds, (eob, seed) => find(eob, seed).length === 0);
  const { counterexample } = fc.check(property, { seed: SEED, numRuns: RUNS, endOnFailure: true });
  if (counterexample === null) return [];
  return [...find(...counterexample), JSON.stringify(counterexample)];
}

describe('an EOB as printed', () => {
  test('verifies most of its lines', () => {
    const eobs = fc.sample(syntheticEobs, { seed: SEED, numRuns: RUNS, endOnFailure: true });
    const all = eobs.flatMap(({ services }) => services).length;
    const verified = eobs.flatMap(({ table, style }) => verifiedLines(printedPage(table, style)));
    expect(verified.length / all).toBeGreaterThan(VERIFIED_SHARE);
  });

  test('reads the same in whatever order its words are given', () => {
    fc.assert(
      fc.property(syntheticEobs, seeds, ({ table, style }, seed) => {
        const page = printedPage(table, style);
        expect(readEob([shuffled(page, aDice(seed))])).toEqual(readEob([page]));
      }),
      { seed: SEED, numRuns: RUNS / 3 },
    );
  });

  test.for([0, 0.3, 0.6])(
    'with words out of place by %d points never verifies a wrong figure',
    (points) => {
      const found = findUntruths((eob, seed) => {
        const page = printedPage(eob.table, eob.style);
        return untruths(eob, jittered(page, points, aDice(seed)));
      });
      expect(found).toEqual([]);
    },
  );
});

describe('a damaged EOB never verifies a wrong figure, unless it still adds up', () => {
  const mutations = Object.entries(MUTATIONS).filter(([name]) => !BLIND_SPOTS.has(name));
  test.for(mutations)('%s', ([name, mutate]) =>
    expect(findUntruths((eob, seed) => untruthsAfter(eob, name, mutate, seed))).toEqual([]),
  );
});
