/** Sets that grow together: which of `count` things, named by index, belong to one group. */
export interface DisjointSets {
  join(one: number, other: number): void;
  /** The index that stands for the group of `index`. */
  groupOf(index: number): number;
}

/** Creates `count` groups of one each. */
export function createDisjointSets(count: number): DisjointSets {
  const parents = Int32Array.from({ length: count }, (_, index) => index);
  const groupOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = index; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  return {
    groupOf,
    join(one, other) {
      parents[groupOf(one)] = groupOf(other);
    },
  };
}

/**
 * Tells one group after the other, each by the indexes of its items in order, the groups in that of their first item.
 * `groupOf`: a number below `groups` for each of `count` items. Two lists of numbers are all that it keeps.
 */
export function* eachGroup(
  count: number,
  groups: number,
  groupOf: (index: number) => number,
): Iterable<readonly number[]> {
  /** By item the next one of its group; by group the last one so far. -1: none. */
  const next = new Int32Array(count).fill(-1);
  const last = new Int32Array(groups).fill(-1);
  const isFirst = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) {
    const group = groupOf(at);
    const before = last[group] ?? -1;
    if (before === -1) isFirst[at] = 1;
    else next[before] = at;
    last[group] = at;
  }
  for (let first = 0; first < count; first += 1) {
    if (isFirst[first] !== 1) continue;
    const group = [first];
    for (let at = next[first] ?? -1; at !== -1; at = next[at] ?? -1) group.push(at);
    yield group;
  }
}

/** The items in groups; each group keeps the items' order, and the groups that of their first item. */
export function groupBy<T, K>(
  items: Iterable<T>,
  keyOf: (item: T, index: number) => K,
): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
    index += 1;
  }
  return groups;
}
