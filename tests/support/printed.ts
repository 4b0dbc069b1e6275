import { openPrinter } from '../../src/output/print/printer.js';

/** Prints small documents for tests of what is done with PDFs: a title, a bookmark and a link, and a page for each text. */
export async function printAll(documents: readonly (readonly string[])[]): Promise<readonly Uint8Array[]> {
  const printer = openPrinter({ timeoutMs: 30_000 });
  try {
    return await Promise.all(
      documents.map((pages, index) =>
        printer.print(
          `<!DOCTYPE html><html lang="en"><head><title>Document ${index + 1} (draft)</title>
<style>@page { size: A4 } section { break-after: page } section:last-child { break-after: auto }</style></head><body>
${pages.map((text, page) => `<section><h1 id="p${page}">${text}</h1><a href="#p0">first</a> <a href="https://example.jp/${index}">out</a></section>`).join('\n')}
</body></html>`,
          { created: '2026-11-01' },
        ),
      ),
    );
  } finally {
    await printer.close();
  }
}
