import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * The folder in which Shirabe is installed. The package finds itself by its own name, and so does every file of it: the sources, what is
 * compiled from them, and the few files into which they are bundled for the package.
 */
export const PACKAGE_FOLDER = path.dirname(createRequire(import.meta.url).resolve('shirabe/package.json'));

/** What runs: the compiled program, or the bundle of it. */
export const CODE_FOLDER = path.join(PACKAGE_FOLDER, 'dist');

/** The typeface of documents, as `scripts/copy-typeface.mjs` copies it out of its package. */
export const TYPEFACE_FOLDER = path.join(CODE_FOLDER, 'typeface');
