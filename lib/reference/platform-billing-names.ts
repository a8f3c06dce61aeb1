/**
 * How well a fact is founded. A: the organisation's own page, or public data linked to the provider registry
 * (NPPES). B: one public source. C: a pattern only.
 */
export type Confidence = 'A' | 'B' | 'C';

/** A name under which a platform bills or contracts. One that is not sufficient alone never decides alone. */
export interface BillingName {
  readonly name: string;
  readonly sufficientAlone: boolean;
  readonly confidence: Confidence;
  readonly source: string;
  readonly asOf: string;
  readonly state?: string;
  readonly tin?: string;
  readonly npi?: string;
  /** The payers for whose claims the name is used, where it is not used for all. */
  readonly payers?: readonly string[];
}

/** When the facts about platforms were collected. */
export const COLLECTED = '2026-11';

type Details = Partial<
  Pick<BillingName, 'sufficientAlone' | 'confidence' | 'state' | 'tin' | 'npi' | 'payers'>
>;

function billsAs(name: string, source: string, details: Details = {}): BillingName {
  return { name, sufficientAlone: true, confidence: 'A', source, asOf: COLLECTED, ...details };
}

const ENTITY_LIST =
  'one public code source: a list of entity names that pairs each state entity with one for Optum';
const OPTUM_PAYERS = ['UnitedHealthcare', 'Optum', 'UMR', 'Oxford', 'Oscar'] as const;
const TEXAS_STUDY = 'Texas rate study linked to NPPES (zackdui/rate_visualizer, entity_matching)';
const GROW_FOOTER = "copyright lines of the site's footer in public copies";
const RULA_PRIVACY = 'rula.com/privacy-practices (2026-02)';

const HEADWAY_STATES = [
  ['Headway Florida Behavioral Health Services, P.A.', 'FL'],
  ['Headway Michigan Behavioral Health Services, P.C.', 'MI'],
  ['Headway California Behavioral Health Services', 'CA'],
  ['Headway New Jersey Behavioral Health Services, P.C.', 'NJ'],
  ['Headway Illinois Behavioral Health Services, PLLC', 'IL'],
  ['Headway Wisconsin Behavioral Health Services, S.C.', 'WI'],
  ['Headway Kansas Behavioral Health Services, P.A.', 'KS'],
] as const;

/** Generic names, seen for Optum's payers only: payer and state must agree, and even then it is "possible". */
const HEADWAY_FOR_OPTUM = [
  ['Sunshine Medical Behavioral Health Services, P.A.', 'FL'],
  ['Hudson Liberty Medical, P.C.', 'NY'],
  ['Great Lakes Behavioral Health Services, P.C.', 'MI'],
  ['Golden Gate Behavioral Health Services, P.C.', 'CA'],
  ['Garden State Behavioral Health Services, P.C.', 'NJ'],
  ['Mile High Behavioral Health Services, Inc.', 'CO'],
  ['Windy City Behavioral Health Services, PLLC', 'IL'],
  ['Badger Behavioral Health Services, S.C.', 'WI'],
  ['Sunflower Behavioral Health Services, P.A.', 'KS'],
] as const;

/** The names under which each platform bills, by platform. A platform without a known name is not listed. */
export const BILLING_NAMES: Readonly<Record<string, readonly BillingName[]>> = {
  Headway: [
    billsAs('Therapymatch, Inc.', 'headway.co/legal/ach'),
    billsAs(
      'New York Medical Behavioral Health Services, P.C.',
      'public data linked to NPPES; listed for Texas too',
      { state: 'NY', tin: '83-2675429', npi: '1235600834' },
    ),
    billsAs('Headway Colorado Behavioral Health Services, Inc.', 'public data derived from NPPES', {
      state: 'CO',
    }),
    ...HEADWAY_STATES.map(([name, state]) =>
      billsAs(name, ENTITY_LIST, { state, confidence: 'B' }),
    ),
    ...HEADWAY_FOR_OPTUM.map(([name, state]) =>
      billsAs(name, ENTITY_LIST, {
        state,
        confidence: 'B',
        sufficientAlone: false,
        payers: OPTUM_PAYERS,
      }),
    ),
  ],
  Alma: [
    billsAs('Arlozorov9, Inc.', "the platform's own pages (helloalma.com)"),
    billsAs('Alma Provider Network', 'no page cited; the contract side, not seen as payee', {
      confidence: 'C',
      sufficientAlone: false,
    }),
  ],
  'Grow Therapy': [
    billsAs('Grow Healthcare Group PA', 'public rate data linked to NPPES', {
      tin: '85-2938829',
      npi: '1245845932',
    }),
    billsAs('Grow Healthcare Group PC', GROW_FOOTER, { confidence: 'B' }),
    billsAs('Grow Healthcare Group of New Jersey', GROW_FOOTER, { confidence: 'B', state: 'NJ' }),
    billsAs('Grow Healthcare Group of Kansas PA', GROW_FOOTER, { confidence: 'B', state: 'KS' }),
    billsAs('Grow Care, Inc.', GROW_FOOTER, { confidence: 'B' }),
    billsAs(
      'Evernorth Behavioral Care Group',
      'help.growtherapy.com/clients 13401310; a group with therapists of its own',
      { sufficientAlone: false, payers: ['Cigna', 'Evernorth'] },
    ),
  ],
  Rula: [
    billsAs('Mental Health Specialty Group, P.A.', RULA_PRIVACY, {
      tin: '86-2493019',
      npi: '1801472634',
    }),
    billsAs('Mental Health Specialty Group NJ, PC', RULA_PRIVACY, { state: 'NJ' }),
    billsAs('Mental Health Specialty Group KS, P.A.', RULA_PRIVACY, { state: 'KS' }),
    billsAs('SUD Specialty Group - CA', RULA_PRIVACY, { state: 'CA' }),
    billsAs('Rula Health', RULA_PRIVACY),
    billsAs('Path CCM, Inc.', 'pathmentalhealth.com/privacy-policy'),
  ],
  SonderMind: [
    billsAs('SonderMind Provider Network LLC', TEXAS_STUDY, {
      tin: '47-5025949',
      npi: '1760854442',
    }),
    billsAs('SonderMind PC', TEXAS_STUDY, { tin: '99-4151402', npi: '1003646977' }),
  ],
  Lyra: [billsAs('Lyra Clinical Associates P.C.', 'lyrahealth.com/hipaa-notice')],
  Brightside: [
    billsAs('Brightside Medical, P.C.', TEXAS_STUDY, { tin: '83-2104126', npi: '1801355482' }),
  ],
  Thriveworks: [billsAs('Thriveworks', TEXAS_STUDY, { tin: '26-3447487', npi: '1215181300' })],
  LifeStance: [billsAs('LifeStance Health', TEXAS_STUDY, { tin: '26-4621796', npi: '1659567238' })],
  Cerebral: [
    billsAs('Cerebral Medical Group, A Professional Corporation', TEXAS_STUDY, {
      tin: '83-4662816',
    }),
  ],
  Talkiatry: [
    billsAs('MCCD FL Psychiatry Services PA', TEXAS_STUDY, { state: 'FL', tin: '88-2977235' }),
    billsAs('MCCD Psychiatry Services PLLC', TEXAS_STUDY, { tin: '84-3213629' }),
  ],
};
