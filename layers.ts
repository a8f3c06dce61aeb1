/** What one folder of `lib` may import: other folders or single files of `lib`, and packages. */
export interface Layer {
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

const BELOW_EOB = [
  'lib/values',
  'lib/reference',
  'lib/claim',
  'lib/document',
  'lib/table',
] as const;

/** Who may import whom, in the order of the data's way. Whatever is not listed is refused. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  'lib/values': { imports: [], packages: ['zod'] },
  'lib/reference': { imports: ['lib/values'], packages: ['zod'] },
  'lib/claim': { imports: ['lib/values'], packages: ['zod'] },
  'lib/document': {
    imports: ['lib/values'],
    packages: [
      'zod',
      'pdfjs-dist',
      'papaparse',
      'fflate',
      'read-excel-file',
      'write-excel-file',
      'htmlparser2',
    ],
  },
  'lib/table': { imports: ['lib/values', 'lib/document'], packages: ['zod'] },
  'lib/eob': {
    imports: BELOW_EOB,
    packages: ['zod'],
  },
  // Inside an EOB: what labels mean, what is said of a claim, where amounts stand, and what they amount to.
  'lib/eob/words': { imports: BELOW_EOB, packages: ['zod'] },
  'lib/eob/facts': { imports: [...BELOW_EOB, 'lib/eob/words'], packages: ['zod'] },
  'lib/eob/tables': {
    imports: [...BELOW_EOB, 'lib/eob/words', 'lib/eob/facts'],
    packages: ['zod'],
  },
  'lib/eob/rows': {
    imports: [...BELOW_EOB, 'lib/eob/words', 'lib/eob/facts', 'lib/eob/tables'],
    packages: ['zod'],
  },
  'lib/remittance': {
    imports: ['lib/values', 'lib/reference', 'lib/claim'],
    packages: ['zod'],
  },
  'lib/payout': {
    imports: ['lib/values', 'lib/reference', 'lib/document', 'lib/table'],
    packages: ['zod'],
  },
  'lib/match': {
    imports: ['lib/values', 'lib/reference', 'lib/claim', 'lib/payout'],
    packages: ['zod'],
  },
  'lib/findings': {
    imports: ['lib/values', 'lib/reference', 'lib/claim', 'lib/payout', 'lib/match'],
    packages: ['zod'],
  },
  'lib/report': {
    imports: [
      'lib/values',
      'lib/reference',
      'lib/claim',
      'lib/payout',
      'lib/match',
      'lib/findings',
    ],
    packages: ['zod', 'pdfmake', 'papaparse', 'write-excel-file'],
  },
  'lib/vault': {
    imports: [
      'lib/values',
      'lib/claim/schema.ts',
      'lib/payout/schema.ts',
      'lib/payout/mapping-profile-schema.ts',
      'lib/match/decision-schema.ts',
      'lib/findings/terms-schema.ts',
    ],
    packages: ['zod', 'dexie'],
  },
  'lib/portal': {
    imports: ['lib/values', 'lib/reference', 'lib/document/page/element-at-place.ts'],
    packages: [],
  },
  'lib/messaging': {
    imports: ['lib/values', 'lib/reference/portal.ts', 'lib/reference/portals.ts'],
    packages: ['zod', 'wxt'],
  },
  'lib/workflow': {
    imports: [
      'lib/values',
      'lib/reference',
      'lib/claim',
      'lib/document',
      'lib/table',
      'lib/eob',
      'lib/remittance',
      'lib/payout',
      'lib/match',
      'lib/findings',
      'lib/report',
      'lib/vault',
      'lib/messaging',
    ],
    packages: ['zod'],
  },
};
