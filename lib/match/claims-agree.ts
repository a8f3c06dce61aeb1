import { type AmountField, amountOf, type Claim, type ServiceLine } from '#lib/claim/schema.ts';
import { foldText } from '#lib/values/person-name.ts';

/** The figures by which two showings of one line are compared. */
export const COMPARED: readonly AmountField[] = [
  'billed',
  'allowed',
  'planPaid',
  'patientResponsibility',
];

/** Whether every line of `part` stands in `whole` too, with no figure that contradicts it. */
export function isShownIn(part: Claim, whole: Claim): boolean {
  const open = [...whole.lines];
  return part.lines.every((line) => {
    const at = open.findIndex((other) => linesAgree(line, other));
    if (at === -1) return false;
    open.splice(at, 1);
    return true;
  });
}

/** Whether nothing tells two lines apart but their figures. */
export function mayBeOneService(one: ServiceLine, other: ServiceLine): boolean {
  return (
    one.dateOfService === other.dateOfService && mayBeSame(one.procedureCode, other.procedureCode)
  );
}

function linesAgree(one: ServiceLine, other: ServiceLine): boolean {
  return (
    mayBeOneService(one, other) &&
    COMPARED.every((field) => mayBeSame(knownAmount(one, field), knownAmount(other, field)))
  );
}

function knownAmount({ figures }: ServiceLine, field: AmountField): number | null {
  return amountOf(figures[field]) ?? null;
}

function mayBeSame<T>(one: T | null, other: T | null): boolean {
  return one === null || other === null || one === other;
}

/** A text that two claims share only when patient, payer and all lines are the same. */
export function contentOf({ patient, payer, lines }: Claim): string {
  const lineTexts = lines.map((line) =>
    JSON.stringify([
      line.dateOfService,
      line.procedureCode,
      line.modifiers.toSorted(),
      line.units,
      COMPARED.map((field) => knownAmount(line, field)),
    ]),
  );
  return JSON.stringify([
    patient && foldText(patient),
    payer && foldText(payer),
    lineTexts.toSorted(),
  ]);
}

/** How many lines of a claim may enter a sum. */
export function trustedLines({ lines }: Claim): number {
  return lines.filter(({ trust }) => trust.level !== 'review').length;
}

/** How much a showing of a claim is worth when the same claim is shown twice: known and verified figures. */
export function richnessOf({ lines }: Claim): number {
  return lines.reduce((sum, line) => {
    const figures = Object.values(line.figures).filter((figure) => figure !== null);
    const verified = figures.filter(
      (figure) => figure.origin !== 'unreadable' && figure.proof.status === 'verified',
    );
    return sum + figures.length + verified.length;
  }, 0);
}
