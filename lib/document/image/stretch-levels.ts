import { type GreyImage, WHITE } from '#lib/document/image/grey-image.ts';

/** Shades up to this are ink. */
const INK = 60;
/** Shades from this on are paper. */
const PAPER = 230;

/** Makes ink black and paper white, and spreads the shades between them evenly. */
export function stretchLevels({ width, height, data }: GreyImage): GreyImage {
  const levels = new Uint8Array(WHITE + 1);
  for (let shade = 0; shade <= WHITE; shade += 1) {
    const share = Math.min(1, Math.max(0, (shade - INK) / (PAPER - INK)));
    levels[shade] = share * WHITE;
  }
  return { width, height, data: data.map((shade) => levels[shade] ?? WHITE) };
}
