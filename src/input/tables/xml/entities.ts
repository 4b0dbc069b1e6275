import { damagedXml } from '../messages.js';
import { giveUp } from '../unreadable.js';

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text with its references resolved: the five that XML knows, and characters by number. Others are declared nowhere here. */
export function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12};?)/g, (_, reference: string) => characterOf(reference));
}

function characterOf(reference: string): string {
  const name = reference.endsWith(';') ? reference.slice(0, -1) : '';
  const predefined = Object.hasOwn(PREDEFINED, name) ? PREDEFINED[name] : undefined;
  if (predefined !== undefined) return predefined;
  const [, hex, decimal] = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}))$/.exec(name) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  if (!(code > 0 && code <= 0x10ffff)) giveUp(damagedXml());
  return String.fromCodePoint(code);
}
