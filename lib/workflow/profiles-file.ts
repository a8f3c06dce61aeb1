import { z } from 'zod';
import { headerSignature } from '#lib/payout/header-signature.ts';
import { type MappingProfile, MappingProfileSchema } from '#lib/payout/mapping-profile-schema.ts';
import { ReadError } from '#lib/values/read-error.ts';

const ProfilesFileSchema = z.object({
  format: z.literal('spreadlight-column-answers'),
  version: z.literal(1),
  answers: z
    .array(MappingProfileSchema.unwrap().omit({ signature: true, confirmed: true }).readonly())
    .readonly(),
});

/** The file is no file of answers, or of a version that is not known here. */
export class NotProfilesFileError extends ReadError {
  readonly code = 'not-a-profiles-file';
  override readonly message =
    'This file holds no column answers that Spreadlight saved, so nothing was changed. Choose the file that “Save as a file” made.';
}

/** The answers as the text of a file for another computer. It holds headings and no value of any statement. */
export function profilesToFile(profiles: readonly MappingProfile[]): string {
  const answers = profiles.map(({ headings, mapping, savedAt }) => ({
    headings,
    mapping,
    savedAt,
  }));
  const file = { format: 'spreadlight-column-answers', version: 1, answers } as const;
  return `${JSON.stringify(file satisfies z.input<typeof ProfilesFileSchema>, null, 2)}\n`;
}

/** Reads such a file. Throws a `NotProfilesFileError` when it is none. */
export function parseProfilesFile(text: string): readonly MappingProfile[] {
  const parsed = ProfilesFileSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new NotProfilesFileError();
  // By its own headings a layout is known again, whatever the file says.
  return parsed.data.answers.flatMap((answer) => {
    const signature = headerSignature(answer.headings);
    return signature === undefined ? [] : [{ ...answer, signature }];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
