import { expect, test } from 'vitest';
import {
  isDecided,
  isPending,
  isPendingBadge,
  isPendingCell,
} from '#lib/eob/words/pending-words.ts';

test.for([
  'Pending',
  'In Review',
  'In process',
  'Submitted',
  'Pending - waiting for records',
  'Pendiente',
])('a claim whose state is %j is not decided', (text) => {
  expect(isPending(text)).toBe(true);
  expect(isDecided(text)).toBe(false);
});

test.for(['Paid', 'Finalized', 'Denied', 'Processed on 02/03/2025', 'Procesada'])(
  'a claim whose state is %j is decided',
  (text) => {
    expect(isPending(text)).toBe(false);
    expect(isDecided(text)).toBe(true);
  },
);

test.for(['Pending', 'In Review', 'Pending claims', 'Estimated'])(
  '%j by itself says that a claim is not decided',
  (text) => expect(isPendingBadge(text)).toBe(true),
);

test.for([
  'Your estimated balance',
  'estimated balance',
  'Received',
  'Open',
  'Submitted charges',
  'Pending or not payable',
])('%j by itself says nothing of a claim', (text) => expect(isPendingBadge(text)).toBe(false));

test.for(['Pending', 'PENDING. We asked your provider.', 'In process - see note 1', 'Pended'])(
  'a cell that reads %j leaves its service undecided',
  (text) => expect(isPendingCell(text)).toBe(true),
);

test.for(['Received', 'Processing fee', 'Estimated balance', 'Pending charges paid', 'Denied'])(
  'a cell that reads %j does not',
  (text) => expect(isPendingCell(text)).toBe(false),
);
