import type { Page, Word } from '#lib/document/schema.ts';
import { aWord } from '#tests/builders/page.ts';

/** A text on a line: where its left or right edge or its middle stands. */
export interface Placed {
  readonly text: string;
  readonly at: number;
  readonly side: 'left' | 'right' | 'center';
}

/** Paper that is written from the top down, over as many pages as it takes. */
export interface Sheet {
  /** One line of texts. A text with line ends grows upwards. */
  readonly line: (texts: readonly Placed[]) => void;
  readonly prose: (text: string) => void;
  readonly skip: (points: number) => void;
  readonly pages: () => readonly Page[];
  /** What is written first on each new page from now on. */
  readonly onNewPage: (write: (() => void) | undefined) => void;
}

export const MARGIN = 40;
const SIZE = 9;
const CHARACTER = 0.5 * SIZE;
const BLANK = 0.28 * SIZE;
const LINE_PITCH = 10.5;

/** How wide a text is, in points. */
export function widthOf(text: string): number {
  const words = text.split(' ');
  return words.reduce((sum, word) => sum + word.length * CHARACTER + BLANK, -BLANK);
}

/** An empty sheet. `height`: of its pages, in points; `pitch`: from one line to the next. */
export function aSheet({
  height,
  pitch,
}: {
  readonly height: number;
  readonly pitch: number;
}): Sheet {
  const pages: Word[][] = [[]];
  let top = MARGIN;
  let head: (() => void) | undefined;
  const line = (texts: readonly Placed[]): void => {
    const lines = Math.max(1, ...texts.map(({ text }) => text.split('\n').length));
    const tall = (lines - 1) * LINE_PITCH;
    if (top + tall + pitch > height - MARGIN && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      top = MARGIN;
      const write = head;
      head = undefined;
      write?.();
      head = write;
    }
    for (const { text, at, side } of texts) {
      const own = text.split('\n');
      for (const [index, each] of own.entries()) {
        const lower = top + tall - (own.length - 1 - index) * LINE_PITCH;
        pages.at(-1)?.push(...wordsOf(each, at, side, lower));
      }
    }
    top += tall + pitch;
  };
  return {
    line,
    prose: (text) => line([{ text, at: MARGIN, side: 'left' }]),
    skip: (points) => {
      top += points;
    },
    pages: () => pages.map((words, index) => toPage(words, index + 1, height)),
    onNewPage: (write) => {
      head = write;
    },
  };
}

function wordsOf(text: string, at: number, side: Placed['side'], top: number): readonly Word[] {
  const room = widthOf(text);
  let left = at - { left: 0, right: room, center: room / 2 }[side];
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const placed = aWord(word, left, top, { size: SIZE });
      left += word.length * CHARACTER + BLANK;
      return placed;
    });
}

function toPage(words: readonly Word[], number: number, height: number): Page {
  const width = Math.max(612, ...words.map(({ box }) => box[2] + MARGIN));
  return { number, width, height, words, turned: [], isPicture: false };
}
