import type { Claim } from '#lib/claim/schema.ts';
import type { RemittancePart } from '#lib/remittance/schema.ts';
import type { ByteSource } from '#lib/remittance/x12/decode.ts';
import { read835 } from '#lib/remittance/x12/read-835.ts';

/** All that an 835 gives, in its order. */
export async function allParts(source: ByteSource): Promise<readonly RemittancePart[]> {
  const all: RemittancePart[] = [];
  for await (const parts of read835(source)) all.push(...parts);
  return all;
}

/** The claims of an 835 given as text, and what it warns of. */
export async function claimsOf(
  text: string,
): Promise<{ readonly claims: readonly Claim[]; readonly warned: readonly string[] }> {
  const parts = await allParts(new Blob([text]));
  return {
    claims: parts.flatMap((each) => (each.part === 'claim' ? each.claim : [])),
    warned: parts.flatMap((each) => (each.part === 'warning' ? each.warning.code : [])),
  };
}

/** A stream that gives the bytes in pieces that end at these places. */
export function streamOf(
  bytes: Uint8Array<ArrayBuffer>,
  ends: readonly number[],
): ReadableStream<Uint8Array> {
  const borders = [0, ...ends, bytes.length];
  return new ReadableStream({
    start(controller) {
      for (const [at, border] of borders.slice(1).entries()) {
        controller.enqueue(bytes.subarray(borders[at], border));
      }
      controller.close();
    },
  });
}

/** Segments of one 835 in its envelope, with these claims in a payment of UnitedHealthcare to a group practice. */
export function aRemittance(
  claims: readonly string[],
  { end = '~\n', payment = '0' } = {},
): string {
  const transaction = [
    'ST*835*0001',
    `BPR*I*${payment}*C*ACH*CCP*01*999999992*DA*1234567*1990000103**01*999999992*DA*7654321*20250203`,
    'TRN*1*TRACE1*1990000103',
    'DTM*405*20250203',
    'N1*PR*UNITEDHEALTHCARE*XV*87726',
    'N1*PE*SAMPLE GROUP PRACTICE PC*XX*1999999984',
    'REF*TJ*990000011',
    'LX*1',
    ...claims,
  ];
  const segments = [
    'ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *250203*1200*^*00501*000000001*0*P*:',
    'GS*HP*PAYER*PRACTICE*20250203*1200*1*X*005010X221A1',
    ...transaction,
    `SE*${String(transaction.length + 1)}*0001`,
    'GE*1*1',
    'IEA*1*000000001',
  ];
  return segments.map((segment) => segment + end).join('');
}
