import { Parser } from 'htmlparser2';

/** An element of a saved page with what stands in it. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

/** An element, or a text as it stands in the file. */
export type HtmlNode = HtmlElement | string;

/** Levels of nesting that are kept; what lies deeper is put beside its parent, in the same order. */
const DEEPEST = 400;
/** Elements of which nothing is shown as text. */
const UNSHOWN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'head',
  'select',
  'iframe',
]);

/** Parses the markup of a page, however broken, without running or loading anything of it. */
export function parseHtml(html: string): HtmlElement {
  const root = { name: '', attributes: {}, children: [] as const };
  const open: { name: string; attributes: Record<string, string>; children: HtmlNode[] }[] = [
    { ...root, children: [] },
  ];
  const above: boolean[] = [];
  let unshown = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (UNSHOWN.has(name)) unshown += 1;
      const isKept = unshown === 0 && open.length < DEEPEST;
      above.push(isKept);
      if (!isKept) return;
      const element = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    ontext(text) {
      if (unshown > 0) return;
      const children = open.at(-1)?.children ?? [];
      const last = children.at(-1);
      // A text comes in pieces where it holds an entity.
      if (typeof last === 'string') children[children.length - 1] = last + text;
      else children.push(text);
    },
    onclosetag(name) {
      if (UNSHOWN.has(name)) unshown -= 1;
      if (above.pop() === true) open.pop();
    },
  });
  parser.end(html);
  return open[0] ?? root;
}
