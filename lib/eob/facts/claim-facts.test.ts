import { expect, test } from 'vitest';
import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import { findClaimFacts } from '#lib/eob/facts/claim-facts.ts';
import { linesOf, type Rows } from '#tests/builders/page.ts';

const factsOf = (...rows: Rows) =>
  findClaimFacts(linesOf(rows, { columnWidth: 200, align: 'left', headingAlign: 'left' }));
const valuesOf = (kind: ClaimFact['kind'], ...rows: Rows) =>
  factsOf(...rows).flatMap((fact) => (fact.kind === kind ? [fact.value] : []));

test.for<readonly [string, readonly string[]]>([
  ['Claim number: 25A1234567', ['25A1234567']],
  ['Claim #25A1234567', ['25A1234567']],
  ['Claim no. 25-1234-567', ['25-1234-567']],
  ['Claim ID: E25A1234567', ['E25A1234567']],
  ['Claim Control Number 20250107001', ['20250107001']],
  ['Número de reclamación: 25A1234567', ['25A1234567']],
  ['Número de reclamo: Q10000074', ['Q10000074']],
  ['Reclamación núm. SCH-2025-031177', ['SCH-2025-031177']],
  ['ICN 2025010712345', ['2025010712345']],
  ['Document control number: 25A1234567', ['25A1234567']],
  ['Claim tracking number 25A1234567', ['25A1234567']],
  ['Claim identifier: 25A1234567', ['25A1234567']],
  ['DCN 25A1234567', ['25A1234567']],
  ['No. de reclamo 25A1234567', ['25A1234567']],
  ['Reclamación: 25A1234567', ['25A1234567']],
  ['Claim number 25A1234567 processed on 02/03/2025', ['25A1234567']],
  ['Claim E70081144 02 for Robin Roe', ['E70081144 02']],
  ['Claim number MS 5500 1187 2', ['MS 5500 1187 2']],
  ['Claim E70081144 90837 $200.00', ['E70081144']],
  ['Claim 1 of 3: C2025-190-33817', ['C2025-190-33817']],
  ['Reference (claim) # 8826104 018277', ['8826104 018277']],
])('finds the claim’s number in %j', ([text, expected]) =>
  expect(valuesOf('claimNumber', [text])).toEqual(expected),
);

test.for([
  'Claim received 01/07/2025',
  'Claims summary',
  'Claim detail',
  'Your claim was paid',
  'Claim number:',
])('finds no claim’s number in %j', (text) => expect(valuesOf('claimNumber', [text])).toEqual([]));

test.for<readonly [string, string]>([
  ['Claim E70081144 02 for Robin Roe', 'Robin Roe'],
  ['Claim detail for Robin Roe — Provider: Jane Fictive, LCSW', 'Robin Roe'],
  ['Claim VH90071225, patient Robin Roe. Provider Jane Fictive, LMFT', 'Robin Roe'],
  ['Visit for Robin Roe · In network', 'Robin Roe'],
  ['Patient: Sgt. Robin Roe', 'Sgt. Robin Roe'],
  ['For Robin Roe · claim WP-0099121 · processed on 03/28/2026', 'Robin Roe'],
  ['Robin Roe · Member S9004417701', 'Robin Roe'],
  ['Explanation of benefits for Robin Roe (this is not a bill)', 'Robin Roe'],
  ['Claim 25A1234567. In-network. Patient: Robin Roe.', 'Robin Roe'],
  ['Patient: Robin Roe, self. The plan processed this claim.', 'Robin Roe'],
  ['Participant: Robin Roe', 'Robin Roe'],
  ['Customer: Robin Roe', 'Robin Roe'],
  ['Robin Roe · 9 Imaginary Mews, Inventown · Member ID: BW0099213', 'Robin Roe'],
])('finds the patient in %j', ([text, expected]) =>
  expect(valuesOf('patient', [text])).toEqual([expected]),
);

