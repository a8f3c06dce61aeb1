/** The base of every expected failure to read: a code to branch on, words for a person, no text of the document. */
export abstract class ReadError extends Error {
  abstract readonly code: string;
}

/** The document is encrypted and no password given so far opens it. */
export class PasswordNeededError extends ReadError {
  readonly code = 'password-needed';
  override readonly message =
    'This PDF is locked. Enter its password, often a date of birth, or save an unlocked copy.';
}

/** The file has no bytes. */
export class EmptyFileError extends ReadError {
  readonly code = 'empty-file';
  override readonly message = 'This file is empty. Download it again and retry.';
}

/** The file is damaged or was cut off. */
export class DamagedFileError extends ReadError {
  readonly code = 'damaged-file';
  override readonly message =
    'This file is damaged or incomplete and cannot be opened. Download it again and retry.';
}

/** The pages hold pictures only. */
export class NoTextError extends ReadError {
  readonly code = 'no-text';
  override readonly message =
    'This PDF holds pictures of pages and no text, so nothing could be read from it. Download the EOB as a PDF from the plan’s site instead of scanning it.';
}

/** The bytes are of no kind that is read. */
export class UnknownFormatError extends ReadError {
  readonly code = 'unknown-format';
  override readonly message =
    'This is not a kind of file that Spreadlight reads. It reads EOBs as PDF and payout statements as CSV.';
}
