/** A label, a colon, and what the label means: several words. */
const DEFINED = /^(?<label>[^:.]{3,40}):\s+(?:\S+\s+){3,}\S+$/;

/** What a definition gives as an example is no amount of a claim. */
const EXAMPLE = /\bfor example\b|\be\.g\.|\bsuch as\b|\bup to\b|\bpor ejemplo\b/i;

/** The label that a text defines before its amount: "Copay: the fixed amount of a visit." $25.00. */
export function definedLabel(text: string): string | undefined {
  return EXAMPLE.test(text) ? undefined : DEFINED.exec(text)?.groups?.['label'];
}