test('finds the patient for whom a line beside the claim’s is', () =>
  expect(valuesOf('patient', ['Claim # AMB-4410-61'], ['For Robin Roe'])).toEqual(['Robin Roe']));

test.for(['Customer Service 1-800-555-0100', 'For Robin Roe', 'Client: Invented Transit Auth.'])(
  'finds no patient in “%s” by itself',
  (text) => expect(valuesOf('patient', [text])).toEqual([]),
);

test('a payer before the number of a member is no patient', () =>
  expect(valuesOf('patient', ['Humana SmartSummary · Member H00998877'])).toEqual([]));

test('the next key of a row is nobody’s name', () =>
  expect(valuesOf('patient', ['Sent to', 'Subscriber', 'Statement period'])).toEqual([]));

test.for([
  ['October 7, 2025 · 45-minute therapy · in-network'],
  ['Provider: Family therapy'],
  ['Provider: Yes'],
  ['Provider: Check/EFT Trace #'],
])('finds no provider in %j', (line) => expect(valuesOf('provider', line)).toEqual([]));

test('a provider in a sentence is no part of it', () =>
  expect(valuesOf('provider', ['You had a visit with Marsh Psychiatry'])).toEqual([
    'Marsh Psychiatry',
  ]));

test('a date goes on under its key, and is not that of an earlier decision', () =>
  expect(
    valuesOf(
      'processedDate',
      ['REVERSAL of claim R115AVE02280 first processed 04/29/2025'],
      ['Member: Robin Roe | Date processed:'],
      ['06/10/2025'],
    ),
  ).toEqual(['2025-06-10']));

test('finds the claim’s number under a key by itself', () =>
  expect(valuesOf('claimNumber', ['Claim number'], ['25A1234567'])).toEqual(['25A1234567']));

test('finds the claim’s number under a key among other labels', () =>
  expect(valuesOf('claimNumber', ['Claim number', 'NPI'], ['25188E00412', '1000000053'])).toEqual([
    '25188E00412',
  ]));

test('finds no claim’s number in the first row of a table', () =>
  expect(
    valuesOf(
      'claimNumber',
      ['Claim number', 'Billed amount', 'You owe'],
      ['25188E00412', '$400.00', '$25.00'],
    ),
  ).toEqual([]));

test('keys side by side may stand beside one that is not known', () => {
  const rows = [
    ['Sponsor SSN / Sponsor Name', 'Patient', 'Claim Number'],
    ['ABNER ROE', 'ROBIN ROE', '2025163 00441E'],
  ];
  expect(valuesOf('patient', ...rows)).toEqual(['ROBIN ROE']);
  expect(valuesOf('claimNumber', ...rows)).toEqual(['2025163 00441E']);
});

test('finds the patient under a label among others', () =>
  expect(
    valuesOf(
      'patient',
      ['Patient', 'Billed amount', 'Service dates'],
      ['ROE, ROBIN', '$400.00', '06/30/2025'],
    ),
  ).toEqual(['ROE, ROBIN']));

test('finds no patient in the first row of a table', () =>
  expect(
    valuesOf(
      'patient',
      ['Patient', 'Billed amount', 'You owe'],
      ['ROE, ROBIN', '$400.00', '$25.00'],
    ),
  ).toEqual([]));

test('nobody is called as a column of claims is', () =>
  expect(valuesOf('patient', ['Member', 'Claims', 'Plan'])).toEqual([]));

test('finds the claim’s number behind a key that its column breaks', () =>
  expect(valuesOf('claimNumber', ['Claim'], ['No. 25-1234567'])).toContain('25-1234567'));

test('takes the number of a claim that is replaced for that, and not for the claim’s own', () => {
  const line = ['Claim number: 25A1234568 replaces claim 25A1234567'];
  expect(valuesOf('corrects', line)).toEqual(['25A1234567']);
  expect(valuesOf('claimNumber', line)).toEqual(['25A1234568']);
});

