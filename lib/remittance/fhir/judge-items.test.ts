import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf } from '#lib/claim/schema.ts';
import { anAdjudication, anExplanation, lineIn, readFhirValue } from '#tests/builders/fhir.ts';

const PARTS = ['benefit', 'deductible', 'copay', 'coinsurance'] as const;
const CENTS_PER_DOLLAR = 100;

/** What the plan and the patient pay for one service, in cents, in the order of `PARTS`; two of them at least. */
const paidParts = fc
  .tuple(fc.integer({ min: 1, max: 30_000 }), fc.nat(9000), fc.nat(9000), fc.nat(9000))
  .filter(([, ...share]) => share.some((part) => part > 0));

/** A line of which the file states these amounts, in cents. */
function lineOf(amounts: Readonly<Record<string, number>>) {
  const adjudication = Object.entries(amounts).map(([code, cents]) =>
    anAdjudication(code, cents / CENTS_PER_DOLLAR),
  );
  return lineIn(readFhirValue(anExplanation({}, { adjudication })));
}

function amountsOf(parts: readonly number[]): Record<string, number> {
  const allowed = parts.reduce((sum, part) => sum + part, 0);
  const stated = PARTS.map((name, at) => [name, parts[at] ?? 0] as const);
  return { submitted: allowed + 5000, eligible: allowed, ...Object.fromEntries(stated) };
}

test('whatever the plan and the patient pay, the line is verified where they make the allowed amount', () => {
  fc.assert(
    fc.property(paidParts, (parts) => {
      const amounts = amountsOf(parts);
      const { trust, figures } = lineOf(amounts);
      expect(trust).toEqual({ level: 'verified' });
      expect(amountOf(figures.allowed)).toBe(amounts['eligible']);
    }),
  );
});

test('one amount that is off by whatever it may be sends the line to review', () => {
  fc.assert(
    fc.property(
      paidParts,
      fc.constantFrom('eligible', ...PARTS),
      fc.integer({ min: -20_000, max: 20_000 }).filter((change) => change !== 0),
      (parts, name, change) => {
        const amounts = amountsOf(parts);
        const changed = { ...amounts, [name]: (amounts[name] ?? 0) + change };
        expect(lineOf(changed).trust.level).toBe('review');
      },
    ),
  );
});

test('one amount that the file leaves out is never made up', () => {
  fc.assert(
    fc.property(paidParts, fc.constantFrom('eligible', 'benefit'), (parts, name) => {
      const { [name]: left, ...others } = amountsOf(parts);
      const { trust, figures } = lineOf(others);
      const figure = name === 'eligible' ? figures.allowed : figures.planPaid;
      expect(trust.level).toBe('review');
      expect([undefined, left]).toContain(amountOf(figure));
    }),
  );
});
