import { createHash } from 'node:crypto';

/** What the content security policy of a document has to let run. */
export interface Running {
  /** The text of each script that its template calls. */
  readonly scripts: Set<string>;
  /** True where it is a slide show, whose window for the speaker shows the deck in frames. */
  slideshow: boolean;
}

/** Ends where the head begins. */
const HEAD = /^\s*<!doctype html>\s*<html(?:\s+[^\s"'<>=]+(?:="[^"<>]*")?)*\s*>\s*<head>/i;
const DOCTYPE = /^\s*<!doctype[^>]*>/i;

/**
 * A document with its policy before all else in its head: whatever another policy says, it can load nothing. Of a document that
 * does not begin as documents do, the policy begins the head, wherever its own may stand: browsers ignore a policy that is
 * elsewhere.
 */
export function withPolicy(html: string, running: Running): string {
  const [beginning = ''] = HEAD.exec(html) ?? DOCTYPE.exec(html) ?? [];
  return `${beginning}\n<meta http-equiv="Content-Security-Policy" content="${policy(running)}">${html.slice(beginning.length)}`;
}

/** Words that the policy adds to every document. */
export const POLICY_WORDS = policy({ scripts: new Set(), slideshow: true });

function policy({ scripts, slideshow }: Running): string {
  const hashes = [...scripts].map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  const sources = slideshow ? ["'unsafe-inline'"] : hashes;
  return [
    "default-src 'none'",
    ...(sources.length > 0 ? [`script-src ${sources.join(' ')}`] : []),
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    ...(slideshow ? ["frame-src 'self' file:"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