test.for<readonly [readonly string[], string]>([
  [['Patient: Lucian Pretense'], 'Lucian Pretense'],
  [['Patient name', 'Lucian Pretense'], 'Lucian Pretense'],
  [['Paciente: Lucian Pretense'], 'Lucian Pretense'],
  [['Claims for Lucian Pretense'], 'Lucian Pretense'],
  [['Claim detail for Lucian Pretense'], 'Lucian Pretense'],
  [['Patient: Lucian Pretense', 'Claim number: 25A1234567'], 'Lucian Pretense'],
])('finds the patient in %j', ([row, name]) => expect(valuesOf('patient', row)).toEqual([name]));

test.for<readonly [string, Rows, string]>([
  [
    'a labelled row',
    [
      ['Patient Name', 'Patient ID', 'Claim Status Code'],
      ['ROE, WREN', 'X0100', '1'],
    ],
    'ROE, WREN',
  ],
  [
    'a row of a page',
    [
      ['Member', 'Claim received', 'Payment sent to'],
      ['Wren Roe', 'May 14, 2025', 'Provider'],
    ],
    'Wren Roe',
  ],
  [
    'a row with the number of the claim',
    [
      ['Claim', 'Student', 'Provider'],
      ['SH-7741002', 'Wren Roe', 'Nola Void, LPC'],
    ],
    'Wren Roe',
  ],
  [
    'a remittance’s line',
    [['NAME', 'ROE, WREN', 'MID 1EG4', 'ASG Y', 'ICN 2025010712345']],
    'ROE, WREN',
  ],
  ['a sentence of a visit', [['Wren Roe saw Larkspur Psychiatry Group (in-network)']], 'Wren Roe'],
  [
    'a row beside a number of the patient’s own',
    [
      ['Patient Name', 'Patient Ctrl Nmbr', 'Payer Claim Ctrl Nmbr'],
      ['ROE, WREN', 'X0100', 'Q100000883120011'],
    ],
    'ROE, WREN',
  ],
  [
    'a band of keys over a claim',
    [
      ['WREN ROE', 'Claim no.', 'Processed', 'Network', 'You owe'],
      ['Nola Void LPC', 'M26011807744', '01/30/2026', 'In-network', '$40.00'],
    ],
    'WREN ROE',
  ],
])('finds the patient in %s', ([, rows, name]) =>
  expect(valuesOf('patient', ...rows).at(-1)).toBe(name),
);

test('takes keys and values in turn for no row of keys', () =>
  expect(
    valuesOf(
      'provider',
      ['Provider', 'Nola Void, LPC', 'Network status', 'In-network'],
      ['Date received', '01/20/2025', 'Date processed', '01/31/2025'],
    ),
  ).toEqual(['Nola Void, LPC']));

test('reads under a band of keys what they name, beside what the claim comes to', () => {
  const band: Rows = [
    ['WREN ROE', 'Claim no.', 'Processed', 'Network', 'You owe'],
    ['Nola Void LPC', 'M26011807744', '01/30/2026', 'In-network', '$40.00'],
  ];
  expect(valuesOf('claimNumber', ...band)).toEqual(['M26011807744']);
  expect(valuesOf('processedDate', ...band)).toEqual(['2026-01-30']);
  expect(valuesOf('provider', ...band)).toEqual(['Nola Void LPC']);
});

test('reads the number of a claim beside what its services come to', () =>
  expect(
    valuesOf(
      'claimNumber',
      ['Payer Claim Control #', 'Claim Status', 'Claim Charge', 'Claim Payment', 'Patient Resp'],
      ['2501090044710', '1 - Processed', '$400.00', '$221.00', '$50.00'],
    ),
  ).toEqual(['2501090044710']));

test('tells who is paid from the payer beside it', () =>
  expect(
    valuesOf('payee', ['PAYER', 'PAYEE'], ['Fictional Benefit Systems, LLC', 'Void Therapy LLC']),
  ).toEqual(['Void Therapy LLC']));

