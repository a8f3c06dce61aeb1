import { createClaimNumberCollector } from '#lib/portal/claim-numbers.ts';
import {
  AMOUNT_LABELS,
  DOLLARS,
  PAYOUT_LABEL,
  SERVICE_DATE_LABEL,
} from '#lib/reference/claim-page-words.ts';

/** What a page seems to hold. `claims` is 0 where there is none, 1 where there is one or more without a number. */
export interface PageSigns {
  readonly claims: number;
  readonly hasPayouts: boolean;
}

/** Gathers signs of claims, text by text, in the page's order. */
export interface SignCollector {
  readonly take: (text: Text) => void;
  /** What the texts say that still stand in the page. */
  readonly signs: () => PageSigns;
  /** Forgets everything, as for another page. */
  readonly clear: () => void;
}

/** A label, a number or an amount is shorter; running text is no sign. */
const LONGEST_SIGN = 120;
/** So many kinds of amounts stand on a page of an adjudicated claim and hardly on another one. */
const FEWEST_AMOUNT_LABELS = 2;
const FEWEST_PAYOUTS = 3;
/** So many places are enough to tell that a sign is there. */
const MOST_PLACES = 8;

/** One cheap look refuses nearly all texts of a page without claims. */
const WORTH_A_LOOK =
  /claim|ICN|allow|approv|eligib|cover|bill|charg|paid|pay|owe|resp|cost|share|adj|disc|sav|serv|visit|DOS|earn|\$/i;

/** An empty collector. It keeps no text of the page but claim numbers, only places. */
export function createSignCollector(): SignCollector {
  const numbers = createClaimNumberCollector();
  const amountLabels = new Map<RegExp, Text>();
  const dates = new Set<Text>();
  const payouts = new Set<Text>();
  const money = new Set<Text>();

  return {
    take(node) {
      const { data } = node;
      if (!numbers.isWaiting() && !WORTH_A_LOOK.test(data.slice(0, LONGEST_SIGN))) return;
      const text = data.trim();
      if (text === '' || text.length > LONGEST_SIGN) return;
      numbers.take(text, node);
      for (const label of AMOUNT_LABELS) if (label.test(text)) amountLabels.set(label, node);
      if (SERVICE_DATE_LABEL.test(text)) keep(dates, node);
      if (PAYOUT_LABEL.test(text)) keep(payouts, node);
      if (DOLLARS.test(text)) keep(money, node);
    },
    signs() {
      const amounts = countThere(money);
      const isClaimPage = amounts > 0 && countThere(amountLabels.values()) >= FEWEST_AMOUNT_LABELS;
      if (isClaimPage) {
        const unnumbered = countThere(dates) > 0 ? 1 : 0;
        return { claims: numbers.count() || unnumbered, hasPayouts: false };
      }
      return { claims: 0, hasPayouts: amounts >= FEWEST_PAYOUTS && countThere(payouts) > 0 };
    },
    clear() {
      numbers.clear();
      amountLabels.clear();
      for (const places of [dates, payouts, money]) places.clear();
    },
  };
}

function countThere(places: Iterable<Text>): number {
  let count = 0;
  for (const place of places) if (place.isConnected) count += 1;
  return count;
}

/** What has left the page makes room. */
function keep(places: Set<Text>, node: Text): void {
  if (places.size >= MOST_PLACES) {
    for (const place of places) if (!place.isConnected) places.delete(place);
    if (places.size >= MOST_PLACES) return;
  }
  places.add(node);
}
