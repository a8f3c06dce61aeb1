import type { RemittanceWarning } from '#lib/remittance/schema.ts';
import { createClaimAssembler } from '#lib/remittance/x12/assemble-claims.ts';
import { type ByteSource, decodeBytes } from '#lib/remittance/x12/decode.ts';
import type { X12Part } from '#lib/remittance/x12/schema.ts';
import { createSegmentReader, type SegmentProblem } from '#lib/remittance/x12/segments.ts';

/**
 * Reads an 835 piece by piece: its claims and payments as they stand in it. Memory does not grow with the file.
 * Never throws for what the file holds: what cannot be read is told by a warning.
 */
export async function* readX12(source: ByteSource): AsyncGenerator<readonly X12Part[]> {
  const reader = createSegmentReader();
  const assembler = createClaimAssembler();
  for await (const text of decodeBytes(source)) {
    for (let at = 0; at < text.length; at += PIECE_LENGTH) {
      const segments = reader.read(text.slice(at, at + PIECE_LENGTH));
      for (const segment of segments) assembler.take(segment);
      yield assembler.drain();
    }
  }
  const { segments, problem } = reader.finish();
  for (const segment of segments) assembler.take(segment);
  yield assembler.finish(problem === 'cut-off');
  if (problem !== null && problem !== 'cut-off') {
    yield [{ part: 'warning', warning: PROBLEMS[problem] }];
  }
}

/** So many characters are read at once: what is made of them is let go before it fills the young memory. */
const PIECE_LENGTH = 4096;

const PROBLEMS: Readonly<Record<Exclude<SegmentProblem, 'cut-off'>, RemittanceWarning>> = {
  'not-x12': {
    code: 'cut-off',
    isLoss: true,
    source: null,
    text: 'The beginning of this file (ISA) cannot be read: it is damaged or was cut off. Download it again.',
  },
  'endless-segment': {
    code: 'cut-off',
    isLoss: true,
    source: null,
    text: 'From some place on, the marks between the parts of this file are missing: it is damaged. Download it again.',
  },
};