test.for<readonly [string, readonly string[]]>([
  ['the address', ['https://fund.test/claims/01BR8840271', '1/2']],
  ['the time of printing and the title', ['3/6/26, 8:02 PM', 'Claims - Member Dashboard - Fund']],
  ['the page and the time of printing', ['1 of 2', '3/6/26, 8:02 PM']],
])('what a browser prints around a page states no fact: %s', ([, row]) =>
  expect(factsOf(row)).toEqual([]),
);

test('finds the practice that a sentence says was seen', () =>
  expect(valuesOf('provider', ['Wren Roe saw Larkspur Psychiatry Group (in-network)'])).toEqual([
    'Larkspur Psychiatry Group',
  ]));

test.for([
  ['Client: Imaginary Teachers Fund'],
  ['Member: Fictional Foundry Group LLC'],
  ['Patient account number 12345'],
  ['Patient responsibility'],
  ['Patient: $25.00'],
])('finds no patient in %j', (row) => expect(valuesOf('patient', row)).toEqual([]));

test.for<readonly [readonly string[], string]>([
  [['Provider: Robin Sample LPC'], 'Robin Sample LPC'],
  [['Provider: Wren Fictive, PsyD (In-Network)'], 'Wren Fictive, PsyD'],
  [['Proveedor: Robin Sample LPC'], 'Robin Sample LPC'],
  [['Services provided by: Invented Therapy Group'], 'Invented Therapy Group'],
])('finds the provider in %j', ([row, name]) => expect(valuesOf('provider', row)).toEqual([name]));

test.for<readonly [readonly string[], string]>([
  [['Processed on 02/03/2025'], '2025-02-03'],
  [['Date processed: February 3, 2025'], '2025-02-03'],
  [['Fecha de procesamiento: 02/03/2025'], '2025-02-03'],
])('finds the day of processing in %j', ([row, date]) =>
  expect(valuesOf('processedDate', row)).toEqual([date]),
);

test.for([
  ['Statement date: 02/03/2025'],
  ['Paid on 02/03/2025'],
  ['Processed: pending'],
  ['Claims processed between', 'December 20, 2024 – March 20,'],
  ['Processed', '02/03/2025 –'],
])('finds no day of processing in %j', (row) => expect(valuesOf('processedDate', row)).toEqual([]));

test.for<readonly [string, 'in' | 'out']>([
  ['In-network provider', 'in'],
  ['Network status: In', 'in'],
  ['Dentro de la red', 'in'],
  ['Participating provider', 'in'],
  ['Out-of-network provider', 'out'],
  ['Out of network', 'out'],
  ['Non-participating provider', 'out'],
  ['This provider is not in our network', 'out'],
  ['Fuera de la red', 'out'],
  ['Dr. Jane Fictive NOT in network', 'out'],
  ['Jane Fictive, PhD network', 'in'],
  ['Fictive Counseling (PPO network)', 'in'],
  ['Fictive Health, plan provider — processed 05/30/2025', 'in'],
  ['Jane Fictive, LCSW, who belongs to the Fund’s network', 'in'],
  ['Proveedor participante: Dra. Fábula Ficticia', 'in'],
])('%j says that the provider is %s of the network', ([text, network]) =>
  expect(valuesOf('network', [text])).toEqual([network]),
);

test.for<readonly [string, 'pending' | 'reversal']>([
  ['Claim status: Pending', 'pending'],
  ['Status: In process', 'pending'],
  ['This claim is still being reviewed', 'pending'],
  ['Reversal of previous payment', 'reversal'],
])('%j says that the claim is a %s one', ([text, status]) =>
  expect(valuesOf('status', [text])).toEqual([status]),
);

test.for<readonly string[]>([
  ['Claim status', 'Received date', 'Processed date'],
  ['Status', 'Submitted amount'],
])('the heading beside that of the state, as in %j, is none', (...[row]) =>
  expect(valuesOf('status', row)).toEqual([]),
);

