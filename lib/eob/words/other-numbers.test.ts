import { expect, test } from 'vitest';
import { codeAmong } from '#lib/eob/words/procedure-codes.ts';

const among = (text: string) => codeAmong(text.split(' ').map((word) => ({ text: word })))?.code;

test.for([
  'Account # 99214',
  'Patient account number: 90847',
  'Authorization 90791',
  'Reference 90791',
  'Group number: 90834',
])('%s names no procedure', (text) => expect(among(text)).toBeUndefined());

test.for(['Psychotherapy, group 90853', 'CPT 90837', 'Service: 90834', 'Plan 90837'])(
  '%s names a procedure',
  (text) => expect(among(text)).toMatch(/^90/),
);
