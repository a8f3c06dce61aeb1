import type { Layout, Place } from '#tests/fuzz/layouts/layout.ts';
import { type Noise, noiseText } from '#tests/fuzz/layouts/noise.ts';
import { PENDING_DAY, PENDING_NUMBER } from '#tests/fuzz/layouts/oddities.ts';
import { MARGIN, type Sheet } from '#tests/fuzz/layouts/sheet.ts';
import type { TrueClaim, TrueService } from '#tests/fuzz/layouts/true-claims.ts';

/** A service with its claim, and where its day stands. */
export interface Printed {
  readonly service: TrueService;
  readonly claim: TrueClaim;
  readonly day: Place;
}

/** The services of a claim, with the places of their days: one day for all of them only where they have one. */
export function toPrinted(claim: TrueClaim, layout: Layout): readonly Printed[] {
  const isOneDay = claim.services.every(({ date }) => date === claim.services[0]?.date);
  return claim.services.map((service, at) => {
    const wanted = at % 2 === 1 ? (layout.otherDay ?? layout.day) : layout.day;
    return { service, claim, day: wanted === 'of the claim' && !isOneDay ? 'over' : wanted };
  });
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];

/** A day as the document prints it. */
export function printDay(iso: string, { dateForm }: Layout): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const full = `${month}/${day}/${year}`;
  switch (dateForm) {
    case '01/07/2025':
      return full;
    case '1/7/25':
      return `${Number(month)}/${Number(day)}/${year.slice(2)}`;
    case 'Jan 7, 2025':
      return `${MONTHS[Number(month) - 1] ?? ''} ${Number(day)}, ${year}`;
    case '01-07-2025':
      return full.replaceAll('/', '-');
    case 'range':
      return `${full} - ${full}`;
  }
}

/** What stands of a service at a place beside its amounts: its day, its code, or both. */
export function wordsAt({ service, day }: Printed, layout: Layout, place: Place): string {
  const date = day === place ? `${layout.dayWords}${printDay(service.date, layout)}` : '';
  const code = layout.code === place ? codeText(service, layout) : '';
  return (layout.isCodeFirst ? [code, date] : [date, code]).filter(Boolean).join(' · ');
}

function codeText({ code }: TrueService, { codeWords }: Layout): string {
  return codeWords.startsWith('Psycho') ? `${codeWords}(${code})` : `${codeWords}${code}`;
}

/** Writes what stands of a service at these places, each on a line of its own. */
export function printAround(
  sheet: Sheet,
  each: Printed,
  layout: Layout,
  places: readonly Place[],
): void {
  for (const place of places) {
    const text = wordsAt(each, layout, place);
    if (text !== '') sheet.prose(text);
  }
}

/** Writes what is of no service and stands here. */
export function printNoise(sheet: Sheet, { noise }: Layout, slot: Noise['slot']): void {
  for (const each of noise) if (each.slot === slot) sheet.prose(noiseText(each));
}

/** How far apart the facts of a claim stand on one line, in points. */
const FACT_WIDTH = 190;

/** Writes the claim's number, its patient and its provider. `before`: the patient of the claim before. */
export function printClaimFacts(
  sheet: Sheet,
  claim: Pick<TrueClaim, 'number' | 'patient'>,
  { claimFacts, patientKey, odd }: Layout,
  before: string | undefined,
): void {
  const isNamed = odd.patients === 'each' || claim.patient !== before;
  const isAlone = odd.patients === 'by name alone';
  if (isNamed && isAlone) sheet.prose(claim.patient);
  const facts = [
    `Claim number: ${claim.number}`,
    ...(isNamed && !isAlone ? [`${patientKey}${claim.patient}`] : []),
    'Provider: Quill Rivera, LCSW',
  ];
  if (claimFacts === 'one line') {
    sheet.line(
      facts.map((text, index) => ({ text, at: MARGIN + index * FACT_WIDTH, side: 'left' })),
    );
    return;
  }
  for (const fact of facts) sheet.prose(fact);
}

/** Writes a claim of the same patient that is not decided yet: it has no amounts. */
export function printPending(sheet: Sheet, { patient }: TrueClaim, layout: Layout): void {
  printClaimFacts(sheet, { number: PENDING_NUMBER, patient }, layout, undefined);
  sheet.prose(`Date of service: ${printDay(PENDING_DAY, layout)}`);
  sheet.prose(layout.odd.pendingWords);
}
