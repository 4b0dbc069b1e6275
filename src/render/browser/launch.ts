import puppeteer, { type Browser as Instance } from 'puppeteer';
import { RenderError } from '../failure.js';
import { chooseBrowser } from './choice.js';
import type { Browser } from './program.js';

/**
 * Nothing may leave the machine: names resolve to nothing and every address goes to a proxy that is not there.
 * The rest switches off what a page that is only printed does not need.
 */
const FLAGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:1',
  '--proxy-bypass-list=<-loopback>',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-component-update',
  '--disable-background-networking',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

const LAUNCH_TIMEOUT_MS = 60_000;

/** Starts the browser, sandboxed where the machine allows it. Throws RenderError where it does not start. */
export async function launchBrowser(): Promise<Instance> {
  const browser = await chooseBrowser();
  const isRoot = process.getuid?.() === 0;
  try {
    return await start(browser, isRoot ? ['--no-sandbox'] : []);
  } catch (error) {
    if (isRoot) throw failure(browser, error);
  }
  // Containers often forbid the namespaces that the sandbox is made of. Pages are our own, and run no scripts.
  return start(browser, ['--no-sandbox']).catch((error) => {
    throw failure(browser, error);
  });
}

function start(browser: Browser, more: readonly string[]): Promise<Instance> {
  return puppeteer.launch({
    executablePath: browser.executable,
    headless: browser.name === 'bundled headless shell' ? 'shell' : true,
    pipe: true,
    args: [...FLAGS, ...more],
    env: { ...process.env, ...browser.environment },
    timeout: LAUNCH_TIMEOUT_MS,
    acceptInsecureCerts: false,
  });
}

function failure(browser: Browser, error: unknown): RenderError {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return new RenderError(
    `The ${browser.name} (${browser.executable}) does not start: ${reason} Name another one in PUPPETEER_EXECUTABLE_PATH.`,
  );
}
