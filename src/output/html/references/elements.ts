import type { Message } from '../../../model/problem.js';
import { addressOutside, elementRefused, handlerRefused, refreshRefused, setterRefused, unsafeLink } from '../messages.js';
import { isUnsafeLink, listLoadsFromOutside, loadsFromOutside } from './address.js';
import { findingsInStyles } from './styles.js';

/** Attributes by their names in small letters, each with the prefix that belongs to it; of several of a name, all. */
export type Attributes = readonly { readonly name: string; readonly value: string }[];

/** Elements that show what is elsewhere, change what all addresses mean, or are read by some readers alone. */
const REFUSED = ['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal', 'fencedframe', 'base', 'noscript'];
/** Attributes that browsers load from, or send to, without being asked. */
const LOADING = ['src', 'poster', 'background', 'action', 'formaction', 'ping', 'attributionsrc', 'manifest', 'xml:base'];
const LISTS = ['srcset', 'imagesrcset'];
const HREF = ['href', 'xlink:href'];
/** Elements whose `href` is followed by a click alone. */
const LINKS = ['a', 'area'];
/** Attributes that hold a piece of a style sheet. */
const STYLED = [
  'style',
  'fill',
  'stroke',
  'filter',
  'mask',
  'clip-path',
  'cursor',
  'marker',
  'marker-start',
  'marker-mid',
  'marker-end',
];
/** Elements of a drawing that set an attribute of another, and their attributes that hold its values. */
const SETTERS = ['set', 'animate', 'animatecolor', 'animatemotion', 'animatetransform'];
const VALUES = ['to', 'from', 'by', 'values'];

/** Whether it matters what an attribute says. */
export function isJudged(name: string): boolean {
  return isAddress(name) || STYLED.includes(name);
}

function isAddress(name: string): boolean {
  return [...LOADING, ...LISTS, ...HREF].includes(name) || name.startsWith('on');
}

/** What is wrong with an element as a whole, whose name is in small letters; null for nothing. */
export function faultOfElement(name: string, attributes: Attributes): Message | null {
  const written = (...names: readonly string[]) => attributes.find((one) => names.includes(one.name))?.value ?? '';
  if (REFUSED.includes(name)) return elementRefused(name, written('src', 'data', 'href', 'code'));
  if (name === 'meta' && written('http-equiv').trim().toLowerCase() === 'refresh') return refreshRefused(written('content'));
  const set = written('attributename').trim().toLowerCase();
  return SETTERS.includes(name) && isAddress(set) ? setterRefused(name, set, written(...VALUES)) : null;
}

/** What is wrong with an attribute of an element; null for nothing. */
export function faultOfAttribute(element: string, { name, value }: Attributes[number]): Message | null {
  const place = `<${element} ${name}>`;
  if (name.startsWith('on')) return handlerRefused(place);
  if (HREF.includes(name) && LINKS.includes(element)) return isUnsafeLink(value) ? unsafeLink(value, place) : null;
  if ([...LOADING, ...HREF].includes(name) && loadsFromOutside(value)) return addressOutside(value, place);
  if (LISTS.includes(name) && listLoadsFromOutside(value)) return addressOutside(value, place);
  const isStyled = STYLED.includes(name) || (SETTERS.includes(element) && VALUES.includes(name));
  return isStyled ? (findingsInStyles(value)[0]?.message ?? null) : null;
}
