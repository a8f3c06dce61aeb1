// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '#components/app/ErrorBoundary.tsx';
import { VaultFullError } from '#lib/vault/vault-error.ts';

afterEach(cleanup);

interface BrokenProps {
  readonly error: Error;
}

function Broken({ error }: BrokenProps): never {
  throw error;
}

function renderBroken(error: Error): string {
  vi.spyOn(console, 'error').mockReturnValue();
  render(
    <ErrorBoundary>
      <Broken error={error} />
    </ErrorBoundary>,
  );
  return screen.getByRole('alert').textContent;
}

test('says what to do when the vault is full', () =>
  expect(renderBroken(new VaultFullError())).toContain('There is no room left on this computer'));

test('tells of a bug without its own words, which may come from a document', () => {
  const words = renderBroken(new Error('Jane Doe is not a date'));
  expect(words).toContain('Something in Spreadlight itself went wrong.');
  expect(words).not.toContain('Jane Doe');
});
