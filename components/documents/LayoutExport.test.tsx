// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { LayoutExport, type LayoutExportProps } from '#components/documents/LayoutExport.tsx';
import { layoutOrRefusal } from '#components/documents/layout-outcome.ts';
import { DamagedFileError, PasswordNeededError } from '#lib/values/read-error.ts';

afterEach(cleanup);

const BUTTON = { name: 'Export its layout, without what it says' };
const OPENS = 'open sesame';

/** A document whose layout is made by `make`. */
async function exportLayout(make: (password?: string) => Promise<string | undefined>) {
  const onExport = vi.fn<LayoutExportProps['onExport']>((password) =>
    layoutOrRefusal(() => make(password), password),
  );
  render(<LayoutExport fileName="eob.pdf" onExport={onExport} />);
  await userEvent.click(screen.getByRole('button', BUTTON));
  return onExport;
}

test('says what is in the file, and that nothing is sent', async () => {
  const onExport = await exportLayout(() => Promise.resolve('{}'));
  expect(screen.getByText(/masks like \$###.##/)).toBeDefined();
  expect(screen.getByText(/sent nowhere/)).toBeDefined();
  expect(onExport).toHaveBeenCalledOnce();
  expect(await screen.findByText('Saved as layout.json.')).toBeDefined();
});

test('asks for the password of a locked PDF, and says when it is wrong', async () => {
  await exportLayout((password) =>
    password === OPENS ? Promise.resolve('{}') : Promise.reject(new PasswordNeededError()),
  );
  await userEvent.type(screen.getByLabelText('Password'), 'guess{Enter}');
  expect(screen.getByText('That password does not open this file.')).toBeDefined();
  await userEvent.type(screen.getByLabelText('Password'), `${OPENS}{Enter}`);
  expect(screen.getByText('Saved as layout.json.')).toBeDefined();
});

test('says why a document gives no layout', async () => {
  await exportLayout(() => Promise.resolve(undefined));
  expect(screen.getByText(/made of pictures/)).toBeDefined();
  cleanup();
  await exportLayout(() => Promise.reject(new DamagedFileError()));
  expect(screen.getByText(new DamagedFileError().message)).toBeDefined();
});
