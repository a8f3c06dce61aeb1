import type { Claim, Provider, ServiceLine } from '#lib/claim/schema.ts';
import { amountOf } from '#lib/claim/schema.ts';
import {
  findAddressee,
  isOneOfColumn,
  namesFamily,
  namesOverTables,
} from '#lib/eob/facts/addressee.ts';
import { type Context, completedContext, contextOf } from '#lib/eob/facts/claim-context.ts';
import type { ClaimFact } from '#lib/eob/facts/claim-fact.ts';
import { isPersonalProvider } from '#lib/eob/facts/name-shapes.ts';
import { withPatientsOnly } from '#lib/eob/facts/patient-names.ts';
import { withUnclearPatients } from '#lib/eob/facts/unclear-patients.ts';
import { claimTotals } from '#lib/eob/rows/claim-totals.ts';
import { dateDoubts } from '#lib/eob/rows/date-over-table.ts';
import { withFactsOverRows } from '#lib/eob/rows/facts-under-rows.ts';
import { withOcrDoubts } from '#lib/eob/rows/ocr-doubts.ts';
import { withMedicareDoubts } from '#lib/eob/rows/payment-of-medicare.ts';
import { withPersonDoubts } from '#lib/eob/rows/payment-of-person.ts';
import type { ReadRow } from '#lib/eob/rows/read-row.ts';
import { rowToServiceLine } from '#lib/eob/rows/row-to-service-line.ts';
import { undecidedLines } from '#lib/eob/rows/undecided-facts.ts';
import { withUndecidedDoubts } from '#lib/eob/rows/undecided-numbers.ts';
import { withUnseenDoubts } from '#lib/eob/rows/unseen-doubts.ts';
import type { NamedCells } from '#lib/eob/tables/named-cells.ts';
import type { ServiceTable } from '#lib/eob/tables/schema.ts';
import type { RecognisedPayer } from '#lib/reference/payers.ts';
import type { Line } from '#lib/table/lines.ts';
import { PersonNameSchema } from '#lib/values/person-name.ts';

/** Puts rows into the claims that the words around them name. */
export function rowsToClaims(
  lines: readonly Line[],
  labelled: readonly ClaimFact[],
  rows: readonly ReadRow[],
  payer: RecognisedPayer,
): readonly Claim[] {
  return factsToClaims(lines, withUnlabelledNames(lines, labelled), rows, payer);
}

/** Puts rows into the claims that facts name, whoever else the document names without a label. */
export function factsToClaims(
  lines: readonly Line[],
  facts: readonly ClaimFact[],
  rows: readonly ReadRow[],
  payer: RecognisedPayer,
): readonly Claim[] {
  const totalLines = new Set(rows.filter(({ kind }) => kind === 'total').map(({ row }) => row.at));
  const seen = withUnseenDoubts(withOcrDoubts(rows, lines), lines);
  const doubted = withMedicareDoubts(seen, lines, payer);
  const listing = new Set(
    doubted.flatMap(({ kind, table }) => (kind === 'service' ? [table] : [])),
  );
  const services = [
    ...doubted.flatMap((row) => placeOfService(row, listing)),
    ...undecidedLines(lines, doubted),
  ];
  const undated = new Set(doubted.flatMap((each) => (isWithoutDay(each) ? [each.row.at] : [])));
  const named = withPatientsOnly(withFactsOverRows(facts, services, totalLines, undated));
  const told = withUndecidedDoubts(withPersonDoubts(doubted, named), named, lines);
  return withFactsBelow(groupRows(told, named, totalLines), named).flatMap(
    (group) => groupToClaim(group, payer) ?? [],
  );
}

/** Whether a row has no day, or one that may be of something else and no procedure: it may be a sum of others. */
function isWithoutDay({ kind, isDateSure, row }: ReadRow): boolean {
  return kind === 'summary' || (kind === 'service' && !isDateSure && row.code === undefined);
}

/** A row among services that is no total is one of them too, if its day is not told. */
function placeOfService(
  { kind, row, table }: ReadRow,
  listing: ReadonlySet<ServiceTable>,
): readonly number[] {
  const isUndated = kind === 'summary' && listing.has(table) && table.isOfRecords !== true;
  return kind === 'service' || kind === 'pending' || isUndated ? [row.at] : [];
}

