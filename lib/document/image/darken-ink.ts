import { type GreyImage, WHITE } from '#lib/document/image/grey-image.ts';

/** Below 1 pale ink gets darker, and paper and black ink stay as they are. */
const GAMMA = 0.5;

/** Makes pale ink darker, so that the points of amounts do not fade where a picture is out of focus. */
export function darkenInk(image: GreyImage): GreyImage {
  const levels = Uint8Array.from(
    { length: WHITE + 1 },
    (_, shade) => WHITE - WHITE * ((WHITE - shade) / WHITE) ** GAMMA,
  );
  return { ...image, data: image.data.map((shade) => levels[shade] ?? WHITE) };
}
