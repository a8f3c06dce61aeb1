import { type GreyImage, WHITE } from '#lib/document/image/grey-image.ts';

/** Each pixel as the binomial mean of its 3 × 3 neighbourhood, so many times over; the edge turns white. */
export function blur(image: GreyImage, times: number): GreyImage {
  let blurred = image;
  for (let pass = 0; pass < times; pass += 1) blurred = blurOnce(blurred);
  return blurred;
}

function blurOnce({ width, height, data }: GreyImage): GreyImage {
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
