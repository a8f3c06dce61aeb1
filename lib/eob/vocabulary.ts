import { AMOUNT_FIELDS, type AmountField } from '#lib/claim/schema.ts';

/**
 * What a column of amounts may hold. Beside the fields of a service line: a payer's own intermediate step, two
 * parts of the patient's share in one cell, and money that is no part of an adjudication.
 */
export type ColumnField =
  | AmountField
  | 'allowedAfterDeductible'
  | 'amountRemaining'
  | 'costShare'
  | 'accountPaid'
  | 'decoy';

/** A field that a label may name. `weight`: 1 where the words name it alone, less where they are shared. */
export interface LabelCandidate {
  readonly field: ColumnField;
  readonly weight: number;
}

/** Words that name one field wherever they were seen. */
const CLEAR: Readonly<Record<ColumnField, readonly string[]>> = {
  billed: [
    'provider billed',
    'amount billed',
    'amount charged',
    'amount claimed',
    'billed amt',
    'billed amount',
    'billed',
    'submitted charges',
    'provider charge',
    'provider charges',
    'price without insurance',
    'total billed',
    'price charged',
    'amount provider charged',
    'billed charge',
    'billed charges',
    'total charges',
    'total charge',
    'charge amount',
    'claim charge',
    'your provider billed',
    'provider charged',
    'amount submitted',
    'usd total',
    'monto facturado',
    'monto cobrado',
    'cargo facturado',
    'cantidad facturada',
    'importe facturado',
    'cargo del proveedor',
    'cargos',
    'cargo',
    'cobro del proveedor',
    'provider charges',
    'what you were charged',
  ],
  discount: [
    'amount saved',
    'plan discount',
    'plan discounts',
    'discount',
    'discounts',
    'discounts and reductions',
    'network savings',
    'contractual adjustment',
    'contractual adjustment amount',
    'provider discount',
    'network discount',
    'savings as a member',
    'amount saved by using a network provider',
    'ppo epo discount',
    'prov adj discount',
    'plan discount contracted',
    'your savings',
    'plan savings',
    'your plan savings',
    'member discount',
    'premera network discount',
    'negotiated discount',
    'provider adjustment',
    'descuento',
    'descuento del plan',
    'descuento de la red',
    'ahorro de la red',
    'ahorros de la red',
    'reduccion',
    'ajuste contractual',
  ],
  notCovered: [
    'not covered',
    'amount not covered',
    'plan does not cover',
    'pending or not payable',
    'pending or not payable remarks',
    'other amounts not covered',
    'non covered charges',
    'noncovered',
    'non covered',
    'not payable',
    'charges excluded',
    'disallowed',
    'charges not covered',
    'not covered charges',
    'monto no cubierto',
    'no cubierto',
    'cantidad no cubierta',
    'cargos no cubiertos',
  ],
  allowed: [
    'plan allowed',
    'allowed',
    'allowed amount',
    'amount allowed',
    'max amt',
    'member rate',
    'member rate allowed amount',
    'negotiated or allowed',
    'amount your plan approved',
    'allowable charges',
    'amount covered allowed',
    'allowed charge',
    'allowed charges',
    'payment allowance',
    'negotiated rate',
    'your discounted rate',
    'discounted rate',
    'plan allowance',
    'approved amount',
    'medicare approved amount',
    'medicare approved',
    'tricare approved',
    'contracted allowed',
    'allowed benefit',
    'contracted amount',
    'contracted rate',
    'contracted',
    'eligible charges',
    'eligible expenses',
    'recognized amount',
    'recognised amount',
    'amount negotiated',
    'health plan price',
    'health plan price allowed amount',
    'price with insurance',
    'network amount',
    'allowed amount allowed benefit',
    'monto permitido',
    'cantidad permitida',
    'monto aprobado',
    'cantidad aprobada',
    'importe permitido',
    'tarifa negociada',
    'monto elegible',
  ],
  planPaid: [
    'plan paid',
    'your plan paid',
    'what your plan paid',
    'what my plan paid',
    'plan pays',
    'plan payment',
    'plan benefit amount',
    'amount we paid',
    'we paid',
    'amount medicare paid',
    'medicare paid provider',
    'medicare paid you',
    'health plan responsibility',
    'plan share',
    'plans share',
    'amount paid by your health plan',
    'amount paid by health plan',
    'amount paid by plan',
    'total plan paid',
    'prov pd',
    'provider paid',
    'plan paid amount',
    'total benefits',
    'payment amt',
    'paid to provider',
    'paid to member',
    'svc pmt',
    'total your plan paid',
    'benefit paid',
    'amount oscar paid',
    'what cigna plan paid',
    'normal benefit',
    'total payable',
    'benefit amount',
    'el plan pago',
    'pago del plan',
    'su plan pago',
    'monto pagado por el plan',
    'pagado por el plan',
    'nosotros pagamos',
    'cantidad pagada',
    'lo que pago su plan',
  ],
  deductible: [
    'deductible',
    'applied to deductible',
    'your deductible',
    'less deductible',
    'deductible amt',
    'deductible amount',
    'deduct',
    'policy deductible',
    'applied to annual deductible',
    'deducible',
    'aplicado al deducible',
    'su deducible',
  ],
  copay: [
    'copay',
    'co pay',
    'your copay',
    'copay amt',
    'copay amount',
    'co pay amount',
    'copayment',
    'copayments',
    'your copayment',
    'copago',
    'su copago',
  ],
  coinsurance: [
    'coinsurance',
    'co insurance',
    'your coinsurance',
    'co ins',
    'co ins amt',
    'coins',
    'coinsurance amount',
    'coaseguro',
    'su coaseguro',
  ],
  otherInsurance: [
    'other insurance',
    'other insurance paid',
    'cob',
    'cob amt',
    'other ins pay',
    'medicare other ins',
    'prior payer paid',
    'amount paid by another source',
    'coordination of benefits',
    'other insurer paid',
    'other plan paid',
    'paid by other insurance',
    'otro seguro',
    'pagado por otro seguro',
  ],
  withheld: [
    'withhold',
    'withheld',
    'sequestration',
    'sequestration reduction',
    'late filing reduction',
  ],
  patientResponsibility: [
    'amount you owe',
    'you owe',
    'what you owe',
    'what i owe',
    'your responsibility',
    'patient responsibility',
    'patient resp',
    'pt resp',
    'member responsibility',
    'your share',
    'my share',
    'your total costs',
    'your total cost',
    'total your share',
    'your costs',
    'your cost',
    'you may owe',
    'provider may bill you',
    'maximum you may be billed',
    'you may be billed',
    'final amount you owe',
    'total you owe',
    'your share of the cost',
    'subscriber liability',
    'member liability',
    'member owes',
    'client responsibility',
    'total responsibility',
    'total patient responsibility',
    'patient owes',
    'your total responsibility to provider s',
    'your total responsibility to providers',
    'you owe patient responsibility',
    'what you owe or may have paid',
    'patient share',
    'member share',
    'amount member owes',
    'amount you may owe provider',
    'amount you may owe',
    'you are responsible for',
    'total you are responsible for',
    'usted debe',
    'su responsabilidad',
    'lo que usted debe',
    'responsabilidad del paciente',
    'monto que usted debe',
    'cantidad que usted debe',
    'su parte',
    'usted paga',
    'lo que usted paga',
    'su costo',
    'debe usted',
  ],
  allowedAfterDeductible: [],
  amountRemaining: ['amount remaining', 'remaining amount'],
  costShare: [
    'copay deductible',
    'co pay deductible',
    'deductible copay',
    'copay coinsurance',
    'copayment coinsurance',
    'deduct coins copay',
    'deductible coinsurance copay',
  ],
  accountPaid: [
    'consumer account paid',
    'healthfund',
    'my account paid',
    'fund paid',
    'hra paid',
    'fsa paid',
    'paid from account',
    'hra fsa paid',
  ],
  decoy: [
    'annual',
    'used',
    'remaining',
    'limit',
    'annual limit',
    'year to date',
    'remaining balance',
    'amount satisfied',
    'plans maximum',
    'met',
    'met to date',
    'maximum',
    'individual limits',
    'family limits',
    'total amount you owe the providers',
    'total amount you owe the provider s',
    'account balance',
    'balance due',
    'amount due',
    'account paid balance',
    'out of pocket',
    'estimated balance',
    'prior balance',
    'applied so far',
    'so far this year',
    'check amount',
    'you have met',
  ],
};