test.for([
  ['Care for Robin Sample', 'patient', 'Robin Sample'],
  [
    'Explanation of Benefits (EOB) for Jo Placeholder, Member number 4H0',
    'patient',
    'Jo Placeholder',
  ],
  [
    'Patient Rory Notaperson, claim CB-8820-4417, provider Sky Conjecture, PsyD, in-network',
    'patient',
    'Rory Notaperson',
  ],
  ['SAMPLE, JANE | ID 880014-01 | CLM# E25-140-0071', 'claimNumber', 'E25-140-0071'],
  ['PLACEHOLDER, SAM (reversal) | CLM# E25-052-0113R', 'patient', 'PLACEHOLDER, SAM'],
  ['Payer Claim Control #: N110AZ00441', 'claimNumber', 'N110AZ00441'],
  ['Wren Fictive, PsyD, (555) 555-0142', 'provider', 'Wren Fictive, PsyD'],
  ['Seen by Dana Mockingham, LCSW (in your network)', 'network', 'in'],
  ['Participating: Yes', 'network', 'in'],
] as const)('reads in “%s” the %s %s', ([text, kind, value]) =>
  expect(valuesOf(kind, text.split(' | '))).toContain(value),
);

test.for(['Out-of-network deductible, individual', 'In-network out-of-pocket maximum, individual'])(
  '“%s” speaks of the plan and says no claim’s network',
  (text) => expect(valuesOf('network', [text])).toEqual([]),
);

test.for(['patient, including review of outside', 'paciente cuenta'])(
  '“%s” names no patient',
  (text) => expect(valuesOf('patient', [text])).toEqual([]),
);

test('a sentence goes on with the day of processing on its next line', () =>
  expect(
    valuesOf('processedDate', ['We finished processing'], ['it on July 9, 2025. It is paid.']),
  ).toEqual(['2025-07-09']));

test('a claim’s header in two rows: each key stands over its value', () => {
  const rows: Rows = [
    ['Claim number', 'Provider', 'Claim processed', 'Network status'],
    ['GM5166100291', 'Alder Notaperson, MD', 'Jun 20, 2025', 'In network'],
  ];
  expect(valuesOf('claimNumber', ...rows)).toEqual(['GM5166100291']);
  expect(valuesOf('provider', ...rows)).toEqual(['Alder Notaperson, MD']);
  expect(valuesOf('processedDate', ...rows)).toEqual(['2025-06-20']);
  expect(valuesOf('network', ...rows)).toEqual(['in']);
});

test('a provider whose licence wraps to the next line is one provider', () =>
  expect(valuesOf('provider', ['You had a therapy visit with Wren Fictive,'], ['PsyD'])).toEqual([
    'Wren Fictive, PsyD',
  ]));

test.for([
  ['Claim reference TN/25/0088417', 'TN/25/0088417'],
  ['Claim # / ID: 8812503300417', '8812503300417'],
  ['for a claim received for JO SAMPLE, Reference # 8812503300417', '8812503300417'],
  ['Claim SB 20-77142', 'SB 20-77142'],
  ['how we handled claim no. 2509 8841 07 from Willow Pretend', '2509 8841 07'],
] as const)('finds the claim’s number in “%s”: %s', ([text, number]) =>
  expect(valuesOf('claimNumber', [text])).toEqual([number]),
);

