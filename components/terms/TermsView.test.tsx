// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { TermsView, type TermsViewProps } from '#components/terms/TermsView.tsx';
import { aMadeAudit } from '#tests/builders/made-audit.ts';
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

test('saves direct rates beside the platforms, each plan and code once', async () => {
  const onSave = vi.fn<TermsViewProps['onSave']>();
  const directRates = [{ payer: 'Cigna', procedureCode: '90837', rate: 13_000 }];
  render(<TermsView terms={aTerms({ directRates })} onSave={onSave} />);
  expect(screen.getByText('Cigna, 90837: $130.00')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Change your direct rates' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add a rate' }));
  const added = within(screen.getByRole('group', { name: 'Direct rate 2' }));
  await userEvent.type(added.getByRole('textbox', { name: 'Insurance plan' }), 'cigna');
  await userEvent.type(added.getByRole('textbox', { name: 'Code' }), '90837');
  await userEvent.type(added.getByRole('textbox', { name: 'Your rate' }), '110');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('This plan and code are in the list already.')).toBeDefined();
  await userEvent.clear(added.getByRole('textbox', { name: 'Code' }));
  await userEvent.type(added.getByRole('textbox', { name: 'Code' }), '90834{Enter}');
  expect(onSave.mock.lastCall?.[0].directRates).toEqual([
    ...directRates,
    { payer: 'cigna', procedureCode: '90834', rate: 11_000 },
  ]);
});

test('saves what a platform said of missed sessions', async () => {
  const onSave = vi.fn<TermsViewProps['onSave']>();
  render(<TermsView terms={ALMA} onSave={onSave} />);
  await userEvent.click(screen.getByRole('button', { name: 'Change the terms of Alma' }));
  await userEvent.type(
    screen.getByRole('textbox', { name: 'Pay for a missed session' }),
    '50{Enter}',
  );
  expect(onSave.mock.lastCall?.[0].platforms[0]?.noShowPay).toBe(5000);
});

test('puts what a platform told beside what the documents show', () => {
  const { platforms } = aMadeAudit();
  const terms = aTerms({ platforms: [{ name: 'Alma', disclosedSharePct: 0 }] });
  render(<TermsView terms={terms} records={platforms} onSave={() => {}} />);
  const table = within(
    screen.getByRole('table', { name: 'What Alma told, and what the documents show' }),
  );
  const share = within(table.getByRole('row', { name: /^Its share/ }));
  expect(share.getByText('No share')).toBeDefined();
  expect(share.getByText(/^14\.7 % of allowed lies between/)).toBeDefined();
});

test('shows a platform of the documents without terms, and opens its form', async () => {
  const [record] = aMadeAudit().platforms.map((each) => ({ ...each, told: null }));
  render(<TermsView terms={aTerms()} records={record ? [record] : []} onSave={() => {}} />);
  await userEvent.click(screen.getByRole('button', { name: 'Enter the terms of Alma' }));
  expect(screen.getByRole('textbox', { name: 'Platform' })).toHaveProperty('value', 'Alma');
});
