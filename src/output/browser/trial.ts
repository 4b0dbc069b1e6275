import { closeBrowser } from './end.js';
import { launchBrowser } from './launch.js';

/** A browser that was started, and ended. */
export interface TriedBrowser {
  /** What it says of itself, such as `HeadlessChrome/143.0.7499.4`. */
  readonly version: string;
  readonly executable: string;
}

/** Starts the browser that would print, and ends it. Rejects as `launchBrowser` does. */
export async function browserOnTrial(): Promise<TriedBrowser> {
  const browser = await launchBrowser();
  try {
    return { version: await browser.version(), executable: browser.process()?.spawnfile ?? '' };
  } finally {
    await closeBrowser(browser);
  }
}
