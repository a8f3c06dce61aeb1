import type { Segment, Separators } from '#lib/remittance/x12/schema.ts';
import { findSeparators } from '#lib/remittance/x12/separators.ts';
import { splitText } from '#lib/remittance/x12/split-text.ts';
import { trimmed } from '#lib/remittance/x12/values.ts';

/** Why a text, or the rest of it, could not be taken apart. */
export type SegmentProblem = 'not-x12' | 'cut-off' | 'endless-segment';

/** Takes text apart into segments as it comes, in pieces of any size. */
export interface SegmentReader {
  /** The segments that end in this piece of text. */
  read(text: string): readonly Segment[];
  /** The last segment if the text ends without its mark, and what is wrong with the text as a whole. */
  finish(): { readonly segments: readonly Segment[]; readonly problem: SegmentProblem | null };
}

/** Segments that close something, which files often end with and without a mark after it. */
const CLOSING = new Set(['SE', 'GE', 'IEA']);
/** No segment of an 835 is nearly as long (characters); what is, has lost its marks. */
const LONGEST_SEGMENT = 65_536;
/** A byte-order mark whose bytes were taken for letters; files that were joined have one inside. */
const MISREAD_MARK = 'ï»¿';
const MISREAD_START = 0xef;

/** Makes a reader for one file. Each ISA may bring other separators. */
export function createSegmentReader(): SegmentReader {
  let pending = '';
  let separators: Separators | undefined;
  let ordinal = 0;
  let problem: SegmentProblem | null = null;

  /** Where the segment ends that begins at `at`; undefined where it is not whole or cannot be found. */
  function endOfSegment(at: number, isWhole: boolean): number | undefined {
    const isEnvelope = isEnvelopeAt(at);
    if (separators === undefined || isEnvelope) {
      const search = findSeparators(pending.slice(at), isWhole);
      if (search.status === 'more') return undefined;
      if (search.status === 'found') separators = search.separators;
      else if (separators === undefined) problem = 'not-x12';
    }
    if (separators === undefined) return undefined;
    const end = pending.indexOf(separators.segment, at + (isEnvelope ? ISA_START : 0));
    if (end !== -1) return end;
    if (pending.length - at > LONGEST_SEGMENT) problem = 'endless-segment';
    return undefined;
  }

  /** The place after blanks and byte-order marks. */
  function skipBlanks(start: number): number {
    let at = start;
    while (isBlank(pending.charCodeAt(at))) at += 1;
    const isMark = pending.charCodeAt(at) === MISREAD_START && pending.startsWith(MISREAD_MARK, at);
    return isMark ? skipBlanks(at + MISREAD_MARK.length) : at;
  }

  function isEnvelopeAt(at: number): boolean {
    return pending.startsWith('ISA', at) && !/[A-Za-z0-9]/.test(pending.charAt(at + 3));
  }

  function toSegment(raw: string, { element, component }: Separators): Segment {
    const text = raw.includes('\n') || raw.includes('\r') ? raw.replaceAll(/[\r\n]+/g, '') : raw;
    ordinal += 1;
    const elements = splitText(text, element);
    return { id: trimmed(elements[0]), elements, text, ordinal, component };
  }

  function take(isWhole: boolean): Segment[] {
    const segments: Segment[] = [];
    let at = skipBlanks(0);
    while (at < pending.length) {
      const end = endOfSegment(at, isWhole);
      if (end === undefined || separators === undefined) break;
      if (end > at) segments.push(toSegment(pending.slice(at, end), separators));
      at = skipBlanks(end + 1);
    }
    pending = pending.slice(at);
    return segments;
  }

  return {
    read(text) {
      if (problem !== null) return [];
      pending += text;
      return take(false);
    },
    finish() {
      const segments = problem === null ? take(true) : [];
      const rest = pending.trimEnd();
      if (problem !== null) return { segments, problem };
      if (separators === undefined) return { segments, problem: 'not-x12' };
      if (rest === '') return { segments, problem: null };
      const last = toSegment(rest, separators);
      if (CLOSING.has(last.id)) return { segments: [...segments, last], problem: null };
      return { segments, problem: 'cut-off' };
    },
  };
}

/** The element separator of an ISA could be taken for its end before this place. */
const ISA_START = 4;
const SPACE = 0x20;
const BYTE_ORDER_MARK = 0xfeff;

/** Line ends, tabs and spaces, but no other control character, for senders end segments with those. */
function isBlank(code: number): boolean {
  return code === SPACE || (code >= 0x09 && code <= 0x0d) || code === BYTE_ORDER_MARK;
}
