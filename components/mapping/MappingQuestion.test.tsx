// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { NO_MAPPING } from '#components/mapping/answer.ts';
import { MappingQuestion } from '#components/mapping/MappingQuestion.tsx';
import type { ColumnMapping } from '#lib/payout/schema.ts';
import type { OpenQuestion } from '#lib/vault/schema.ts';

afterEach(cleanup);

const COLUMNS = [
  { column: 'Date', label: 'Date', samples: ['04/04/2026', '03/04/2026'] },
  { column: 'Posted', label: 'Posted', samples: ['05/06/2026'] },
  { column: 'Who', label: 'Who', samples: ['Ines Imaginary'] },
];

/** Asks a question and gives what was answered so far. */
function ask(question: OpenQuestion) {
  const answered = { mapping: NO_MAPPING };
  function Asked() {
    const [mapping, setMapping] = useState<ColumnMapping>(NO_MAPPING);
    answered.mapping = mapping;
    return (
      <MappingQuestion
        question={question}
        columns={COLUMNS}
        mapping={mapping}
        onChange={setMapping}
      />
    );
  }
  render(<Asked />);
  return answered;
}

test('asks for the order of dates by a date of the file for which it makes a difference', async () => {
  const answered = ask({ about: 'date-order', columns: ['Date'] });
  const question = screen.getByRole('radiogroup', {
    name: 'Is 03/04/2026 Mar 4, 2026 or Apr 3, 2026?',
  });
  await userEvent.click(within(question).getByRole('radio', { name: /Apr 3, 2026/ }));
  expect(answered.mapping).toEqual({ columns: {}, dateOrder: 'dmy' });
});

test('where two dates could be either, naming one leaves the other to be named or not', async () => {
  const answered = ask({ about: 'dates', columns: ['Date', 'Posted'] });
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  const session = within(screen.getByRole('radiogroup', { name: 'Date of the session' }));
  await userEvent.click(session.getByRole('radio', { name: /^Date/ }));
  expect(answered.mapping.columns).toEqual({ dateOfService: 'Date' });
  const paid = within(screen.getByRole('radiogroup', { name: 'Date you were paid' }));
  expect(paid.getByRole('radio', { name: 'None of them', checked: true })).toBeDefined();
  await userEvent.click(paid.getByRole('radio', { name: /^Posted/ }));
  expect(answered.mapping.columns).toEqual({ dateOfService: 'Date', payoutDate: 'Posted' });
});

test('a column of names may be no client’s', async () => {
  const answered = ask({ about: 'client', columns: ['Who'] });
  await userEvent.click(screen.getByRole('radio', { name: 'None of them' }));
  expect(answered.mapping).toEqual({ columns: {}, without: ['client'] });
});
