interface OpenContainer {
  readonly start: number;
  readonly isArray: boolean;
  /** How many objects had been found when this one began: it takes their place once it is whole. */
  readonly foundBefore: number;
}

/** The largest whole objects that are elements of arrays, or stand alone, in JSON text that was cut off. */
export function salvageObjects(text: string): readonly string[] {
  const open: OpenContainer[] = [];
  const found: (readonly [start: number, end: number])[] = [];
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isInString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isInString = false;
      continue;
    }
    if (sign === '"') isInString = true;
    else if (sign === '{' || sign === '[') {
      open.push({ start: at, isArray: sign === '[', foundBefore: found.length });
    } else if (sign === '}' || sign === ']') {
      const closed = open.pop();
      if (closed === undefined) break;
      const parent = open.at(-1);
      if (closed.isArray || (parent !== undefined && !parent.isArray)) continue;
      found.length = closed.foundBefore;
      found.push([closed.start, at + 1]);
    }
  }
  return found.map(([start, end]) => text.slice(start, end));
}
