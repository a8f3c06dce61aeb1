import { findAmounts, type NamedAmount } from '#lib/remittance/fhir/amount-names.ts';
import type { ExplanationOfBenefit, Item, Service } from '#lib/remittance/fhir/schema.ts';
import { isTotalRow } from '#lib/remittance/fhir/service-codes.ts';
import { sumCents } from '#lib/values/cents.ts';

/** A service of an explanation with its amounts, each with its place in the file, and what makes it doubtful. */
export interface PlacedItem {
  readonly service: Service;
  readonly amounts: readonly NamedAmount[];
  readonly doubts: readonly string[];
}

const PARTS_DIFFER = 'The parts of this service do not add up to what the file gives for it.';
const ADDED_BESIDE =
  'The payer added a service in place of another, and the file gives amounts for both.';

/**
 * The services of an explanation in its order, those that the payer added last. An item with details counts once:
 * by its own amounts, else by those of its details. A service without amounts is among them, unless the payer
 * replaced it; a row that sums the claim up is not.
 */
export function placeItems(
  { item: items = [], addItem: added = [] }: ExplanationOfBenefit,
  place: (part: string) => string,
): readonly PlacedItem[] {
  const replaced = new Set(added.flatMap(({ itemSequence = [] }) => itemSequence));
  const claimed = items.flatMap((item, at) => {
    if (isTotalRow(item)) return [];
    const isReplaced = item.sequence !== undefined && replaced.has(item.sequence);
    const placed = placeItem(item, place(`item[${String(at)}]`));
    return { sequence: item.sequence, isReplaced, placed };
  });
  const counted = claimed.filter(({ isReplaced, placed }) => isReplaced && placed.some(isPaidFor));
  const inPlaceOf = new Set(counted.map(({ sequence }) => sequence));
  return [
    ...claimed.flatMap(({ isReplaced, placed, sequence }) =>
      isReplaced ? withDoubt(placed.filter(hasAmounts), inPlaceOf.has(sequence)) : placed,
    ),
    ...added.flatMap((item, at) => {
      const placed = placeItem(datedAs(item, items), place(`addItem[${String(at)}]`));
      const isBeside = item.itemSequence?.some((sequence) => inPlaceOf.has(sequence)) === true;
      return withDoubt(placed, isBeside);
    }),
  ];
}

/** Whether a service has amounts at all. */
export function hasAmounts({ amounts }: PlacedItem): boolean {
  return amounts.length > 0;
}

const PAID_FOR = new Set(['allowed', 'benefit', 'paidToProvider', 'paidToPatient']);

function isPaidFor({ amounts }: PlacedItem): boolean {
  return amounts.some(({ name, amount }) => PAID_FOR.has(name) && amount !== 0);
}

function withDoubt(placed: readonly PlacedItem[], isBeside: boolean): readonly PlacedItem[] {
  if (!isBeside) return placed;
  return placed.map((each) => ({ ...each, doubts: [...each.doubts, ADDED_BESIDE] }));
}

/** A service that the payer added, with the date of the one that it replaces where it has none. */
function datedAs(added: Item, items: readonly Item[]): Item {
  const replaced = items.find(
    ({ sequence }) => sequence !== undefined && added.itemSequence?.includes(sequence) === true,
  );
  return replaced === undefined ? added : onDatesOf(replaced, added);
}

/** Details have no date of their own in R4. */
function onDatesOf<Part extends Service>(whole: Service, part: Part): Part {
  if (part.servicedDate !== undefined || part.servicedPeriod !== undefined) return part;
  return { ...part, servicedDate: whole.servicedDate, servicedPeriod: whole.servicedPeriod };
}

function placeItem(item: Item, place: string): readonly PlacedItem[] {
  const details = (item.detail ?? []).flatMap((detail, at) => {
    const own = `${place}.detail[${String(at)}]`;
    const parts = (detail.subDetail ?? []).map((part, index) =>
      placeService(part, `${own}.subDetail[${String(index)}]`),
    );
    return wholeOrParts(placeService(detail, own), parts);
  });
  return wholeOrParts(placeService(item, place), details);
}

function placeService(service: Service, place: string): PlacedItem {
  return { service, amounts: amountsOf(service, place), doubts: [] };
}

function amountsOf({ adjudication = [], net }: Service, place: string): readonly NamedAmount[] {
  const stated = findAmounts(adjudication, `${place}.adjudication`);
  const isBilled = stated.some(({ name }) => name === 'submitted');
  if (net === undefined || isBilled || stated.length === 0) return stated;
  const category = { coding: [{ code: 'submitted' }] };
  const billed = findAmounts([{ category, amount: net }], place);
  return [...stated, ...billed.map((amount) => ({ ...amount, place: `${place}.net` }))];
}

function wholeOrParts(whole: PlacedItem, parts: readonly PlacedItem[]): readonly PlacedItem[] {
  if (!parts.some(hasAmounts)) return [whole];
  if (hasAmounts(whole)) return withPartsDoubt(whole, parts);
  return parts.map((part) => ({ ...part, service: onDatesOf(whole.service, part.service) }));
}

function withPartsDoubt(whole: PlacedItem, parts: readonly PlacedItem[]): readonly PlacedItem[] {
  const isOpen = whole.amounts.some(({ name, amount }) => {
    const found = parts.map(({ amounts }) => amounts.filter((each) => each.name === name));
    const own = found.flatMap((each) => each.map((part) => part.amount));
    if (amount === null || own.length === 0) return false;
    return own.includes(null) || sumCents(own.flatMap((part) => part ?? [])) !== amount;
  });
  return isOpen ? [{ ...whole, doubts: [...whole.doubts, PARTS_DIFFER] }] : [whole];
}
