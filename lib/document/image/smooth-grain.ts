import { type GreyImage, WHITE } from '#lib/document/image/grey-image.ts';

/** Every so many pixels are looked at to tell whether a picture has but two shades. */
const SAMPLE_STEP = 7;
const PASSES_ONE_BIT = 2;

/**
 * Turns the dots of a fax or another picture in black and white into greys. Other pictures stay as they are, unless
 * their grain is to be softened.
 */
export function smoothGrain(image: GreyImage, soften: boolean): GreyImage {
  const passes = isOneBit(image) ? PASSES_ONE_BIT : soften ? 1 : 0;
  let smooth = image;
  for (let pass = 0; pass < passes; pass += 1) smooth = blur(smooth);
  return smooth;
}

function isOneBit({ data }: GreyImage): boolean {
  for (let at = 0; at < data.length; at += SAMPLE_STEP) {
    const shade = data[at];
    if (shade !== 0 && shade !== WHITE) return false;
  }
  return true;
}

/** Each pixel as the binomial mean of its 3 × 3 neighbourhood; the edge turns white. */
function blur({ width, height, data }: GreyImage): GreyImage {
  const blurred = new Uint8Array(data.length).fill(WHITE);
  const at = (index: number) => data[index] ?? WHITE;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const here = y * width + x;
      const [above, below] = [here - width, here + width];
      const sides = at(here - 1) + at(here + 1) + at(above) + at(below);
      const corners = at(above - 1) + at(above + 1) + at(below - 1) + at(below + 1);
      blurred[here] = (4 * at(here) + 2 * sides + corners) >> 4;
    }
  }
  return { width, height, data: blurred };
}
