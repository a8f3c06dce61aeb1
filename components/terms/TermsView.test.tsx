// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { TermsView, type TermsViewProps } from '#components/terms/TermsView.tsx';
import { aTerms } from '#tests/builders/terms.ts';

afterEach(cleanup);

const ALMA = aTerms({
  platforms: [{ name: 'Alma', membershipFee: 12_500, disclosedSharePct: 0 }],
});

test('tells what each platform said', () => {
  render(<TermsView terms={ALMA} onSave={vi.fn<TermsViewProps['onSave']>()} />);
  expect(screen.getByText('Membership $125.00 a month. Told: no cut.')).toBeDefined();
});

test('adds a platform', async () => {
  const onSave = vi.fn<TermsViewProps['onSave']>();
  render(<TermsView terms={ALMA} onSave={onSave} />);
  await userEvent.click(screen.getByRole('button', { name: 'Add a platform' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Platform' }), 'Headway');
  await userEvent.type(screen.getByRole('textbox', { name: 'Membership fee' }), '50');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(onSave).toHaveBeenCalledExactlyOnceWith(
    aTerms({ platforms: [...ALMA.platforms, { name: 'Headway', membershipFee: 5000 }] }),
  );
});

test('saves nothing while a fee is not an amount, and says so', async () => {
  const onSave = vi.fn<TermsViewProps['onSave']>();
  render(<TermsView terms={ALMA} onSave={onSave} />);
  await userEvent.click(screen.getByRole('button', { name: 'Change the terms of Alma' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Membership fee' }), 'x');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Enter an amount like 125 or 125.00.')).toBeDefined();
  expect(onSave).not.toHaveBeenCalled();
});

test('asks before it removes a platform', async () => {
  const onSave = vi.fn<TermsViewProps['onSave']>();
  render(<TermsView terms={ALMA} onSave={onSave} />);
  await userEvent.click(screen.getByRole('button', { name: 'Remove Alma' }));
  expect(onSave).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
  expect(onSave).toHaveBeenCalledExactlyOnceWith(aTerms());
});