/** Words that mean different things at different payers; the arithmetic decides. First the commonest meaning. */
const SHARED: readonly (readonly [string, readonly ColumnField[]])[] = [
  ['allowable amount', ['allowed', 'allowedAfterDeductible']],
  ['covered amount', ['allowed', 'allowedAfterDeductible', 'planPaid']],
  ['amount covered', ['allowed', 'planPaid']],
  ['covered', ['allowed', 'planPaid']],
  ['total covered', ['allowed', 'allowedAfterDeductible']],
  ['amount covered by your plan', ['planPaid', 'allowed']],
  ['re priced amount', ['allowed', 'decoy']],
  ['eligible', ['allowed']],
  ['eligible amount', ['allowed']],
  ['total cost', ['allowed', 'patientResponsibility', 'billed']],
  ['total costs', ['patientResponsibility', 'billed']],
  ['amount not payable', ['notCovered', 'discount']],
  ['ineligible', ['notCovered', 'coinsurance']],
  ['not covered less other benefits', ['notCovered', 'otherInsurance']],
  ['provider responsibility', ['discount']],
  ['adjustment', ['discount', 'decoy']],
  ['amount adjusted', ['discount', 'decoy']],
  ['adj amount', ['discount', 'decoy']],
  ['you saved', ['discount', 'decoy']],
  ['amount you saved', ['discount', 'decoy']],
  ['charge', ['billed']],
  ['charges', ['billed']],
  ['charged', ['billed']],
  ['amount', ['billed', 'planPaid', 'patientResponsibility', 'decoy']],
  ['fee', ['billed']],
  ['paid', ['planPaid']],
  ['amount paid', ['planPaid', 'decoy']],
  ['total paid', ['planPaid', 'decoy']],
  ['paid amount', ['planPaid', 'decoy']],
  ['payment', ['planPaid', 'decoy']],
  ['benefit', ['planPaid']],
  ['other', ['notCovered', 'otherInsurance', 'decoy']],
  ['patient balance', ['patientResponsibility', 'decoy']],
  ['other patient responsibility', ['notCovered', 'decoy']],
  ['other adjustments', ['discount', 'decoy']],
];

