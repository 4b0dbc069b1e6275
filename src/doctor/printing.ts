import { browserOnTrial, shellVersion, VARIABLE } from '../output/browser/index.js';
import { openTypeface } from '../output/fonts/index.js';
import { openPainter } from '../output/png/index.js';
import { openPrinter } from '../output/print/index.js';
import { typefaceVersion } from '../output/tools/index.js';
import { type Finding, good, worthKnowing, wrong } from './finding.js';

const NO_PDF = 'Until there is one, build with --format html,pptx.';
const TIMEOUT_MS = 60_000;

/** What turns reports into files: typefaces, a browser that prints, pictures. Each is tried. */
export async function examinePrinting(): Promise<readonly Finding[]> {
  return [await examineTypefaces(), await examineShell(), ...(await examineBrowser()), await examinePictures()];
}

async function examineTypefaces(): Promise<Finding> {
  const what = 'Typefaces';
  try {
    const typeface = await openTypeface();
    const missing = typeface.missing('調査 Survey Łódź Їжак 张伟 김철수');
    if (missing.length > 0) throw new Error(`no glyph for ${missing.join(' ')}`);
    return good(what, (await typefaceVersion()).replaceAll(/@[\w-]+\//g, ''));
  } catch (error) {
    return wrong(what, messageOf(error), 'Install Shirabe again: a part of it is missing. In the checkout, run npm run compile.');
  }
}

/** Only the kind of machine that it is made for has one. */
async function examineShell(): Promise<Finding> {
  const what = 'Optional browser package';
  const version = await shellVersion();
  if (version !== null) return good(what, version);
  const isMadeFor = process.platform === 'linux' && process.arch === 'x64';
  if (!isMadeFor) return good(what, 'none for this system; an installed browser prints');
  return worthKnowing(what, 'not installed', 'Install it with npm install @sparticuz/chromium, or rely on an installed browser.');
}

async function examineBrowser(): Promise<readonly Finding[]> {
  const what = 'Browser';
  try {
    const found = await browserOnTrial();
    const browser = good(what, `${found.version}, ${found.executable}`);
    return [browser, await examinePrint()];
  } catch (error) {
    return [wrong(what, messageOf(error), NO_PDF)];
  }
}

async function examinePrint(): Promise<Finding> {
  const what = 'Printing';
  const printer = openPrinter({ timeoutMs: TIMEOUT_MS });
  const started = performance.now();
  try {
    const html = '<!DOCTYPE html><html lang="en"><head><title>Trial</title></head><body><p>Trial</p></body></html>';
    const { byteLength } = await printer.print(html, { created: '2026-01-01' });
    return good(what, `a page of ${Math.round(byteLength / 1000)} kB in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    return wrong(what, messageOf(error), `Name another browser in ${VARIABLE}, and build with --format html,pptx until then.`);
  } finally {
    await printer.close();
  }
}

async function examinePictures(): Promise<Finding> {
  const what = 'Pictures of figures';
  try {
    const painter = await openPainter(await openTypeface(), '');
    try {
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>';
      return good(what, `a picture of ${(await painter.paint(svg)).byteLength} bytes`);
    } finally {
      await painter.close();
    }
  } catch (error) {
    return worthKnowing(what, messageOf(error), 'Figures are not made as files on this system; reports are.');
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
