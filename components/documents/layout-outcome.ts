import { PasswordNeededError, ReadError } from '#lib/values/read-error.ts';

/** What became of exporting a layout: the text of the file, or why there is none. */
export type LayoutOutcome =
  | { readonly status: 'made'; readonly layout: string }
  | { readonly status: 'pictures' }
  | { readonly status: 'locked'; readonly wasWrong: boolean }
  | { readonly status: 'failed'; readonly message: string };

/** The layout that `make` gives, or why the document gives none, for a person to read. */
export async function layoutOrRefusal(
  make: () => Promise<string | undefined>,
  password: string | undefined,
): Promise<LayoutOutcome> {
  try {
    const layout = await make();
    return layout === undefined ? { status: 'pictures' } : { status: 'made', layout };
  } catch (error) {
    if (error instanceof PasswordNeededError) {
      return { status: 'locked', wasWrong: password !== undefined };
    }
    if (error instanceof ReadError) return { status: 'failed', message: error.message };
    throw error;
  }
}
