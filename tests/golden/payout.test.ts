import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCsv } from '#lib/document/csv.ts';
import { readPayouts } from '#lib/payout/read-payouts.ts';
import { PayoutSchema } from '#lib/payout/schema.ts';
import { ReadError } from '#lib/values/read-error.ts';

const FOLDER = 'tests/golden/payout';
const cases = readdirSync(FOLDER);

/** What the statement reads as, as JSON with one payout a line; a `ReadError` is part of the reading. */
function readCase(name: string): string {
  const bytes = readFileSync(path.join(FOLDER, name, 'statement.csv'));
  try {
    const reading = readPayouts(readCsv(bytes));
    if (reading.outcome !== 'read') return `${JSON.stringify(reading, null, 1)}\n`;
    // What is asked stands in the notice, and the headings stand in the file.
    const { payouts, questions: _questions, headings: _headings, ...rest } = reading;
    const lines = payouts.map((payout) => JSON.stringify(PayoutSchema.parse(payout)));
    return `{"statement": ${JSON.stringify(rest, null, 1)},\n"payouts": [\n${lines.join(',\n')}\n]}\n`;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return `${JSON.stringify({ error: error.code, message: error.message }, null, 1)}\n`;
  }
}

test('there are cases', () => expect(cases.length).toBeGreaterThanOrEqual(12));

test.for(cases)('%s has all its parts', (name) => {
  const parts = ['README.md', 'statement.csv', 'expected.json'];
  expect(parts.filter((part) => !existsSync(path.join(FOLDER, name, part)))).toEqual([]);
});

test.for(cases)('%s reads as expected', async (name) => {
  await expect(readCase(name)).toMatchFileSnapshot(path.resolve(FOLDER, name, 'expected.json'));
});
