import { execFile } from 'node:child_process';
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
    // Windows has no process groups: its own program ends what a process has started.
    if (process.platform === 'win32') execFile('taskkill', ['/pid', String(shell.pid), '/t', '/f'], () => shell.kill());
    else process.kill(-shell.pid, 'SIGKILL');
  } catch {
    // They are gone.
  }
}
