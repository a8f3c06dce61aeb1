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

test('saves the names under which a platform bills, and keeps what it does not show', async () => {
  const onSave = vi.fn<TermsViewProps['onSave']>();
  const directRates = [{ payer: 'Cigna', procedureCode: '90837', rate: 15_000 }];
  render(<TermsView terms={aTerms({ ...ALMA, directRates })} onSave={onSave} />);
  await userEvent.click(screen.getByRole('button', { name: 'Change the terms of Alma' }));
  await userEvent.type(
    screen.getByRole('textbox', { name: 'Names on the EOBs' }),
    'Example Therapy Group PC{Enter}Sample Medical Group',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const billingNames = ['Example Therapy Group PC', 'Sample Medical Group'];
  expect(onSave).toHaveBeenCalledExactlyOnceWith(
    aTerms({
      platforms: [{ name: 'Alma', membershipFee: 12_500, disclosedSharePct: 0, billingNames }],
      directRates,
    }),
  );
});

test('saves a promised rate once each of its fields is sound', async () => {
  const onSave = vi.fn<TermsViewProps['onSave']>();
  render(<TermsView terms={ALMA} onSave={onSave} />);
  await userEvent.click(screen.getByRole('button', { name: 'Change the terms of Alma' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add a rate' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Insurance plan' }), 'Cigna');
  await userEvent.type(screen.getByRole('textbox', { name: 'Code' }), '90837');
  await userEvent.type(screen.getByRole('textbox', { name: 'Rate' }), '142.50');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Enter a date like 01/31/2025.')).toBeDefined();
  expect(onSave).not.toHaveBeenCalled();
  await userEvent.type(screen.getByRole('textbox', { name: 'From' }), '1/1/2025{Enter}');
  expect(onSave.mock.lastCall?.[0].platforms[0]?.promisedRates).toEqual([
    { payer: 'Cigna', procedureCode: '90837', rate: 14_250, from: '2025-01-01' },
  ]);
});

test('a row without a word says nothing, and a removed one is gone', async () => {
  const rate = { payer: 'Cigna', procedureCode: '90837', rate: 14_250, from: '2025-01-01' };
  const onSave = vi.fn<TermsViewProps['onSave']>();
  const terms = aTerms({ platforms: [{ name: 'Alma', promisedRates: [rate] }] });
  render(<TermsView terms={terms} onSave={onSave} />);
  await userEvent.click(screen.getByRole('button', { name: 'Change the terms of Alma' }));
  await userEvent.click(screen.getByRole('button', { name: 'Remove rate 1' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add a rate' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(onSave.mock.lastCall?.[0].platforms[0]?.promisedRates).toEqual([]);
});

test('saves own fees beside the platforms', async () => {
  const onSave = vi.fn<TermsViewProps['onSave']>();
  render(<TermsView terms={ALMA} onSave={onSave} />);
  await userEvent.click(screen.getByRole('button', { name: 'Change your own fees' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Code' }), '90837');
  await userEvent.type(screen.getByRole('textbox', { name: 'Your fee' }), '180{Enter}');
  expect(onSave).toHaveBeenCalledExactlyOnceWith({
    ...ALMA,
    ownFees: [{ procedureCode: '90837', fee: 18_000 }],
  });
});

test('takes a code once among the own fees', async () => {
  const onSave = vi.fn<TermsViewProps['onSave']>();
  const ownFees = [{ procedureCode: '90837', fee: 18_000 }];
  render(<TermsView terms={aTerms({ ownFees })} onSave={onSave} />);
  await userEvent.click(screen.getByRole('button', { name: 'Change your own fees' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add a fee' }));
  await userEvent.keyboard('90837');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('This code is in the list already.')).toBeDefined();
  expect(onSave).not.toHaveBeenCalled();
});
