// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ExportView, type ExportViewProps } from '#components/export/ExportView.tsx';
import { anAudit } from '#components/testing/audit.ts';

afterEach(cleanup);

function renderView(audit = anAudit()) {
  const handlers = {
    onCsv: vi.fn<ExportViewProps['onCsv']>(),
    onXlsx: vi.fn<ExportViewProps['onXlsx']>(),
    onPdf: vi.fn<ExportViewProps['onPdf']>(),
  };
  render(<ExportView audit={audit} busy={false} {...handlers} />);
  return handlers;
}

test('names clients by initials unless a person chooses otherwise', async () => {
  const { onCsv, onXlsx, onPdf } = renderView();
  await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));
  expect(onCsv).toHaveBeenCalledExactlyOnceWith('initials');
  await userEvent.click(screen.getByRole('radio', { name: /Full names/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Discrepancy report (PDF)' }));
  expect(onPdf).toHaveBeenCalledExactlyOnceWith('none');
  await userEvent.click(screen.getByRole('button', { name: 'Export Excel' }));
  expect(onXlsx).toHaveBeenCalledExactlyOnceWith('none');
});

test('offers no file while there is no session', async () => {
  const { onPdf } = renderView(anAudit({ ledger: [] }));
  await userEvent.click(screen.getByRole('button', { name: 'Discrepancy report (PDF)' }));
  expect(onPdf).not.toHaveBeenCalled();
});
