import { expect, test } from 'vitest';
import { FramePdfAnswerSchema, MAX_TAB_PDF_BYTES } from '#lib/messaging/messages.ts';

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
