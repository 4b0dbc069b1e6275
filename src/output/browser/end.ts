import type { Browser } from 'puppeteer-core';
import { inTime } from './deadline.js';

const GRACE_MS = 5000;

/** Lets the browser close, and leaves none of its processes behind. Never rejects. */
export async function closeBrowser(browser: Browser): Promise<void> {
  await inTime(GRACE_MS, browser.close()).catch(() => undefined);
  killBrowser(browser);
}

/**
 * Ends a browser and its helper processes at once. They share a process group; helpers that hang would outlive the browser and keep
 * this program waiting.
 */
export function killBrowser(browser: Browser): void {
  const shell = browser.process();
  if (!shell?.pid) return;
  try {
    if (process.platform === 'win32') shell.kill('SIGKILL');
    else process.kill(-shell.pid, 'SIGKILL');
  } catch {
    // They are gone.
  }
}
