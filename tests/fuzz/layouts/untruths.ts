import { amountOf, type Claim, type ServiceLine } from '#lib/claim/schema.ts';
import { readEob } from '#lib/eob/read-eob.ts';
import type { EobPlan } from '#tests/fuzz/layouts/layout.ts';
import { printEob } from '#tests/fuzz/layouts/print-eob.ts';
import type { TrueClaim, TrueService } from '#tests/fuzz/layouts/true-claims.ts';

/** How a document was read. */
export interface Judgement {
  readonly services: number;
  /** Verified lines that say all of a service, and nothing that is not so. */
  readonly exact: number;
  /** Verified lines that say less than is printed. */
  readonly partial: number;
  readonly review: number;
  /** What verified lines say that is not true, in words. */
  readonly untruths: readonly string[];
}

const AMOUNTS = ['billed', 'allowed', 'planPaid', 'patientResponsibility'] as const;

interface Candidate {
  readonly claim: TrueClaim;
  readonly service: TrueService;
}

/** Compares what a reader verifies with what is true; each service answers for one line. */
export function judgePlan(plan: EobPlan): Judgement {
  const left: Candidate[] = plan.claims.flatMap((claim) =>
    claim.services.map((service) => ({ claim, service })),
  );
  const services = left.length;
  const reading = readEob(printEob(plan));
  const claims = reading.outcome === 'read' ? reading.claims : [];
  const lines = claims.flatMap((claim) => claim.lines.map((line) => ({ claim, line })));
  const verified = lines.filter(({ line }) => line.trust.level === 'verified');
  let exact = 0;
  let partial = 0;
  const untold: typeof verified = [];
  for (const each of verified) {
    const at = left.findIndex((candidate) => differences(candidate, each).length === 0);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (found === undefined) untold.push(each);
    else if (isWhole(found, each, plan)) exact += 1;
    else partial += 1;
  }
  const untruths = untold.map((each) => {
    const [nearest] = left.toSorted(
      (a, b) => differences(a, each).length - differences(b, each).length,
    );
    const wrong = nearest === undefined ? ['there is no such service'] : differences(nearest, each);
    return `${each.line.dateOfService} ${each.line.procedureCode ?? 'no code'}: ${wrong.join(', ')}`;
  });
  return { services, exact, partial, review: lines.length - verified.length, untruths };
}

interface Read {
  readonly claim: Claim;
  readonly line: ServiceLine;
}

/** What a line says that is not so of a service. What it leaves out is no difference. */
function differences(
  { claim: trueClaim, service }: Candidate,
  { claim, line }: Read,
): readonly string[] {
  const found: string[] = [];
  if (line.dateOfService !== service.date)
    found.push(`day ${service.date} read ${line.dateOfService}`);
  if (line.dateOfServiceEnd !== null) found.push(`end ${line.dateOfServiceEnd}`);
  if (line.procedureCode !== null && line.procedureCode !== service.code) {
    found.push(`code ${service.code} read ${line.procedureCode}`);
  }
  for (const field of AMOUNTS) {
    const read = amountOf(line.figures[field]);
    if (read === undefined && field === 'billed') continue;
    if (read !== service.amounts[field])
      found.push(`${field} ${service.amounts[field]} read ${read}`);
  }
  if (claim.patient !== null && claim.patient !== trueClaim.patient) {
    found.push(`patient ${trueClaim.patient} read ${claim.patient}`);
  }
  if (claim.claimNumber !== null && claim.claimNumber !== trueClaim.number) {
    found.push(`claim ${trueClaim.number} read ${claim.claimNumber}`);
  }
  return found;
}

function isWhole(_: Candidate, { line }: Read, { layout }: EobPlan): boolean {
  const hasCode = layout.code === 'nowhere' || line.procedureCode !== null;
  const isBilled = layout.columns.some(({ kind }) => kind === 'billed');
  return hasCode && (!isBilled || line.figures.billed !== null);
}
