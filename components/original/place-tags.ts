/** A rectangle in pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A box that needs a tag with so many characters. */
export interface TaggedBox {
  readonly box: Rect;
  readonly characters: number;
}

/** Where a tag stands. `isBelow`: under its box; else over it. */
export interface PlacedTag extends Rect {
  readonly isBelow: boolean;
}

/** Sizes in pixels: the font of tags is 11 px. */
const CHARACTER = 6.1;
const PADDING = 14;
const HEIGHT = 17;
const GAP = 4;
/** Lanes under the boxes come first, for over a row of figures stand its headings. */
const LANES_BELOW = 4;
const LANES_ABOVE = 2;

/** Places a tag beside each box, so that no tag covers another or a box. `width`: of the page. */
export function placeTags(boxes: readonly TaggedBox[], width: number): readonly PlacedTag[] {
  const placed: PlacedTag[] = [];
  for (const tagged of boxes) {
    const taken = [...boxes.map(({ box }) => box), ...placed];
    const lanes = Array.from({ length: LANES_BELOW + LANES_ABOVE }, (_, lane) =>
      tagInLane(tagged, lane, width),
    );
    const free = lanes.find((tag) => !taken.some((other) => overlap(tag, other)));
    placed.push(free ?? tagInLane(tagged, 0, width));
  }
  return placed;
}

function tagInLane({ box, characters }: TaggedBox, lane: number, pageWidth: number): PlacedTag {
  const width = characters * CHARACTER + PADDING;
  const isBelow = lane < LANES_BELOW;
  const away = GAP + (isBelow ? lane : lane - LANES_BELOW) * (HEIGHT + 2);
  const centred = box.left + box.width / 2 - width / 2;
  return {
    isBelow,
    width,
    height: HEIGHT,
    left: Math.max(0, Math.min(centred, pageWidth - width)),
    top: isBelow ? box.top + box.height + away : box.top - away - HEIGHT,
  };
}

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