test.for([
  ['Patient/Relation: Alba Marlowby / Daughter', 'patient', 'Alba Marlowby'],
  ['Patient: Lou Sample (spouse)', 'patient', 'Lou Sample'],
  ['For: Eulalie Sunderbeam', 'patient', 'Eulalie Sunderbeam'],
  ['Details for: Eulalie Sunderbeam', 'patient', 'Eulalie Sunderbeam'],
  ['Claimant: Eulalie Sunderbeam', 'patient', 'Eulalie Sunderbeam'],
  ['For Jasper Figment (dependent)', 'patient', 'Jasper Figment'],
  ['Treated by: Coriander Sham, LICSW', 'provider', 'Coriander Sham, LICSW'],
  ['Date of decision: May 7, 2025', 'processedDate', '2025-05-07'],
  ['Completed on May 7, 2025', 'processedDate', '2025-05-07'],
  ['Notice for: Eulalie Sunderbeam', 'patient', 'Eulalie Sunderbeam'],
  ['Visit on February 24, 2026 for Inez Placeholder', 'patient', 'Inez Placeholder'],
  ['Inez Placeholder (Subscriber)', 'patient', 'Inez Placeholder'],
  ['Visited Coriander Sham, LICSW', 'provider', 'Coriander Sham, LICSW'],
  ['Prepared for: Eulalie Sunderbeam', 'patient', 'Eulalie Sunderbeam'],
  ['PPO: YES', 'network', 'in'],
  ['Contracted: No', 'network', 'out'],
  ['Claim received for Jane Sample (dependent) Ref # 8812503190442', 'patient', 'Jane Sample'],
  ['Wendell Notreal, member number CP0000412-01', 'patient', 'Wendell Notreal'],
  ['we processed claim SB-71213 for Oskar Nobody, your son,', 'patient', 'Oskar Nobody'],
  ['Claim: KA77-019 / Patient: Drew Invented / In-network', 'patient', 'Drew Invented'],
  ['Rendering: Quinn Imaginary, PhD (in network)', 'provider', 'Quinn Imaginary, PhD'],
  ['Profesional: Inés Ficticia, LMFT', 'provider', 'Inés Ficticia, LMFT'],
  ['You saw Ezra Mirage, LMFT, who is in the plan’s network.', 'provider', 'Ezra Mirage, LMFT'],
  ['for your visit with Coriander Sham, LICSW, who left', 'provider', 'Coriander Sham, LICSW'],
  ['Tansy Nonentity, PhD, 4 Fiction Way, ME 04000', 'provider', 'Tansy Nonentity, PhD'],
  ['Linden Vale Psychology (in-network provider)', 'provider', 'Linden Vale Psychology'],
  ['Provider: Calloway Group (Contracted, in-network)', 'provider', 'Calloway Group'],
  ['Dr. Sol Stand-In', 'provider', 'Dr. Sol Stand-In'],
  ['Benefits Were Payable To: OAK MOCK COUNSELING', 'payee', 'OAK MOCK COUNSELING'],
  ['Network: PHP PPO', 'network', 'in'],
  ['Provider status: Participating', 'network', 'in'],
  ['Provider participates: Yes', 'network', 'in'],
  ['Non network provider', 'network', 'out'],
  ['Non-preferred provider', 'network', 'out'],
  ['This provider is outside of your network', 'network', 'out'],
  ['Provider Type: Non-participating', 'network', 'out'],
  ['Coriander Sham, LICSW, who belongs to our network', 'network', 'in'],
  ['Date processed / Fecha de proceso: 04/01/25', 'processedDate', '2025-04-01'],
  ['On May 7, 2025 we processed claim SB-71180', 'processedDate', '2025-05-07'],
  ['received 03/12/2025, processed 04/01/2025', 'processedDate', '2025-04-01'],
  ['We finished processing it on July 8, 2025.', 'processedDate', '2025-07-08'],
  ['Date received / processed: Jan 30, 2026 / Feb 4, 2026', 'processedDate', '2026-02-04'],
  ['Date processed / received: Feb 4, 2026 / Jan 30, 2026', 'processedDate', '2026-02-04'],
  ['Lakelight Counseling (plan provider)', 'network', 'in'],
  ['Seen by a non-plan provider', 'network', 'out'],
  ['Wren’s visit with Meadow Therapy Collective', 'provider', 'Meadow Therapy Collective'],
  ['Person treated: Inez Placeholder', 'patient', 'Inez Placeholder'],
  ['Patient: Inez Placeholder (participant)', 'patient', 'Inez Placeholder'],
] as const)('reads in “%s” the %s %s', ([text, kind, value]) =>
  expect(valuesOf(kind, [text])).toEqual([value]),
);

