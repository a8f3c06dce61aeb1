// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createPendingNodes } from '#lib/portal/pending-nodes.ts';

function takeAll(pending: ReturnType<typeof createPendingNodes>): readonly Node[] {
  const node = pending.take();
  return node === undefined ? [] : [node, ...takeAll(pending)];
}

test('gives a node once, and not again with the one around it', () => {
  document.body.innerHTML = '<main><p>a</p></main><aside></aside>';
  const [main, p, aside] = ['main', 'p', 'aside'].map((name) => document.querySelector(name));
  const pending = createPendingNodes();
  for (const node of [p, main, aside, p]) if (node) pending.add(node);
  expect(takeAll(pending)).toEqual([main, aside]);
});

test('leaves out what has left the page', () => {
  const pending = createPendingNodes();
  pending.add(document.createElement('p'));
  expect(pending.take()).toBeUndefined();
});

test('of a flood of nodes it keeps the one that holds them, and not the page', () => {
  document.body.innerHTML = '<nav></nav><main><ul></ul></main>';
  const list = document.querySelector('ul');
  const pending = createPendingNodes();
  for (let at = 0; at < 600; at += 1) {
    const item = document.createElement('li');
    list?.append(item);
    pending.add(item);
  }
  const taken = takeAll(pending);
  expect(taken).toContain(list);
  expect(taken.length).toBeLessThanOrEqual(101);
});
