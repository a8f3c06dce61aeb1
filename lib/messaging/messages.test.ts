import { expect, test } from 'vitest';
import {
  DetectorMessageSchema,
  FramePdfAnswerSchema,
  MAX_TAB_PDF_BYTES,
  PanelMessageSchema,
  PdfLinksSchema,
} from '#lib/messaging/messages.ts';

test.for([
  { status: 'pdf', name: 'eob.pdf', base64: 'JVBERi0=' },
  { status: 'no-pdf' },
  { status: 'failed' },
])('accepts %j', (answer) => expect(FramePdfAnswerSchema.parse(answer)).toEqual(answer));

test.for([
  ['nothing', null],
  ['text', 'JVBERi0='],
  ['another status', { status: 'done' }],
  ['a PDF without bytes', { status: 'pdf', name: 'eob.pdf', base64: '' }],
  ['a PDF without a name', { status: 'pdf', base64: 'JVBERi0=' }],
  ['bytes as a list', { status: 'pdf', name: 'eob.pdf', base64: [37, 80] }],
  ['an endless name', { status: 'pdf', name: 'x'.repeat(1001), base64: 'JVBERi0=' }],
  ['too many bytes', { status: 'pdf', name: 'x', base64: 'A'.repeat(MAX_TAB_PDF_BYTES * 1.4) }],
] as const)('refuses %s', ([, answer]) =>
  expect(FramePdfAnswerSchema.safeParse(answer).success).toBe(false),
);

test.for([
  ['no count', { type: 'signs', hasPayouts: false }],
  ['a negative count', { type: 'signs', claims: -1, hasPayouts: false }],
  ['an absurd count', { type: 'signs', claims: 1e9, hasPayouts: false }],
  ['half a claim', { type: 'signs', claims: 0.5, hasPayouts: false }],
  ['another type', { type: 'list-documents', claims: 1, hasPayouts: false }],
  ['a list', [{ type: 'signs', claims: 1, hasPayouts: false }]],
] as const)('refuses a detector’s message with %s', ([, message]) =>
  expect(DetectorMessageSchema.safeParse(message).success).toBe(false),
);

test('takes of a detector’s message what it knows and no more', () => {
  const message = JSON.parse(
    '{"type":"signs","claims":2,"hasPayouts":false,"__proto__":{"isAdmin":true},"more":1}',
  );
  const parsed = DetectorMessageSchema.parse(message);
  expect(Object.keys(parsed)).toEqual(['type', 'claims', 'hasPayouts']);
  expect('isAdmin' in parsed).toBe(false);
});

function aPlace(input: object = {}) {
  return { frame: 'portal.example/claim', place: '/1/0', text: '$1.00', near: [], ...input };
}

test('accepts a place to be marked', () =>
  expect(PanelMessageSchema.safeParse({ type: 'mark-places', places: [aPlace()] }).success).toBe(
    true,
  ));

test.for([
  ['another screen than one of the app', { type: 'open-app', hash: 'https://elsewhere.example' }],
  ['an address in the screen', { type: 'open-app', hash: '#/import?next=//elsewhere.example' }],
  ['a place without text', { type: 'mark-places', places: [aPlace({ text: '' })] }],
  ['a place that is no way', { type: 'mark-places', places: [aPlace({ place: 'body > td' })] }],
  ['a place without frame', { type: 'mark-places', places: [aPlace({ frame: null })] }],
  ['endless places', { type: 'mark-places', places: Array.from({ length: 201 }, () => aPlace()) }],
  ['a request for what is stored', { type: 'list-documents' }],
] as const)('refuses %s', ([, message]) =>
  expect(PanelMessageSchema.safeParse(message).success).toBe(false),
);

test('refuses more links than a person would read', () => {
  const links = Array.from({ length: 501 }, () => ({
    address: 'https://portal.example/1',
    words: 'EOB',
  }));
  expect(PdfLinksSchema.safeParse(links).success).toBe(false);
});
