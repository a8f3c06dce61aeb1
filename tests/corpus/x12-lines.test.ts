import { expect, test } from 'vitest';
import { amountOf, type Claim, type Figure, type ServiceLine } from '#lib/claim/schema.ts';
import { allParts } from '#tests/builders/remittance.ts';
import {
  type ExpectedClaim,
  type ExpectedService,
  expectedFiles,
  x12Bytes,
} from '#tests/corpus/x12-expected.ts';

/** Claims that are refused: `CLP*CLP001*1000*3*0*700` has its elements shifted, and another holds segments of an 837. */
const REFUSED = /discrepancy|KevinBernstein/;
/** Services whose elements are shifted: `SVC*HC*24599.00*1766.50*187.50` has no code. No figure of theirs is believed. */
const SHIFTED = /tertiary-payment/;
/** Priced in advance (CLP02 25): such a claim gives no lines, for nothing was decided. */
const PREDETERMINATION = '25';

async function linesOf(file: string): Promise<readonly [Claim, ServiceLine][]> {
  return (await allParts(x12Bytes(file))).flatMap((part) =>
    part.part === 'claim'
      ? part.claim.lines.map((line): [Claim, ServiceLine] => [part.claim, line])
      : [],
  );
}

/** Whether the figures of a service prove that an adjustment that is not given is zero: not where all is zero. */
function isProved({ lineBalances, allowedAgree, charge }: ExpectedService): boolean {
  return lineBalances && allowedAgree && charge !== 0;
}

/** What a line must say for a service. */
function expectedLine(claim: ExpectedClaim, service: ExpectedService) {
  const isSure = isProved(service);
  return {
    claimNumber: claim.payerControlNumber ?? claim.claimId,
    patientControlNumber: claim.claimId,
    dateOfService: service.date,
    billed: service.charge,
    planPaid: service.paid,
    reasonCodes: service.adjustments.map(({ group, reason }) => `${group}-${reason}`),
    ...(service.allowedAgree && { allowed: service.allowed }),
    ...(isSure && {
      deductible: service.deductible,
      copay: service.copay,
      coinsurance: service.coinsurance,
      patientResponsibility: service.sumPR,
    }),
  };
}

function amount(figure: Figure | null): number | null {
  return amountOf(figure) ?? null;
}

function foundLine([claim, line]: readonly [Claim, ServiceLine], service?: ExpectedService) {
  if (service === undefined) return line;
  const isSure = isProved(service);
  const { figures, reasonCodes, dateOfService: date } = line;
  return {
    claimNumber: claim.claimNumber,
    patientControlNumber: claim.patientControlNumber,
    // A day under another mark than the standard's, which the independent reading leaves out.
    dateOfService: service.date === null && line.trust.level === 'review' ? null : date,
    billed: amount(figures.billed),
    planPaid: amount(figures.planPaid),
    reasonCodes,
    ...(service.allowedAgree && { allowed: amount(figures.allowed) }),
    ...(isSure && {
      deductible: amount(figures.deductible),
      copay: amount(figures.copay),
      coinsurance: amount(figures.coinsurance),
      patientResponsibility: amount(figures.patientResponsibility),
    }),
  };
}

const readable = expectedFiles.filter(({ file }) => !REFUSED.test(file) && !SHIFTED.test(file));

test.for(readable)('$file gives a line for each service with a day', async (expected) => {
  const lines = await linesOf(expected.file);
  const claims = expected.transactions.flatMap((transaction) => transaction.claims);
  const services = claims
    .filter(({ status }) => status !== PREDETERMINATION)
    .flatMap((claim) => claim.services.map((service) => ({ claim, service })));
  const dated = services.length === lines.length ? services : services.filter(hasDay);
  expect(lines.map((line, at) => foundLine(line, dated[at]?.service))).toEqual(
    dated.map(({ claim, service }) => expectedLine(claim, service)),
  );
});

function hasDay({ service }: { readonly service: ExpectedService }): boolean {
  return service.date !== null;
}

test.for(readable)('$file gives no sure line for a service in doubt', async (expected) => {
  const sure = (await linesOf(expected.file)).filter(([, { trust }]) => trust.level !== 'review');
  const balanced = expected.transactions
    .flatMap(({ claims }) => claims.flatMap(({ services }) => services))
    .filter(({ allowedAgree, lineBalances, date }) => allowedAgree && lineBalances && date !== null)
    .map(({ procedure, date, allowed }) => JSON.stringify([procedure, date, allowed]));
  for (const [, line] of sure) {
    const { procedureCode, dateOfService: date, figures } = line;
    const key = JSON.stringify([procedureCode, date, amountOf(figures.allowed)]);
    expect(balanced).toContain(key);
  }
});

test.for(expectedFiles.filter(({ file }) => REFUSED.test(file)))(
  '$file gives no line, for its claims cannot be read',
  async ({ file }) => expect(await linesOf(file)).toEqual([]),
);

test.for(expectedFiles.filter(({ file }) => SHIFTED.test(file)))(
  '$file gives lines without a charge and a payment, in review',
  async ({ file }) => {
    const lines = await linesOf(file);
    expect(
      lines.map(([, { figures, trust }]) => [
        amountOf(figures.billed),
        amountOf(figures.planPaid),
        trust.level,
      ]),
    ).toEqual(lines.map(() => [undefined, undefined, 'review']));
    expect(lines.length).toBeGreaterThan(0);
  },
);

test('lines are compared where SPREADLIGHT_CORPUS names a folder of samples', ({ skip }) => {
  skip(process.env['SPREADLIGHT_CORPUS'] === undefined, 'there are no samples');
  expect(readable.length).toBeGreaterThan(0);
});
