/** A label, a colon, and what the label means: several words. */
const DEFINED = /^(?<label>[^:.]{3,40}):\s+(?:\S+\s+){3,}\S+$/;

/** The label that a text defines before its amount: "Copay: the fixed amount of a visit." $25.00. */
export function definedLabel(text: string): string | undefined {
  return DEFINED.exec(text)?.groups?.['label'];
}
