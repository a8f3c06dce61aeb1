// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { FindingsView } from '#components/findings/FindingsView.tsx';
import { anAudit } from '#components/testing/audit.ts';
import { CentsSchema } from '#lib/values/cents.ts';
import { aMadeAudit } from '#tests/builders/made-audit.ts';
import { aSourcedPayout } from '#tests/builders/payout.ts';

afterEach(cleanup);

test('each finding says what it is, in words, and leads to its session', () => {
  render(<FindingsView audit={aMadeAudit()} initialKind="below-promised-rate" />);
  const [row] = within(screen.getByRole('table', { name: 'Findings' })).getAllByRole('row', {
    name: /^Below the promised rate/,
  });
  const cells = within(row ?? document.body);
  expect(cells.getByText(/^Promised: \$125\.00 for 90837/)).toBeDefined();
  expect(cells.getByText('$3.20')).toBeDefined();
  expect(cells.getByRole('link').getAttribute('href')).toBe('#/sessions?find=C0+2025-01-07');
});

test('shows one kind, and all again', async () => {
  render(<FindingsView audit={aMadeAudit()} initialKind="below-promised-rate" />);
  expect(screen.getByText('2 of 6 findings')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: /Show/ }));
  await userEvent.click(screen.getByRole('option', { name: 'All kinds (6)' }));
  expect(screen.getByText('6 findings')).toBeDefined();
});

test('says so when no finding fits the words', async () => {
  render(<FindingsView audit={aMadeAudit()} initialKind="all" />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Search findings' }), 'nobody');
  await userEvent.click(screen.getByRole('button', { name: 'Show all findings' }));
  expect(screen.getByText('6 findings')).toBeDefined();
});

test('a finding without a session leads to the statement', () => {
  const payouts = [aSourcedPayout()];
  const text = 'You received $121.80; no EOB has been added yet.';
  const amount = CentsSchema.parse(12_180);
  const findings = [
    { kind: 'no-eob-yet', session: null, platform: 'Alma', payouts, amount, text },
  ] as const;
  render(<FindingsView audit={anAudit({ findings })} initialKind="all" />);
  const link = screen.getByRole('link', { name: 'payouts.csv, row 2' });
  expect(link.getAttribute('href')).toBe(`#/documents/${payouts[0]?.key.documentId}`);
});

test('without findings it says where they come from', () => {
  render(<FindingsView audit={anAudit()} initialKind="all" />);
  expect(screen.getByText('No findings yet')).toBeDefined();
});
