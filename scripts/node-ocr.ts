import type { OcrEnvironment } from '#lib/workflow/read-environment.ts';
import { nodeDecoder, nodeRasteriser } from '#scripts/node-canvas.ts';
import { createNodeOcrEngine } from '#scripts/node-ocr-engine.ts';

/** What a script needs to read pictures. Nothing is loaded before the first one; close the engine in the end. */
export function createNodeOcr(): OcrEnvironment {
  return { engine: createNodeOcrEngine(), rasteriser: nodeRasteriser, decoder: nodeDecoder };
}
