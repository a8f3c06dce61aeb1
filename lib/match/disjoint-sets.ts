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
