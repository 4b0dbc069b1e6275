import path from 'node:path';
import { modeline, SCHEMA_FOLDER, writeSchemas } from '../write-schemas.js';
import { explain } from './failure.js';
import { readOut, type WrittenOptions } from './options.js';
import type { Terminal } from './terminal.js';

/** Writes the schemas and prints how editors find them. Returns the exit status, as `explain` does for errors. */
export async function runSchema(options: WrittenOptions, terminal: Terminal): Promise<number> {
  try {
    const folder = readOut(options.out) ?? SCHEMA_FOLDER;
    const written = await writeSchemas(folder);
    if (options.quiet === true) return 0;
    for (const { file } of written) terminal.out(`${path.relative(process.cwd(), file)}\n`);
    terminal.out('\nAn editor with a language server for YAML reads them from the first line of a file:\n');
    for (const { yaml } of written) terminal.out(`  ${yaml.padEnd(20)} ${modeline(yaml, folder)}\n`);
    return 0;
  } catch (error) {
    return explain(error, terminal);
  }
}
