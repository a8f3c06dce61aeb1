// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AppShell } from '#components/app/AppShell.tsx';

afterEach(cleanup);

test('says where one is, and that everything stays here', () => {
  render(<AppShell current="documents">content</AppShell>);
  const link = screen.getByRole('link', { name: 'Documents' });
  expect(link.getAttribute('aria-current')).toBe('page');
  expect(screen.getByRole('link', { name: 'Import' }).getAttribute('aria-current')).toBeNull();
  expect(screen.getByText('Everything stays on this computer.')).toBeDefined();
  expect(screen.getByRole('main').textContent).toBe('content');
});

test('says how many lines are to be looked at', () => {
  render(
    <AppShell current="overview" openLines={3}>
      content
    </AppShell>,
  );
  expect(screen.getByRole('link', { name: /Review.*, 3 lines to look at/ })).toBeDefined();
});