const COLUMN_FIELDS: readonly ColumnField[] = [
  ...AMOUNT_FIELDS,
  'allowedAfterDeductible',
  'amountRemaining',
  'costShare',
  'accountPaid',
  'decoy',
];

const CLEAR_WEIGHT = 1;
/** A shared label's first meaning, and each further one. */
const SHARED_WEIGHTS = [0.7, 0.55, 0.45, 0.3] as const;
/** That a label of an amount names none of the fields is believed only where the field is taken. */
const DECOY_WEIGHT = 0.15;
/** Words beside the label's own cost up to this much of its weight. */
const CONTAINED_WEIGHT = 0.75;

const MEANINGS = new Map<string, readonly LabelCandidate[]>([
  ...entriesOfClear(),
  ...SHARED.map(
    ([label, fields]) =>
      [
        normalise(label).join(''),
        fields.map((field, index) => ({
          field,
          weight: field === 'decoy' ? DECOY_WEIGHT : (SHARED_WEIGHTS[index] ?? 0.3),
        })),
      ] as const,
  ),
]);

function entriesOfClear(): readonly (readonly [string, readonly LabelCandidate[]])[] {
  return COLUMN_FIELDS.flatMap((field) =>
    CLEAR[field].map(
      (label) => [normalise(label).join(''), [{ field, weight: CLEAR_WEIGHT }]] as const,
    ),
  );
}

