import type { BillingName } from '#lib/reference/platform-billing-names.ts';
import { PLATFORMS, type Platform } from '#lib/reference/platforms-data.ts';

/** What a document shows of the one who billed. `state` is two letters; the numbers may have dashes. */
export interface BillingIdentity {
  readonly name: string | null;
  readonly tin?: string | null;
  readonly npi?: string | null;
  readonly state?: string | null;
  readonly payer?: string | null;
}

/** The platform behind a billing name. `why`: plain words for a person. */
export interface PlatformGuess {
  readonly platform: string;
  readonly certainty: 'sure' | 'possible';
  readonly why: string;
}

/** Legal forms at the end of a name, which are printed in many ways or left out. */
const LEGAL_FORM =
  /(?:\s(?:pc|pa|pllc|pllp|llc|llp|inc|sc|corp|corporation|a professional corporation))+$/;

function normaliseName(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=\b[a-z])\./g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
  return words.replace(LEGAL_FORM, '');
}

function digitsOf(text: string | null | undefined): string {
  return (text ?? '').replaceAll(/\D/g, '');
}

/**
 * The platform that bills under a name, tax number (TIN) or NPI, most telling first. Undefined when the facts
 * do not decide: a generic name needs its payer and state to agree, and is then no more than "possible".
 */
export function findPlatformByBillingName(identity: BillingIdentity): PlatformGuess | undefined {
  return findByNumber(identity) ?? findByName(identity) ?? findByPattern(identity);
}

function findByNumber({ tin, npi }: BillingIdentity): PlatformGuess | undefined {
  for (const [number, kind, label] of [
    [digitsOf(tin), 'tin', 'tax number'],
    [digitsOf(npi), 'npi', 'NPI'],
  ] as const) {
    if (number === '') continue;
    for (const { name, billingNames } of PLATFORMS) {
      const known = billingNames.find((billing) => digitsOf(billing[kind]) === number);
      if (known === undefined) continue;
      const why = `The ${label} ${number} is that of ${known.name}, under which ${name} bills.`;
      return { platform: name, certainty: 'sure', why };
    }
  }
  return undefined;
}

function findByName(identity: BillingIdentity): PlatformGuess | undefined {
  const wanted = normaliseName(identity.name ?? '');
  if (wanted === '') return undefined;
  for (const { name, billingNames } of PLATFORMS) {
    const known = billingNames.find(
      (billing) => normaliseName(billing.name) === wanted && mayDecide(billing, identity),
    );
    if (known === undefined) continue;
    const sure = known.sufficientAlone && known.confidence === 'A';
    const why = sure
      ? `${known.name} is a name under which ${name} bills.`
      : `${known.name} is possibly a name under which ${name} bills; the source is weak or the name is generic.`;
    return { platform: name, certainty: sure ? 'sure' : 'possible', why };
  }
  return undefined;
}

function mayDecide(billing: BillingName, { state, payer }: BillingIdentity): boolean {
  if (billing.sufficientAlone) return true;
  if (billing.payers === undefined) return false;
  const printedPayer = (payer ?? '').toLowerCase();
  const payerAgrees = billing.payers.some((known) => printedPayer.includes(known.toLowerCase()));
  const stateAgrees = billing.state === undefined || billing.state === state?.toUpperCase();
  return payerAgrees && stateAgrees;
}

function findByPattern({ name: printed }: BillingIdentity): PlatformGuess | undefined {
  const text = (printed ?? '').replaceAll('.', '').replaceAll(/\s+/g, ' ').trim();
  for (const { name, patterns } of PLATFORMS) {
    if (!patterns.some(({ pattern }) => pattern.test(text))) continue;
    const why = `The billing name has the form of those under which ${name} bills.`;
    return { platform: name, certainty: 'possible', why };
  }
  return undefined;
}

/** Words beside a platform's name that show that the platform is meant and not a person or a plain word. */
const CONTEXT_AFTER =
  /^(?:'s|’s)?\s*(?:[-–—:|,(]\s*)?(?:final|preliminary|provider|therapist|payouts?|payments?|pay|earnings|invoices?|statements?|remittance|membership|portal|network|health|deposits?)\b/i;
const CONTEXT_BEFORE = /(?:\bpaid by|\bplatform:?|\bsource:?|\bvia|©)\s*$/i;

/**
 * The platform that a line of a statement (or a cell of its platform column) names, as a whole word; a name
 * that is also a word or a first name needs statement words beside it. Undefined when none or several are named.
 */
export function findPlatformInText(text: string): string | undefined {
  const named = PLATFORMS.filter((platform) => isNamedIn(platform, text.trim()));
  return named.length === 1 ? named[0]?.name : undefined;
}

/** The platform after which a person called a file, as in "payouts-alma.csv"; undefined when none or several are named. */
export function findPlatformInFileName(fileName: string): string | undefined {
  const words = fileName.split(/[^\p{L}\d]+/u);
  const named = new Set([fileName, ...words].flatMap((text) => findPlatformInText(text) ?? []));
  return named.size === 1 ? [...named][0] : undefined;
}

function isNamedIn({ aliases }: Platform, text: string): boolean {
  return aliases.some(({ alias, needsContext }) => {
    const at = text.toLowerCase().indexOf(alias.toLowerCase());
    if (at === -1) return false;
    const [before, after] = [text.slice(0, at), text.slice(at + alias.length)];
    if (/[a-z0-9]$/i.test(before) || /^[a-z0-9]/i.test(after)) return false;
    if (!needsContext || (before === '' && after === '')) return true;
    return CONTEXT_AFTER.test(after) || (CONTEXT_BEFORE.test(before) && !/^\s+[A-Z]/.test(after));
  });
}