/** Where a document is of one claim, what is said of it once is said of it below its amounts too. */
function withFactsBelow(groups: readonly Group[], facts: readonly ClaimFact[]): readonly Group[] {
  const [only, ...others] = groups;
  if (only === undefined || others.length > 0) return groups;
  return [{ ...only, context: completedContext(only.context, facts) }];
}

/** A patient whom no label names is the one whose name stands over the table, or whom the document is sent to. */
function withUnlabelledNames(
  lines: readonly Line[],
  facts: readonly ClaimFact[],
): readonly ClaimFact[] {
  const over = namesOverTables(lines).map(
    ({ at, name }): ClaimFact => ({ kind: 'patient', at, value: name, as: 'unlabelled' }),
  );
  const all = withUnclearPatients(
    lines,
    [...facts, ...over].toSorted((a, b) => a.at - b.at),
  );
  if (mayNameFamily(lines, all)) return all.filter(({ kind }) => kind !== 'patient');
  const addressee = findAddressee(lines);
  if (addressee === undefined || all.some(({ kind }) => kind === 'patient')) return all;
  if (namesFamily(lines, addressee) || isOneOfColumn(lines, addressee)) return all;
  return [{ kind: 'patient', at: 0, value: addressee }, ...all];
}

/** Whether only who holds the insurance has a label, and somebody else of the same surname is named, whose claim it may be. */
function mayNameFamily(lines: readonly Line[], facts: readonly ClaimFact[]): boolean {
  const named = facts.flatMap((fact) => (fact.kind === 'patient' ? [fact] : []));
  return (
    named.length > 0 && named.every(({ as, value }) => as === 'holder' && namesFamily(lines, value))
  );
}

interface Group {
  readonly context: Context;
  readonly rows: readonly ReadRow[];
  readonly totals: readonly ReadRow[];
}

/** Rows of one claim stand together: up to its total, its next number, another patient, or a change of sign. */
function groupRows(
  rows: readonly ReadRow[],
  facts: readonly ClaimFact[],
  totalLines: ReadonlySet<number>,
): readonly Group[] {
  const groups: { rows: ReadRow[]; totals: ReadRow[]; context: Context; isOpen: boolean }[] = [];
  const first = rows.find(({ kind }) => kind === 'service')?.row.at ?? 0;
  let end = 0;
  for (const each of rows) {
    const group = groups.at(-1);
    if (each.kind === 'summary' || each.kind === 'pending' || each.kind === 'interest') continue;
    if (each.kind === 'total') {
      if (group !== undefined) {
        group.totals.push(each);
        group.isOpen = false;
      }
      end = each.row.at + 1;
      continue;
    }
    const window = facts.filter(({ at }) => at <= each.row.at && !totalLines.has(at));
    const around = contextOf(window, { since: end, first }, totalFacts(facts, each, rows));
    const ofNext = isAfterClaim(group, window, end) ? withoutClaim(around, group) : around;
    if (group?.isOpen === true && isNumberOf(group.rows, each)) {
      group.context = { ...group.context, claimNumber: each.row.named.claimNumber };
    }
    const context = withNamed(ofNext, each.row.named, group?.isOpen === true ? group : undefined, {
      isNew: (kind) => window.some((fact) => fact.kind === kind && fact.at >= end),
    });
    const continues =
      group !== undefined &&
      group.context.claimNumber === context.claimNumber &&
      group.context.patient === context.patient &&
      group.context.processedDate === context.processedDate &&
      (group.isOpen || context.claimNumber !== undefined) &&
      isReversed(group.rows[0]) === isReversed(each);
    if (group !== undefined && continues) group.rows.push(each);
    else groups.push({ rows: [each], totals: [], context, isOpen: true });
    end = each.row.at + 1;
  }
  return groups;
}

/** A cell that names patient and claim may hold one over the other, each beside a row: the number is that of the patient above. */
function isNumberOf(rows: readonly ReadRow[], { row: { named } }: ReadRow): boolean {
  const isAlone = named.claimNumber !== undefined && named.patient === undefined;
  return (
    isAlone &&
    rows[0]?.row.named.patient !== undefined &&
    rows.every((before) => before.row.named.claimNumber === undefined)
  );
}

