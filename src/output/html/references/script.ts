import { parse, type Token } from 'acorn';
import type { Message } from '../../../model/problem.js';
import { addressInScript, nameInScript, scriptSyntax } from '../messages.js';
import type { Finding } from './finding.js';

/** What asks another place for something, or runs what does not stand in the script. */
const REFUSED: readonly unknown[] = [
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'sendBeacon',
  'serviceWorker',
  'Worker',
  'SharedWorker',
  'importScripts',
  'import',
  'Image',
  'Audio',
  'FontFace',
  'eval',
  'Function',
];
const ADDRESS = /(?:https?|wss?|ftp|file):\/\/|^\s*\/\/\w/i;
/** Names of kinds of elements, which look like addresses. */
const NAMESPACES = /^http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xhtml|1999\/xlink|1998\/Math\/MathML|XML\/1998\/namespace)$/;

/**
 * Where a script names what would load something, or an address on another computer. What a script puts together from pieces is
 * found by the browser, which the document's policy tells to load nothing.
 */
export function findingsInScript(script: string): readonly Finding[] {
  const findings: Finding[] = [];
  const onToken = (token: Token) => {
    const message = faultOf(token);
    if (message) findings.push({ offset: token.start, message });
  };
  try {
    parse(script, { ecmaVersion: 'latest', onToken });
  } catch (error) {
    const { pos = 0, message } = error as { readonly pos?: number; readonly message: string };
    return [{ offset: pos, message: scriptSyntax(message) }];
  }
  return findings;
}

function faultOf(token: Token & { readonly value?: unknown }): Message | null {
  const {
    type: { label, keyword },
    value,
  } = token;
  const name = label === 'name' ? value : keyword;
  if (REFUSED.includes(name)) return nameInScript(String(name));
  if (label !== 'string' && label !== 'template') return null;
  const text = String(value);
  return ADDRESS.test(text) && !NAMESPACES.test(text) ? addressInScript(text) : null;
}
