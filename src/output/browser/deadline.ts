import type { Browser } from 'puppeteer-core';
import { browserEnded, tookTooLong } from './messages.js';

/** Rejects with Error where the work takes longer than `ms` milliseconds; what it does afterwards is ignored. */
export async function inTime<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(tookTooLong(ms))), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Rejects with Error where the browser ends before the work: Puppeteer may leave the work waiting for ever. */
export async function whileRunning<T>(browser: Browser, work: Promise<T>): Promise<T> {
  let end: () => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = () => reject(new Error(browserEnded()));
    // Not by "once": Puppeteer does not find its listener again to take it off.
    if (browser.connected) browser.on('disconnected', end);
    else end();
  });
  return Promise.race([work, ended]).finally(() => browser.off('disconnected', end));
}
