// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { PortalsView, type PortalsViewProps } from '#components/settings/PortalsView.tsx';
import { PORTALS } from '#lib/reference/portals.ts';

afterEach(cleanup);

function renderPortals(switchedOn: readonly string[]) {
  const onSwitch = vi.fn<PortalsViewProps['onSwitch']>();
  render(<PortalsView portals={PORTALS} switchedOn={new Set(switchedOn)} onSwitch={onSwitch} />);
  return onSwitch;
}

test('shows every portal with its exact sites, payers and platforms apart', () => {
  renderPortals([]);
  expect(screen.getAllByRole('button')).toHaveLength(PORTALS.length);
  const platforms = within(screen.getByRole('region', { name: 'Your platforms' }));
  expect(platforms.getByText('Headway')).toBeDefined();
  expect(screen.getByText('member.uhc.com')).toBeDefined();
});

test('switches one on and another off', async () => {
  const onSwitch = renderPortals(['cigna']);
  await userEvent.click(screen.getByRole('button', { name: 'Switch on Aetna' }));
  expect(onSwitch).toHaveBeenCalledWith(expect.objectContaining({ id: 'aetna' }), true);
  await userEvent.click(screen.getByRole('button', { name: 'Switch off Cigna / Evernorth' }));
  expect(onSwitch).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'cigna' }), false);
});
