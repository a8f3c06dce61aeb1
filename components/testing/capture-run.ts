import { vi } from 'vitest';
import type { CaptureRun } from '#components/capture/use-capture.ts';

/** The reading of a tab that nobody has asked for yet. */
export function aCaptureRun(input: Partial<CaptureRun> = {}): CaptureRun {
  return {
    state: { status: 'idle' },
    read: vi.fn<CaptureRun['read']>(),
    save: vi.fn<CaptureRun['save']>(),
    discard: vi.fn<CaptureRun['discard']>(),
    mark: vi.fn<CaptureRun['mark']>(),
    ...input,
  };
}