test.for([
  ['Control #: WI-301', 'patient'],
  ['Member Dashboard: Claims', 'patient'],
  ['Member: All', 'patient'],
  ['For Customer Support', 'patient'],
  ['The case was closed. Call before May 7, 2025', 'processedDate'],
  ['We processed this claim after your visit. You were seen on 03/04/2025', 'processedDate'],
  ['This claim replaces claim 4108, which we processed on May 6, 2026.', 'processedDate'],
  ['Pay to the order of', 'payee'],
  ['Provider in our network', 'provider'],
  ['Patient Respon-', 'patient'],
  ['Member Health Statement', 'patient'],
  ['PPO: Blue Shield', 'network'],
  ['TOWSON MD 21200', 'provider'],
  ['Network savings: the rest', 'network'],
] as const)('“%s” names no %s', ([text, kind]) => expect(valuesOf(kind, [text])).toEqual([]));

test('a date of processing that its line breaks off goes on below', () =>
  expect(valuesOf('processedDate', ['Processed: Aug 19,'], ['2025'])).toEqual(['2025-08-19']));

test('a claim’s number that has no room behind its key stands first on the line below', () =>
  expect(
    valuesOf(
      'claimNumber',
      ['Provider: Bay Heron Mock Group', 'Claim number:'],
      ['H100000771934401', 'Date processed: Aug 26, 2025'],
    ),
  ).toEqual(['H100000771934401']));

test('what stands below a key and is no number gives the claim none', () =>
  expect(valuesOf('claimNumber', ['Claim number:'], ['Date of service'])).toEqual([]));

test('a day on the line below is of something else than the processing', () =>
  expect(valuesOf('processedDate', ['We processed it'], ['Visit on 03/04/2025'])).toEqual([]));

test('the upper half of headings is no row of keys over values', () =>
  expect(
    factsOf(['Provider', 'Patient'], ['Procedure', 'Billed', 'Responsi-'], ['Amount', 'bility']),
  ).toEqual([]));

test.for([
  'PROVIDER EXPLANATION OF PAYMENTS',
  'Provider Explanation of Payment',
  'PROVIDER PAYMENT SUMMARY',
  'Provider Remittance Advice',
  'PROVIDER CLAIM SUMMARY',
  'Member Summary of Benefits',
  'PATIENT STATEMENT OF ACCOUNT',
])('the title %j names nobody', (title) => {
  expect(valuesOf('provider', [title])).toEqual([]);
  expect(valuesOf('patient', [title])).toEqual([]);
});

test.for<readonly [string, Rows, string]>([
  ['after a title of details', [['Claim details: Lucian Pretense']], 'Lucian Pretense'],
  [
    'before who treated them',
    [['Lucian Pretense', 'Provider: Tamsin Holt LMFT']],
    'Lucian Pretense',
  ],
  [
    'behind the number of their claim',
    [['Claim #R2604110077 · for Lucian Pretense']],
    'Lucian Pretense',
  ],
  [
    'under a title of one word',
    [['Patient'], ['Lucian Pretense', 'Account 5521']],
    'Lucian Pretense',
  ],
  ['cut by a gap', [['MEMBER NAME: PRETENSE', 'LUCIAN', 'MEMBER NO.: 0023']], 'PRETENSE LUCIAN'],
  ['behind a colon of its own column', [['PATIENT', ': PRETENSE, LUCIAN']], 'PRETENSE, LUCIAN'],
  ['a veteran', [['Veteran Name: PRETENSE, LUCIAN']], 'PRETENSE, LUCIAN'],
])('finds the patient %s', ([, rows, name]) =>
  expect(valuesOf('patient', ...rows)).toEqual([name]),
);

test('the program of a portal beside its page’s title is no patient', () =>
  expect(valuesOf('patient', ['Fictional Essentials', 'Claim status', 'Gull Island Plan'])).toEqual(
    [],
  ));

