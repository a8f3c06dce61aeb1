// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { LeftOutSessions } from '#components/sessions/LeftOutSessions.tsx';
import { aLedgerEntry } from '#components/testing/audit.ts';
import { someAnswers } from '#components/testing/match-answers.ts';
import { keepSession } from '#lib/match/find-decided.ts';

afterEach(cleanup);

test('a session that was left out stands in a list, and is taken up again by a press', async () => {
  const { session } = aLedgerEntry();
  const left = { kind: 'ignore-session', id: 'left', session: keepSession(session) } as const;
  const answers = someAnswers({ sessions: [] }, [left]);
  render(<LeftOutSessions sessions={[session]} answers={answers} />);
  await userEvent.click(
    screen.getByRole('button', { name: 'Take up again: Jane Doe, Jan 7, 2025, 90837' }),
  );
  expect(answers.onTakeBack).toHaveBeenCalledExactlyOnceWith('left');
});
