import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Message } from '../../../model/problem.js';
import { strangeScript } from '../messages.js';
import { faultOfAttribute, faultOfElement } from './elements.js';
import { findingsInStyles } from './styles.js';
import { nameOf } from './template.js';

/** Style elements whose findings are kept: most documents have the same as the one before. */
const MOST_KEPT = 20;

/**
 * Judges finished documents, which are read as browsers read them: what each would load from outside, or run besides `scripts`.
 * Each message once.
 */
export function openJudge(scripts: Iterable<string>): (html: string) => readonly Message[] {
  const known = new Set(scripts);
  const kept = new Map<string, readonly Message[]>();
  return (html) => {
    const found = new Map<string, Message>();
    // A tree may be deeper than functions can be nested.
    const waiting: DefaultTreeAdapterTypes.ChildNode[] = [...parse(html, { scriptingEnabled: false }).childNodes];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (!('tagName' in node)) continue;
      for (const message of [...faultsOf(node), ...faultsInText(node)]) found.set(message.message, message);
      for (const child of 'content' in node ? node.content.childNodes : []) waiting.push(child);
      for (const child of node.childNodes) waiting.push(child);
    }
    return [...found.values()].reverse();
  };

  function faultsInText(node: DefaultTreeAdapterTypes.Element): readonly Message[] {
    switch (node.tagName.toLowerCase()) {
      case 'script':
        return known.has(textOf(node)) ? [] : [strangeScript(textOf(node))];
      case 'style':
        return faultsInStyles(textOf(node));
      default:
        return [];
    }
  }

  function faultsInStyles(css: string): readonly Message[] {
    const faults = kept.get(css) ?? findingsInStyles(css).map(({ message }) => message);
    if (kept.size < MOST_KEPT) kept.set(css, faults);
    return faults;
  }
}

function faultsOf(node: DefaultTreeAdapterTypes.Element): readonly Message[] {
  const element = node.tagName.toLowerCase();
  const attributes = node.attrs.map((one) => ({ name: nameOf(one), value: one.value }));
  const faults = [faultOfElement(element, attributes), ...attributes.map((attribute) => faultOfAttribute(element, attribute))];
  return faults.filter((fault) => fault !== null);
}

function textOf({ childNodes }: DefaultTreeAdapterTypes.Element): string {
  return childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
