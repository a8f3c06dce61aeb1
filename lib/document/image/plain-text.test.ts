import { expect, test } from 'vitest';
import { plainText } from '#lib/document/image/plain-text.ts';

test.for([
  ['C0-45', 'CO-45'],
  ['CO-45', 'CO-45'],
  ['CO0-45', 'CO-45'],
  ['€0-253', 'CO-253'],
  ['(0-45', 'CO-45'],
  ['plan’s', "plan's"],
  ['A—B', 'A-B'],
  ['$25.00”', '$25.00'],
  ['1,025.00°', '1,025.00'],
  ['3;', '3,'],
  ['90%=%$13.14', '90%=$13.14'],
  ['90%=3$13.14', '90%=$13.14'],
] as const)('reads %s as %s', ([text, expected]) => expect(plainText(text)).toBe(expected));

test.for([
  '$1O0.00',
  '9O837',
  '0I/07/2025',
  '$l25.00',
  'S25.00',
  'C0ST',
  '90%=313.14',
  '25.00;',
  '(0-45)',
  '(20-45',
])('leaves %s as it was read', (text) => expect(plainText(text)).toBe(text));
