import { parseFragment, type Token } from 'parse5';
import { SAXParser, type StartTag } from 'parse5-sax-parser';
import type { Message } from '../../../model/problem.js';
import { repeatedAttribute, scriptInTemplate } from '../messages.js';
import { type Attributes, faultOfAttribute, faultOfElement, isJudged } from './elements.js';
import type { Finding } from './finding.js';
import { findingsInStyles } from './styles.js';

/**
 * What the markup of a template, in which all that is filled in was replaced by `UNKNOWN` and `BOUNDARY`, would load from outside
 * or run. Tags are looked at one by one, since a template need be no whole document.
 */
export function findingsInTemplate(markup: string): readonly Finding[] {
  const findings: Finding[] = [];
  const add = (found: readonly Finding[]) => {
    for (const one of found) findings.push(one);
  };
  let inStyle = false;
  const parser = new SAXParser({ sourceCodeLocationInfo: true });
  parser.on('startTag', (tag) => {
    inStyle = tag.tagName === 'style';
    add(findingsInTag(tag));
    add(repeatedIn(tag, markup));
  });
  parser.on('endTag', ({ tagName }) => {
    if (tagName === 'style') inStyle = false;
  });
  parser.on('text', ({ text, sourceCodeLocation }) => {
    if (!inStyle) return;
    const from = sourceCodeLocation?.startOffset ?? 0;
    add(findingsInStyles(text).map(({ offset, message }) => ({ offset: from + offset, message })));
  });
  // Text is handed out where it ends; what a stream says of its end comes later.
  parser.write(`${markup}</style> `);
  return findings.sort((a, b) => a.offset - b.offset);
}

function findingsInTag({ tagName, attrs, sourceCodeLocation }: StartTag): readonly Finding[] {
  const { startOffset: offset = 0, attrs: places } = (sourceCodeLocation ?? {}) as Partial<Token.LocationWithAttributes>;
  const element = tagName.toLowerCase();
  const attributes = attrs.map((one) => ({ name: nameOf(one), value: one.value }));
  const whole = faultOfElement(element, attributes) ?? scriptIn(element, attributes);
  if (whole) return [{ offset, message: whole }];
  return attributes.flatMap((attribute) => {
    const message = faultOfAttribute(element, attribute);
    return message ? [{ offset: places?.[attribute.name]?.startOffset ?? offset, message }] : [];
  });
}

function scriptIn(element: string, attributes: Attributes): Message | null {
  if (element !== 'script') return null;
  return scriptInTemplate(attributes.find(({ name }) => ['src', 'href', 'xlink:href'].includes(name))?.value ?? '');
}

const LONGEST_NAME = 30;

/** Of two attributes of one name a browser takes the first, and of a template each may be the first. */
function repeatedIn({ sourceCodeLocation }: StartTag, markup: string): readonly Finding[] {
  const { startOffset = 0, endOffset = 0 } = sourceCodeLocation ?? {};
  const written = markup.slice(startOffset, endOffset);
  const findings: Finding[] = [];
  parseFragment(written, {
    onParseError({ code, startOffset: behind }) {
      const [name = ''] = /[^\s/<>"'=]*$/.exec(written.slice(Math.max(0, behind - LONGEST_NAME), behind)) ?? [];
      if (code === 'duplicate-attribute' && isJudged(name.toLowerCase()))
        findings.push({ offset: startOffset + behind - name.length, message: repeatedAttribute(name) });
    },
  });
  return findings;
}

/** In small letters: browsers write some names of drawings with capitals. */
export function nameOf({ prefix, name }: Token.Attribute): string {
  return (prefix ? `${prefix}:${name}` : name).toLowerCase();
}
