// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createSignCollector, type PageSigns } from '#lib/portal/claim-signs.ts';
import { walkPage } from '#lib/portal/page-walk.ts';

const NOTHING = { claims: 0, hasPayouts: false };

function ignore(): void {}

/** A collector that has seen a page with this body. */
function collectFrom(html: string): ReturnType<typeof createSignCollector> {
  document.body.innerHTML = html;
  const collector = createSignCollector();
  const visitor = { text: collector.take, root: ignore, frame: ignore, lost: ignore };
  const walk = walkPage(document.body, visitor);
  while (walk.next().done !== true);
  return collector;
}

function signsOf(html: string): PageSigns {
  return collectFrom(html).signs();
}

const AMOUNTS = '<p>Amount billed</p><p>$200.00</p><p>Allowed amount</p><p>$138.50</p>';

function table(numbers: readonly string[]): string {
  const rows = numbers.map(
    (number) => `<tr><td>03/04/2026</td><td>${number}</td><td>$1.00</td></tr>`,
  );
  return `<table><thead><tr><th>Date of service</th><th>Claim number</th><th>Billed</th></tr></thead>
    <tbody>${rows.join('')}</tbody></table><p>Plan paid</p>`;
}

test.for([
  ['beside its label', `<p>Claim number: EM9000000301</p>${AMOUNTS}`, 1],
  ['in the text after its label', `<dl><dt>Claim #</dt><dd>25-A100200</dd></dl>${AMOUNTS}`, 1],
  ['twice', `<p>Claim ID</p><p>EM9000000301</p><h1>Claim # EM9000000301</h1>${AMOUNTS}`, 1],
  ['in a column', table(['EM9000000301', 'EM9000000302', 'EM9000000303']), 3],
  ['not at all, beside dates of service', `<p>Date of service</p>${AMOUNTS}`, 1],
] as const)('counts claims whose number stands %s', ([, html, claims]) =>
  expect(signsOf(html)).toEqual({ claims, hasPayouts: false }),
);

test('does not take a telephone number or a date for a claim’s number', () =>
  expect(signsOf(`<p>Claim number</p><p>800-555-0100</p>${AMOUNTS}`)).toEqual(NOTHING));

test('sees a platform’s payouts', () =>
  expect(signsOf('<h1>Payouts</h1><p>$95.00</p><p>$95.00</p><p>$79.00</p>')).toEqual({
    claims: 0,
    hasPayouts: true,
  }));

test.for([
  ['an empty page', ''],
  ['a message about a claim', '<p>Your claim number EM9000000301 was received.</p>'],
  ['a list of claims without amounts', '<p>Claim number</p><p>EM9000000301</p>'],
  ['prices', '<p>Visit</p><p>$20.00</p><p>Copay</p><p>$40.00</p>'],
  ['a long text', `<p>${'allowed amount billed $1 '.repeat(40)}</p>`],
  ['a script', `<script type="x">Claim number EM9000000301</script>`],
] as const)('sees no claim in %s', ([, html]) => expect(signsOf(html)).toEqual(NOTHING));

test('forgets what has left the page', () => {
  const collector = collectFrom(
    `<div id="a"><p>Claim number: EM9000000301</p></div><div><p>Claim number: EM9000000302</p></div>${AMOUNTS}`,
  );
  expect(collector.signs().claims).toBe(2);
  document.getElementById('a')?.remove();
  expect(collector.signs().claims).toBe(1);
});
