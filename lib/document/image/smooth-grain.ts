import { blur } from '#lib/document/image/blur.ts';
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
  return blur(image, passes);
}

function isOneBit({ data }: GreyImage): boolean {
  for (let at = 0; at < data.length; at += SAMPLE_STEP) {
    const shade = data[at];
    if (shade !== 0 && shade !== WHITE) return false;
  }
  return true;
}
