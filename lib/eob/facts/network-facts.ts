import { keyedPieces } from '#lib/eob/facts/keyed-pieces.ts';
import type { Line } from '#lib/table/lines.ts';

const OUT_OF_NETWORK =
  /out[- ]of[- ]network|\bnot in[- ]network|non-?participating|not in (?:the|our|your)(?: plan['’]?s)? network|not (?:part of|belong to) (?:the|our|your)(?: plan['’]?s)? network|\bnon[- ]?(?:network|preferred|contracted|plan) provider|outside(?: of)? (?:the|our|your)(?: plan['’]?s)? network|fuera de (?:la|nuestra|su) red|(?:preferred provider|provider participates|participating):?[\t ]*no\b/i;
const IN_NETWORK =
  /\bin[- ]network|\b(?:in|belongs? to|part of) (?:your(?: plan['’]?s)?|the (?:plan|fund|trust)['’]?s|our) network|^participating$|\tparticipating(?:\t|$)|\bnetwork provider|\((?:(?:plan|ppo|hmo|epo) )?network\)|, (?:plan |ppo |hmo )?(?:network|participating|plan provider)(?=[\s.,;)]|$)|\b(?:Ph\.?D|Psy\.?D|LCSW|LMFT|LPC|LMHC|M\.?D|PLLC|LLC) network(?=\t|$)|\bproveedor participante\b|\((?:contracted|participating|preferred|plan provider)\)|provider in our network|\b(?:ppo|hmo|epo) (?:network )?provider|status:?[\t ]*(?:tier \d )?network|network(?: status)?:?[\t ]*in\b|dentro de (?:la|nuestra|su) red|pertenece a (?:la|nuestra|su) red|(?:preferred provider|provider participates|participating):?[\t ]*yes\b|participating provider/i;
/** "network" at the end of a claim's header, behind its number. */
const NETWORK_OF_CLAIM = /\d{3}.*\tnetwork$/i;
/** Limits of the plan in and out of its network say nothing of a claim. */
const OF_THE_PLAN =
  /\b(?:deductible|out[- ]of[- ]pocket|maximum|limits?|annual|year|deducible|desembolso)\b/i;

const KEY =
  /^(?:provider |network )?(?:network|status|type|network status)$|^participating$|^preferred provider$|^(?:ppo|epo|hmo|contracted|in[- ]network)$/i;
const IS_OUT = /^(?:no|n|none|out|oon|non)\b|^not\b/i;
const IS_IN = /^(?:yes|y|in|s[ií]|participating|preferred|contracted|par)\b/i;
/** The value of the key "network" may also be the network's name. */
const NETWORK_NAME = /^\p{Lu}[\p{L}\d]+(?: [\p{Lu}\d][\p{L}\d]*)*$/u;

/** What a provider out of the network might do, as notes under every claim say, and what no claim's own words are. */
const OF_OTHERS = /\bmay (?:also )?(?:bill|charge) you\b|\bdoes not include\b/i;

/** Without one of these words a line says nothing of it. */
const ANY_WORD =
  /network|participa|preferred|contracted|plan provider|\bred\b|ppo|hmo|epo|status|\btype/i;

/** Whether the line says that its provider is in the plan's network or out of it; undefined where it does not say. */
export function networkIn(line: Line): 'in' | 'out' | undefined {
  const whole = line.segments.map((segment) => segment.text);
  if (!whole.some((text) => ANY_WORD.test(text))) return undefined;
  // Beside limits of the plan only words that say more than "in network" are of a provider.
  const isOfPlan = whole.some((text) => OF_THE_PLAN.test(text));
  const own = isOfPlan ? whole.filter((text) => !OF_THE_PLAN.test(text) && isLong(text)) : whole;
  const text = own.join('\t');
  if (OF_OTHERS.test(text) || isHeadings(line)) return undefined;
  if (OUT_OF_NETWORK.test(text)) return 'out';
  if (IN_NETWORK.test(text) || NETWORK_OF_CLAIM.test(text)) return 'in';
  if (isOfPlan) return undefined;
  for (const { key, value } of keyedPieces(line)) {
    if (key === undefined || !KEY.test(key)) continue;
    if (IS_OUT.test(value)) return 'out';
    const isNamed = key === 'network' && NETWORK_NAME.test(value) && !/^n\/?a$/i.test(value);
    if (IS_IN.test(value) || isNamed) return 'in';
  }
  return undefined;
}

/** A provider's name and what network they are in have no fewer words. */
const FEWEST_WORDS = 4;

function isLong(text: string): boolean {
  return text.split(' ').length >= FEWEST_WORDS;
}

/** So many texts side by side without a figure or a mark are the headings of a table: "Network", "Not". */
const FEWEST_HEADINGS = 5;

function isHeadings({ segments }: Line): boolean {
  return segments.length >= FEWEST_HEADINGS && segments.every(({ text }) => !/[\d:(]/.test(text));
}

/** Whether a text says something of the network. */
export function saysNetwork(text: string): boolean {
  return OUT_OF_NETWORK.test(text) || IN_NETWORK.test(text);
}

/** "Wren Fictive, PsyD (In-Network)" names Wren Fictive, PsyD. */
export function withoutNetwork(text: string): string {
  return text
    .replace(
      /\s*\((?:[^()]*\b(?:network|contracted|participating|preferred|red)\b[^()]*)\)?.*$/i,
      '',
    )
    .replace(/[,\s]*\b(?:in|out)[- ](?:of[- ])?network\b.*$/i, '')
    .replace(/[\s,;:(–—-]+$/, '')
    .trim();
}

/** How a provider stands to the plan: in its network or not, and whether it takes assignment ("ASG Y"). */
const STANDING = /^(?:non-?|not )?(?:participating|preferred|contracted)$|^asg [yn]$/i;

/** Whether a text says nothing but how a provider stands to the plan. */
export function isStanding(text: string): boolean {
  return STANDING.test(text.trim());
}
