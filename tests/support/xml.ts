import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';

/** A document that is well formed; throws where it is not, and where its parser has the least doubt. */
export function parseXml(text: string): Document {
  const parser = new DOMParser({
    onError: (_, message) => {
      // Half a character is written as U+FFFD on purpose.
      if (!message.startsWith('Unicode replacement character')) throw new Error(message);
    },
  });
  return parser.parseFromString(text, 'application/xml');
}

/** All elements of a name, with its prefix, below a node, in their order. */
export function all(node: Document | Element, name: string): readonly Element[] {
  return [...node.getElementsByTagName(name)];
}

export function first(node: Document | Element, name: string): Element | undefined {
  return all(node, name)[0];
}

export function attribute(element: Element | undefined, name: string): string {
  return element?.getAttribute(name) ?? '';
}

export function children(node: Element): readonly Element[] {
  return [...node.childNodes].filter((child): child is Element & typeof child => (child as Node).nodeType === 1);
}

export function textOf(node: Element | undefined): string {
  return node?.textContent ?? '';
}
