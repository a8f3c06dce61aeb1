import {
  BILLING_NAMES,
  type BillingName,
  COLLECTED,
  type Confidence,
} from '#lib/reference/platform-billing-names.ts';

/** What a name is made of where each state has its own entity. Never more than "possible". */
interface BillingNamePattern {
  readonly pattern: RegExp;
  readonly confidence: Confidence;
  readonly source: string;
  readonly asOf: string;
}

/** A name by which people and statements call a platform. A common word or first name needs context in a text. */
interface PlatformAlias {
  readonly alias: string;
  readonly needsContext: boolean;
}

/** A therapy platform: how it is called and under which names it bills. `confidence`: of the aliases. */
export interface Platform {
  readonly name: string;
  readonly aliases: readonly PlatformAlias[];
  readonly billingNames: readonly BillingName[];
  readonly patterns: readonly BillingNamePattern[];
  readonly confidence: Confidence;
  readonly source: string;
  readonly asOf: string;
}

/** Aliases that are also words or names of their own: "Alma" is a first name, "Path" a word. */
const COMMON_WORDS = new Set([
  'Alma',
  'Brightside',
  'Cerebral',
  'Grow',
  'Headway',
  'Klarity',
  'Lyra',
  'Maven',
  'Path',
]);

function platform(
  name: string,
  aliases: readonly string[],
  source: string,
  patterns: readonly RegExp[] = [],
): Platform {
  return {
    name,
    aliases: aliases.map((alias) => ({ alias, needsContext: COMMON_WORDS.has(alias) })),
    billingNames: BILLING_NAMES[name] ?? [],
    patterns: patterns.map((pattern) => ({
      pattern,
      confidence: 'C',
      source: `${source}; the form of its known names`,
      asOf: COLLECTED,
    })),
    confidence: 'A',
    source,
    asOf: COLLECTED,
  };
}

/** The therapy platforms, collected from public pages. A person may correct every entry in the terms. */
export const PLATFORMS: readonly Platform[] = [
  platform(
    'Headway',
    ['Headway', 'Therapymatch', 'findheadway', 'headway.co'],
    'help.headway.co 39971268274580, 4416374825748; headway.co/legal/ach',
    [/^headway [a-z ]+ behavioral health services/i],
  ),
  platform('Alma', ['Alma', 'helloalma', 'helloalma.com'], 'helloalma.com/faq', [
    /\balma\b.*\b(?:pc|pllc|pa|llc|inc|medical|provider network)\b/i,
  ]),
  platform(
    'Grow Therapy',
    ['Grow', 'Grow Therapy', 'growtherapy.com'],
    'help.growtherapy.com 8986132, 5574668, 9460294',
    [/^grow healthcare group\b/i],
  ),
  platform(
    'Rula',
    ['Rula', 'Rula Health', 'Path', 'Path Mental Health', 'Path CCM'],
    'therapistsupport.rula.com 22409679040539; rula.com/privacy-practices',
    [/^mental health specialty group\b/i],
  ),
  platform('SonderMind', ['SonderMind'], 'sondermind.com/faqs'),
  platform('Talkspace', ['Talkspace'], 'applicants-help.talkspace.com 31335845908763'),
  platform('BetterHelp', ['BetterHelp'], 'betterhelp.com'),
  platform(
    'Spring Health',
    ['Spring Health'],
    'springhealth.com/hipaa-joint-privacy-notice, careteam.springhealth.com 15588285625620',
    [/\bspring health\b/i],
  ),
  platform('Lyra', ['Lyra', 'Lyra Health'], 'lyrahealth.com/hipaa-notice'),
  platform('Maven', ['Maven', 'Maven Clinic'], "the platform's own name; nothing else is public"),
  platform('NOCD', ['NOCD'], "the platform's own name; nothing else is public"),
  platform('Klarity', ['Klarity', 'Klarity Health'], "the platform's own name"),
  platform('Telemynd', ['Telemynd'], "the platform's own name; nothing else is public"),
  platform('Brightside', ['Brightside', 'Brightside Health'], 'Texas rate study linked to NPPES'),
  platform('Thriveworks', ['Thriveworks'], 'Texas rate study linked to NPPES'),
  platform('LifeStance', ['LifeStance', 'LifeStance Health'], 'Texas rate study linked to NPPES'),
  platform('Cerebral', ['Cerebral'], 'Texas rate study linked to NPPES'),
  platform('Talkiatry', ['Talkiatry'], 'Texas rate study linked to NPPES'),
];
