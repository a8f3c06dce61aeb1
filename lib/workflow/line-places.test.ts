import { expect, test } from 'vitest';
import { ServiceLineSchema } from '#lib/claim/schema.ts';
import { CentsSchema } from '#lib/values/cents.ts';
import { linePlaces } from '#lib/workflow/line-places.ts';
import { aServiceLine } from '#tests/builders/service-line.ts';

function onPage(text: string) {
  return {
    origin: 'read',
    amount: CentsSchema.parse(100),
    source: { at: 'frame', frame: 'portal.example/claim', label: null, text },
    proof: { status: 'unproven' },
  } as const;
}

test('gives each figure of a page with the other texts of its line', () => {
  const line = aServiceLine();
  const read = ServiceLineSchema.parse({
    ...line,
    figures: { ...line.figures, billed: onPage('$200.00'), allowed: onPage('$138.50') },
  });
  const places = linePlaces(read);
  expect(places).toContainEqual({ text: '$138.50', near: ['$200.00', '90837'] });
});

test('gives nothing for a line that was read from no page', () =>
  expect(linePlaces(aServiceLine())).toEqual([]));
