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
    'No text could be found on the pages of this PDF, so nothing was read from it. Download the EOB as a PDF from the plan’s site, or take a sharp, straight picture of it.';
}

/** The text of the pages is unreadable: the file does not say which letters it draws. */
export class GarbledTextError extends ReadError {
  readonly code = 'garbled-text';
  override readonly message =
    'The text of this PDF cannot be read: the file shows letters without saying which they are. Open it, print it to a new PDF, or ask the plan for another copy.';
}

/** A form whose pages only Adobe's programs make when they open it (XFA); the file itself holds one that says so. */
export class DynamicFormError extends ReadError {
  readonly code = 'dynamic-form';
  override readonly message =
    'This PDF is a form that only Adobe Acrobat or Reader can show, so nothing was read from it. Open it there, print it to a new PDF, and import that.';
}

/** A photo or a scan. */
export class PictureError extends ReadError {
  readonly code = 'picture';
  override readonly message =
    'This is a picture, and pictures were not to be read, so nothing was read from it.';
}

/** The file unpacks to far more than a document holds. */
export class TooLargeError extends ReadError {
  readonly code = 'too-large';
  override readonly message =
    'This file unpacks to far more than a statement holds, so it was not opened. Open it in Excel, keep the sheet with your payouts and save that as CSV.';
}

/** A workbook of Excel 97–2003, or one with a password: both come in the same wrapping. */
export class OldWorkbookError extends ReadError {
  readonly code = 'old-workbook';
  override readonly message =
    'This is an Excel file in the old format (.xls), or one with a password. Open it and save it as .xlsx without a password, or as CSV.';
}

/** The bytes are of no kind that is read. */
export class UnknownFormatError extends ReadError {
  readonly code = 'unknown-format';
  override readonly message =
    'This is not a kind of file that Spreadlight reads. It reads EOBs as PDF, PNG, JPEG, 835 or FHIR, and payout statements as CSV, Excel (.xlsx), PDF, a saved page or pasted text.';
}

/** A quotation mark in a delimited file is opened and never closed, so that its rows cannot be told apart. */
export class BrokenQuotesError extends ReadError {
  readonly code = 'broken-quotes';

  constructor(line: number) {
    super(
      `A quotation mark in line ${line} of this file is not closed properly, so the rows from there on cannot be told apart. Correct that line, or download the file again.`,
    );
  }
}

/** A statement has the columns of one, but no amount in it can be read. */
export class NoAmountsError extends ReadError {
  readonly code = 'no-amounts';
  override readonly message =
    'This looks like a payout statement, but no amount in it can be read. Download it again with its amounts, as numbers like 95.00.';
}