test('keys over the first claim of a page name the values of the next ones too', () => {
  const rows = [
    ['RECIPIENT NAME', 'RECIPIENT ID', 'ICN', 'PATIENT ACCT'],
    ['SERVICE DATES', 'BILLED', 'PAID'],
    ['PRETENSE, LUCIAN', '910044718803', '2226031004417', 'LR8803'],
    ['01/20/2026', '$150.00', '$98.74'],
    ['ROE, ROBIN', '910077120046', '2226031004433', 'LR0046'],
    ['01/21/2026', '$120.00', '$67.11'],
  ];
  expect(valuesOf('patient', ...rows)).toEqual(['PRETENSE, LUCIAN', 'ROE, ROBIN']);
  expect(valuesOf('claimNumber', ...rows)).toEqual(['2226031004417', '2226031004433']);
});

test('what a claim is may stand behind its values, and no further number', () => {
  const rows = [
    ['PATIENT NAME', 'CLAIM NUMBER', 'MEDICAID #'],
    ['SERVICE DATES', 'BILLED', 'PAID'],
    ['ROE, ROBIN', '2226031004433', '910077120', 'ADJUSTED CLAIM'],
    ['01/21/2026', '$120.00', '$67.11'],
    ['FAUX, TRISTAN', '2226031004455', '910077130', '90834'],
  ];
  expect(valuesOf('patient', ...rows)).toEqual(['ROE, ROBIN']);
  expect(valuesOf('claimNumber', ...rows)).toEqual(['2226031004433']);
});

test('a claim’s number in a panel beside its table is told where the table begins', () =>
  expect(
    factsOf(
      ['Patient', 'Date', 'Billed', 'Allowed', 'Paid', 'Owed'],
      ['Robin Roe', '01/07/2025', '$190.00', '$132.75', '$82.75', '$50.00'],
      ['Claim #'],
      ['25287-00417-1'],
      ['', '01/14/2025', '$190.00', '$132.75', '$82.75', '$50.00'],
    ).filter(({ kind }) => kind === 'claimNumber'),
  ).toEqual([{ kind: 'claimNumber', at: 0, value: '25287-00417-1' }]));

test.for<readonly [string, readonly string[], readonly string[]]>([
  ['headings', ['Amount', 'Network', 'Not', 'Allowed', 'Plan'], []],
  ['notes of what others may do', ['A non-participating provider may bill you'], []],
  ['limits of the plan', ['In-network', 'Deductible', '$0.00'], []],
  ['a provider beside limits of the plan', ['Jane Roe, LISW-S In Network', 'Deductible'], ['in']],
  ['the tier of a provider', ['Provider status', 'Tier 2 Network'], ['in']],
  ['words of the plan’s own', ['Provider: Jane Roe LCSW (in your plan’s network)'], ['in']],
])('%s tell the network as %j', ([, row, expected]) =>
  expect(valuesOf('network', row)).toEqual(expected),
);

/** Two claims, each under a header of its own of keys over their values. */
const HEADED: Rows = [
  ['Patient'],
  ['Lucian Pretense'],
  ['Claim number'],
  ['25A1234567'],
  ['Date of service', 'Billed', 'Allowed', 'Plan paid', 'Discount', 'You owe'],
  ['01/07/2025', '200.00', '142.80', '117.80', '57.20', '25.00'],
  ['Patient'],
  ['Robin Placeholder'],
  ['Claim number'],
  ['25A7654321'],
  ['Date of service', 'Billed', 'Allowed', 'Plan paid', 'Discount', 'You owe'],
  ['01/08/2025', '180.00', '120.00', '100.00', '60.00', '20.00'],
];

test('the header of the next claim under a table is no panel beside it', () => {
  const facts = findClaimFacts(linesOf(HEADED, { align: 'left', headingAlign: 'left' }));
  expect(facts.map(({ kind, at, value }) => [kind, at, value])).toEqual([
    ['patient', 1, 'Lucian Pretense'],
    ['claimNumber', 2, '25A1234567'],
    ['patient', 7, 'Robin Placeholder'],
    ['claimNumber', 8, '25A7654321'],
  ]);
});
