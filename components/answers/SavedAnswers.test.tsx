// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import {
  SavedAnswersView,
  type SavedAnswersViewProps,
} from '#components/answers/SavedAnswersView.tsx';
import { aMappingProfile } from '#tests/builders/mapping-profile.ts';

afterEach(cleanup);

function renderAnswers(input: Partial<SavedAnswersViewProps> = {}) {
  const handlers = {
    onChange: vi.fn<SavedAnswersViewProps['onChange']>(),
    onForget: vi.fn<SavedAnswersViewProps['onForget']>(),
    onExport: vi.fn<SavedAnswersViewProps['onExport']>(),
    onImport: vi.fn<SavedAnswersViewProps['onImport']>(),
  };
  render(
    <SavedAnswersView
      profiles={[aMappingProfile({ mapping: { columns: { amount: 'Paid' }, dateOrder: 'mdy' } })]}
      said={undefined}
      {...handlers}
      {...input}
    />,
  );
  return handlers;
}

test('tells what was said about which columns, and when', () => {
  renderAnswers();
  expect(screen.getByText('Payout date · Date of service · Client · Gross · Paid')).toBeDefined();
  expect(
    screen.getByText('Amount you received: Paid. Month first. Said on Feb 3, 2026.'),
  ).toBeDefined();
});

test('an answer is changed column by column', async () => {
  const { onChange } = renderAnswers();
  await userEvent.click(screen.getByRole('button', { name: /^Change what you said/ }));
  await userEvent.click(screen.getByRole('button', { name: /What Gross holds/ }));
  await userEvent.click(screen.getByRole('option', { name: 'Amount you received' }));
  await userEvent.click(screen.getByRole('radio', { name: /As the file itself tells/ }));
  await userEvent.click(screen.getByRole('button', { name: /^Save and read/ }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith(expect.anything(), {
    columns: { amount: 'Gross' },
  });
});

test('an answer can be forgotten, and all can be saved as a file', async () => {
  const { onForget, onExport } = renderAnswers();
  await userEvent.click(screen.getByRole('button', { name: /^Forget/ }));
  expect(onForget).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('button', { name: 'Save as a file' }));
  expect(onExport).toHaveBeenCalledOnce();
});

test('what became of it is announced', () => {
  renderAnswers({ said: { tone: 'bad', words: 'This file holds no column answers.' } });
  const status = screen.getByRole('status');
  expect(within(status).getByText('This file holds no column answers.')).toBeDefined();
});

test('before there is an answer there is nothing to save, but a file can be read', () => {
  renderAnswers({ profiles: [] });
  expect(screen.queryByRole('button', { name: 'Save as a file' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Read answers from a file' })).toBeDefined();
});