/** Whether a row stands under the total of a claim and no number says whose it is. */
function isAfterClaim(
  group: { readonly totals: readonly ReadRow[]; readonly isOpen: boolean } | undefined,
  facts: readonly ClaimFact[],
  since: number,
): boolean {
  return (
    group?.isOpen === false &&
    group.totals.some(({ row }) => OF_CLAIM.test(row.text)) &&
    facts.every(({ kind, at }) => kind !== 'claimNumber' || at < since)
  );
}

const OF_CLAIM = /\bclaim\b/i;

/** What is known of the next claim where the number of the one before is not its own. */
function withoutClaim(around: Context, group: { readonly context: Context } | undefined): Context {
  return around.claimNumber === group?.context.claimNumber
    ? { ...around, claimNumber: undefined }
    : around;
}

/**
 * What a row's own columns name, which only the first row of a claim may do: the next ones are of the same claim, up
 * to its total or to words that name another.
 */
function withNamed(
  around: Context,
  { claimNumber, patient, provider }: NamedCells,
  open: { readonly context: Context } | undefined,
  { isNew }: { readonly isNew: (kind: ClaimFact['kind']) => boolean },
): Context {
  const isUnnamed = claimNumber === undefined || claimNumber === open?.context.claimNumber;
  const isSame = open !== undefined && isUnnamed && !isNew('claimNumber');
  const before = isSame ? open.context : undefined;
  return {
    ...around,
    claimNumber: claimNumber ?? before?.claimNumber ?? around.claimNumber,
    provider: provider ?? around.provider,
    patient: patient ?? (isNew('patient') ? around.patient : (before?.patient ?? around.patient)),
  };
}

/** The facts on the total line that follows a row: some payers name the claim only there. */
function totalFacts(
  facts: readonly ClaimFact[],
  { row }: ReadRow,
  rows: readonly ReadRow[],
): readonly ClaimFact[] {
  const total = rows.find((other) => other.kind === 'total' && other.row.at > row.at);
  return total === undefined ? [] : facts.filter(({ at }) => at === total.row.at);
}

function isReversed(row: ReadRow | undefined): boolean {
  return (row?.read.amounts.billed ?? row?.read.amounts.allowed ?? 0) < 0;
}

const UNSAID_DATE =
  'The date stands apart from this line, and nothing says for sure that it is the date of service.';

function groupToClaim({ context, rows, totals }: Group, payer: RecognisedPayer): Claim | undefined {
  const serviceLines = rows.flatMap((each) => {
    const { date } = each;
    if (date === undefined) return [];
    const doubts = [
      ...each.doubts,
      ...dateDoubts(date, context.processedDate),
      ...(each.isDateSure ? [] : [UNSAID_DATE]),
    ];
    return [rowToServiceLine({ ...each, date, doubts })];
  });
  if (serviceLines.length === 0) return undefined;
  const provider = context.provider;
  const isPerson = provider !== undefined && isPersonalProvider(provider);
  return {
    payer: payer.name,
    payerPrinted: payer.printed,
    claimNumber: context.claimNumber ?? null,
    patientControlNumber: null,
    payerSequence: null,
    patient: PersonNameSchema.safeParse(context.patient).data ?? null,
    renderingProvider: isPerson ? toProvider(provider) : null,
    billingProvider: toProvider(context.payee ?? (isPerson ? context.practice : provider)),
    platform: null,
    processedDate: context.processedDate,
    network: context.network,
    status: statusOf(serviceLines, context),
    corrects: context.corrects ?? null,
    totals: claimTotals(totals, rows),
    lines: serviceLines,
    remarkCodes: [],
  };
}

function toProvider(name: string | undefined): Provider | null {
  return name === undefined ? null : { name, npi: null, tin: null };
}

function statusOf(lines: readonly ServiceLine[], context: Context): Claim['status'] {
  const isNegative = lines.every(
    ({ figures }) => (amountOf(figures.billed) ?? amountOf(figures.allowed) ?? 0) < 0,
  );
  if (isNegative || context.status === 'reversal') return 'reversal';
  const isDenied = lines.every(
    ({ figures }) => amountOf(figures.allowed) === 0 && amountOf(figures.planPaid) === 0,
  );
  return isDenied ? 'denied' : 'final';
}
