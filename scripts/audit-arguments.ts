import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Redaction, RedactionSchema } from '#lib/report/schema.ts';

const FormatSchema = z.enum(['table', 'json', 'csv', 'xlsx', 'pdf']);
export type AuditFormat = z.infer<typeof FormatSchema>;

/** What the audit is asked for. */
export interface AuditArguments {
  readonly paths: readonly string[];
  readonly format: AuditFormat;
  readonly redact: Redaction;
  readonly termsPath: string | undefined;
  readonly outPath: string | undefined;
}

/** How the audit is called. */
export const AUDIT_USAGE = `Usage: npm run -s audit -- [options] PATH…

Reads EOBs and payout statements, compares them, and prints what the plans allowed,
what was received, and the difference.

  --terms FILE     what the platforms said, as JSON (fees, promised rates)
  --format FORMAT  table (the default), json, csv, xlsx or pdf
  --out FILE       writes there and not to standard output
  --redact LEVEL   none (the default), initials, or full (no client, member or claim number)
  --help           shows this`;

/** The arguments, or the reason why they cannot be used; no reason when help was asked for. */
export type ParsedAuditArguments =
  | { readonly status: 'run'; readonly arguments: AuditArguments }
  | { readonly status: 'help' }
  | { readonly status: 'wrong'; readonly reason: string };

/** Reads the command line of the audit. */
export function parseAuditArguments(words: readonly string[]): ParsedAuditArguments {
  const parsed = parseWords(words);
  if (typeof parsed === 'string') return { status: 'wrong', reason: parsed };
  const { values, positionals } = parsed;
  if (values.help === true) return { status: 'help' };
  const format = FormatSchema.safeParse(values.format);
  if (!format.success) return wrongChoice('--format', values.format, FormatSchema.options);
  const redact = RedactionSchema.safeParse(values.redact);
  if (!redact.success) return wrongChoice('--redact', values.redact, RedactionSchema.options);
  if (positionals.length === 0) return { status: 'wrong', reason: 'No file is given.' };
  return {
    status: 'run',
    arguments: {
      paths: positionals,
      format: format.data,
      redact: redact.data,
      termsPath: values.terms,
      outPath: values.out,
    },
  };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        terms: { type: 'string' },
        format: { type: 'string', default: 'table' },
        out: { type: 'string' },
        redact: { type: 'string', default: 'none' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    // What parseArgs throws for an unknown option or a missing value.
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

function wrongChoice(
  option: string,
  given: string,
  choices: readonly string[],
): ParsedAuditArguments {
  return { status: 'wrong', reason: `${option} is ${choices.join(', ')}, not “${given}”.` };
}
