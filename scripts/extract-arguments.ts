import { parseArgs } from 'node:util';
import { type ColumnMapping, MAPPABLE_FIELDS } from '#lib/payout/schema.ts';

/** What extracting is asked for. */
export interface ExtractArguments {
  readonly paths: readonly string[];
  readonly password: string | undefined;
  readonly mapping: ColumnMapping | undefined;
  readonly ocr: boolean;
  readonly pretty: boolean;
  /** How wide the window is in which pages are read, in CSS pixels. */
  readonly frameWidth: number;
}

const USUAL_WIDTH = 1280;

/** How extracting is called. */
export const EXTRACT_USAGE = `Usage: npm run -s extract -- [options] PATH…

Reads each file (its kind is told by its bytes) and prints what it says as JSON.

  --password TEXT     opens protected PDFs
  --map FIELD=COLUMN  names a statement's column by its heading or #n; repeatable.
                      FIELD: ${MAPPABLE_FIELDS.join(', ')},
                      or dateOrder=mdy|dmy
  --frame-width N     how wide the window is in which web pages are read (${USUAL_WIDTH})
  --no-ocr            refuses scans and photos instead of reading them by OCR
  --pretty            indents the JSON
  --help              shows this`;

/** The arguments, or the reason why they cannot be used; no reason when help was asked for. */
export type ParsedExtractArguments =
  | { readonly status: 'run'; readonly arguments: ExtractArguments }
  | { readonly status: 'help' }
  | { readonly status: 'wrong'; readonly reason: string };

/** Reads the command line of extracting. */
export function parseExtractArguments(words: readonly string[]): ParsedExtractArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        password: { type: 'string' },
        map: { type: 'string', multiple: true },
        'frame-width': { type: 'string', default: String(USUAL_WIDTH) },
        'no-ocr': { type: 'boolean', default: false },
        pretty: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return { status: 'help' };
    if (positionals.length === 0) return { status: 'wrong', reason: 'No file is given.' };
    const mapping = parseMapping(values.map ?? []);
    const frameWidth = Number(values['frame-width']);
    if (!Number.isSafeInteger(frameWidth) || frameWidth < 1) {
      return { status: 'wrong', reason: '--frame-width: give a number of pixels.' };
    }
    if (typeof mapping === 'string') return { status: 'wrong', reason: mapping };
    return {
      status: 'run',
      arguments: {
        paths: positionals,
        password: values.password,
        ocr: !values['no-ocr'],
        pretty: values.pretty,
        mapping,
        frameWidth,
      },
    };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { status: 'wrong', reason: error.message };
  }
}

/** The mapping of `--map` answers, or why one of them cannot be used. */
function parseMapping(answers: readonly string[]): ColumnMapping | string | undefined {
  if (answers.length === 0) return undefined;
  const columns: Partial<Record<(typeof MAPPABLE_FIELDS)[number], string>> = {};
  let dateOrder: 'mdy' | 'dmy' | undefined;
  for (const answer of answers) {
    const at = answer.indexOf('=');
    const [name, column] = [answer.slice(0, at), answer.slice(at + 1)];
    if (at < 1 || column === '') return `--map ${answer}: say it as FIELD=COLUMN.`;
    if (name === 'dateOrder') {
      if (column !== 'mdy' && column !== 'dmy') return '--map dateOrder: it is mdy or dmy.';
      dateOrder = column;
      continue;
    }
    const field = MAPPABLE_FIELDS.find((each) => each === name);
    if (field === undefined) return `--map ${name}: there is no such field.`;
    columns[field] = column;
  }
  return { columns, ...(dateOrder !== undefined && { dateOrder }) };
}
