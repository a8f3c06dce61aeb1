import { aRemittance } from '#tests/builders/remittance.ts';

const PIECE_BYTES = 65_536;
const CLAIMS_PLACE = 'CLAIMS';

/** The segments of one claim with two sessions, as a text of some 360 characters. */
function claimText(number: number): string {
  const month = String((number % 12) + 1).padStart(2, '0');
  const session = (line: number) => [
    'SVC*HC:90837:95*200.00*117.80**1',
    `DTM*472*2025${month}0${String(line)}`,
    'CAS*CO*45*57.20',
    'CAS*PR*3*25.00',
    `REF*6R*${String(number)}${String(line)}`,
    'AMT*B6*142.80',
  ];
  const segments = [
    `CLP*PT${String(number)}*1*400.00*235.60*50.00*12*25E${String(number)}*11*1`,
    `NM1*QC*1*DOE${String(number)}*JANE****MI*W${String(number)}`,
    'NM1*82*1*SAMPLE*ROBIN***LPC*XX*1999999992',
    ...session(1),
    ...session(2),
  ];
  return segments.map((segment) => `${segment}~\n`).join('');
}

/** An 835 of at least so many bytes in pieces, made as they are asked for, so that no memory holds all of it. */
export function* longRemittance(bytes: number): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const [head = '', tail = ''] = aRemittance([CLAIMS_PLACE]).split(`${CLAIMS_PLACE}~\n`);
  let text = head;
  let length = 0;
  for (let number = 0; length < bytes; number += 1) {
    text += claimText(number);
    if (text.length < PIECE_BYTES) continue;
    length += text.length;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text + tail);
}
