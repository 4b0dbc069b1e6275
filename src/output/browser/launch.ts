import type { Browser as Instance } from 'puppeteer-core';
import { InputError, RenderError } from '../../problems/index.js';
import { whileChildLives } from './child.js';
import { browserSearches, type Search, VARIABLE } from './choice.js';
import { inTime } from './deadline.js';
import { doesNotStart, endsAtOnce, noBrowser } from './messages.js';
import { makeProfile, removeProfile } from './profile.js';
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

/**
 * Starts the first browser that can be started. Rejects with RenderError, with the reason for each that was tried, where none can;
 * with InputError where PUPPETEER_EXECUTABLE_PATH names no program.
 */
export async function launchBrowser(): Promise<Instance> {
  const failures: string[] = [];
  for (const search of browserSearches()) {
    const started = await tryToStart(search);
    if (typeof started === 'object') return started;
    if (started !== '') failures.push(started);
  }
  throw new RenderError(noBrowser(failures, VARIABLE));
}

/** The browser, or why it did not start; an empty text where there is none of this sort. */
async function tryToStart(search: Search): Promise<Instance | string> {
  try {
    const browser = await search();
    return browser ? await startSandboxed(browser) : '';
  } catch (error) {
    if (error instanceof InputError) throw error;
    return error instanceof Error ? error.message : String(error);
  }
}

/** Sandboxed where the machine allows it. */
async function startSandboxed(browser: Browser): Promise<Instance> {
  try {
    if (process.getuid?.() !== 0) return await start(browser, []);
  } catch {
    // Containers often forbid the namespaces that the sandbox is made of. Pages are our own, and run no scripts.
  }
  return start(browser, ['--no-sandbox']).catch((error) => {
    throw failure(browser, error);
  });
}

async function start(browser: Browser, more: readonly string[]): Promise<Instance> {
  const profile = await makeProfile();
  try {
    // Loaded where a browser starts: those who ask for its version alone do without.
    const { default: puppeteer } = await import('puppeteer-core');
    const launching = () =>
      puppeteer.launch({
        executablePath: browser.executable,
        headless: browser.name === 'bundled headless shell' ? 'shell' : true,
        pipe: true,
        args: [...FLAGS, ...more],
        env: { ...process.env, ...browser.environment },
        userDataDir: profile,
        timeout: LAUNCH_TIMEOUT_MS,
        waitForInitialPage: false,
        acceptInsecureCerts: false,
        // Whoever is told to stop is told so in the command line, and ends together with the browser.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      });
    const instance = await inTime(LAUNCH_TIMEOUT_MS, whileChildLives(profile, launching));
    instance.once('disconnected', () => void removeProfile(profile));
    return instance;
  } catch (error) {
    await removeProfile(profile);
    throw error;
  }
}

function failure(browser: Browser, error: unknown): Error {
  return new Error(doesNotStart(browser.name, browser.executable, reasonOf(error)));
}

/** A browser that ends before it is spoken to shows as a protocol error, which says nothing to the person who ran the build. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return /Protocol error|Target closed|Connection closed/.test(message) ? endsAtOnce() : message.replace(/[.!]$/, '');
}
