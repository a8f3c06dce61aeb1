import { expect, test } from 'vitest';
import { findSeparators } from '#lib/remittance/x12/separators.ts';

const PADDED =
  'ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *250203*1200*^*00501*000000001*0*P*:~';
const GS = 'GS*HP*PAYER*PRACTICE*20250203*1200*1*X*005010X221A1~ST*835*0001~';

test.for([
  ['a padded header', PADDED + GS, '*', ':', '~'],
  [
    'a header that is not padded',
    'ISA|00||00||ZZ|A|ZZ|B|250203|1200|U|00401|1|0|P|>~GS|HP',
    '|',
    '>',
    '~',
  ],
  ['a line end as the mark', PADDED.replace('~', '\r\n') + GS, '*', ':', '\r'],
  ['a blank before the mark', PADDED.replace('~', ' ~') + GS, '*', ':', '~'],
  ['no component separator', PADDED.replace(':~', '~') + GS, '*', ':', '~'],
  ['too few elements', PADDED.replace('*0*P*:', '') + GS, '*', ':', '~'],
  ['GS first', GS, '*', ':', '~'],
  ['ST first', 'ST*835*0001~\nBPR*I*0*C*NON~', '*', ':', '~'],
  ['ST first, lines only', 'ST*835*0001\r\nBPR*I*0*C*NON\r\n', '*', ':', '\r'],
] as const)('finds them in %s', ([, text, element, component, segment]) => {
  expect(findSeparators(text, true)).toEqual({
    status: 'found',
    separators: { element, component, segment },
  });
});

test('asks for more as long as the header is not whole', () => {
  for (let length = 1; length < PADDED.length; length += 1) {
    expect(findSeparators(PADDED.slice(0, length), false).status).toBe('more');
  }
});

test.for(['', 'Date,Client', '{"a":1}', 'ISABEL,1', 'ST', PADDED.slice(0, 50)])(
  'finds none in the whole text %j',
  (text) => expect(findSeparators(text, true).status).toBe('none'),
);
