/** Where a set of rates comes from, to be shown wherever one of them is. */
export interface RateSource {
  readonly name: string;
  readonly source: string;
  readonly date: string;
  readonly confidence: 'A' | 'B' | 'C';
  /** What a reader must know to compare it with an own rate. */
  readonly caution: string;
}

/** The Medicare physician fee schedule: facts of CMS, in the public domain. */
export const MEDICARE_SOURCE: RateSource = {
  name: 'Medicare',
  source:
    'CMS physician fee schedule, 2025 (RVU25D) and 2026 (RVU26A, read through the Therapy Out-of-Network Reimbursement Benchmark by Ticvision / CoralEHR, CC BY 4.0)',
  date: '2026-01',
  confidence: 'A',
  caution:
    'The national amount outside a facility, at the full rate of physicians and psychologists. Medicare pays some licences less, and every region differently.',
};

/** What plans publish of the rates they agreed on (Transparency in Coverage), from a sample of their files. */
export const NEGOTIATED_SOURCE: RateSource = {
  name: 'In-network rates',
  source:
    'Therapy Out-of-Network Reimbursement Benchmark by Ticvision / CoralEHR, CC BY 4.0, from 184 files of plans',
  date: '2026-06-01',
  confidence: 'C',
  caution:
    'A sample and not a census, of all licences and regions together; big groups repeat their rate in many files. The middle half of the rates, and no proof of any one contract.',
};