/** The words of a label: lower case, no accents, no footnote marks, no column letters or formulas. */
export function normalise(label: string): readonly string[] {
  return stripMarks(label)
    .split(/[^a-z0-9%]+/)
    .filter(
      (word, index, words) => isLabelWord(word) || (word === 'i' && words[index + 1] === 'owe'),
    );
}

function stripMarks(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/[\u0300-\u036f¹²³]/g, '')
    .replace(/(?<!\p{L})[A-Z](?:[+=][A-Z])+(?!\p{L})/gu, ' ')
    .replace(/[’']/g, '')
    .toLowerCase();
}

/** Column letters, footnote figures and the scraps of "provider(s)" are no words of a label. */
function isLabelWord(word: string): boolean {
  return word !== '' && !/^(?:[a-z]|\d)$/.test(word);
}

/** The fields that a label may name, the likeliest first; none when its words name no amount. */
export function labelCandidates(label: string): readonly LabelCandidate[] {
  const words = normalise(label);
  const whole = MEANINGS.get(words.join('')) ?? brokenInside(label);
  return whole ?? longestContained(words);
}

/** A narrow cell breaks a word anywhere ("COINSURANC E"), and may lose its end ("RESPONSIBILI"). */
function brokenInside(label: string): readonly LabelCandidate[] | undefined {
  const letters = stripMarks(label).replace(/[^a-z0-9]/g, '');
  const whole = MEANINGS.get(letters);
  if (whole !== undefined || letters.length < SHORTEST_STUMP) return whole;
  const found = [...MEANINGS].find(
    ([meaning]) => meaning.startsWith(letters) && letters.length >= STUMP_SHARE * meaning.length,
  );
  return found?.[1];
}

const SHORTEST_STUMP = 9;
const STUMP_SHARE = 0.8;

function longestContained(words: readonly string[]): readonly LabelCandidate[] {
  for (let length = words.length - 1; length > 0; length--) {
    const found = new Map<ColumnField, number>();
    for (let from = 0; from + length <= words.length; from++) {
      const part = MEANINGS.get(words.slice(from, from + length).join(''));
      const share = CONTAINED_WEIGHT * (0.4 + (0.6 * length) / words.length);
      for (const { field, weight } of part ?? []) {
        found.set(field, Math.max(found.get(field) ?? 0, weight * share));
      }
    }
    if (found.size > 0) {
      return [...found]
        .map(([field, weight]) => ({ field, weight }))
        .toSorted((a, b) => b.weight - a.weight);
    }
  }
  return [];
}

/** Words that headings of service tables are made of; a line of mostly these is a heading. */
const HEADING_WORDS = new Set([
  ...[...Object.values(CLEAR).flat(), ...SHARED.map(([label]) => label)].flatMap((label) =>
    normalise(label),
  ),
  ...normalise(
    'date dates of service services type description received proc procedure code cpt mod mods modifier qty units nos pos service product ' +
      'provided from to through see notes note section below remark remarks reason grp rc amt % rate plan your you member network or and not ' +
      'less other fecha tipo servicio servicios codigo descripcion procedimiento de del notas patient name number account claim perf serv prov id ' +
      'approved units dates visit billing',
  ),
]);

/** The share of a line's words that headings are made of, from 0 to 1. */
export function headingShare(text: string): number {
  const words = normalise(text);
  if (words.length === 0) return 0;
  return words.filter((word) => HEADING_WORDS.has(word)).length / words.length;
}
