import { type Terms, TermsSchema } from '#lib/findings/terms-schema.ts';

/** The terms, or what is wrong with them: each wrong field by its path, as `platforms[0].membershipFee`. */
export type ParsedTerms =
  | { readonly status: 'terms'; readonly terms: Terms }
  | { readonly status: 'wrong'; readonly reasons: readonly string[] };

/** Reads the text of a terms file. */
export function parseTerms(text: string): ParsedTerms {
  const json = parseJson(text);
  if (json === undefined) return { status: 'wrong', reasons: ['This is not valid JSON.'] };
  const parsed = TermsSchema.safeParse(json);
  if (parsed.success) return { status: 'terms', terms: parsed.data };
  const reasons = parsed.error.issues.map(
    ({ path, message }) => `${fieldOf(path) || 'the whole file'}: ${message}`,
  );
  return { status: 'wrong', reasons };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
