import path from 'node:path';
import type { Problem } from '../../model/problem.js';

/** What the settings of the delivery ask for and cannot have. */

/** `key`: the one of `delivery` that needs PDFs. */
export function pdfMissing(root: string, key: string): Problem {
  return {
    severity: 'error',
    code: 'delivery-without-pdf',
    place: { file: path.join(root, 'feedback.yaml'), key: `delivery.${key}` },
    message: 'This needs PDF files, and the project makes none.',
    advice: 'Add pdf to "formats" in project.yaml, or remove this key.',
  };
}

/** As many ids as anyone reads. */
const NAMED = 10;

export function passwordMissing(registry: string, ids: readonly string[]): Problem {
  const rest = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  return {
    severity: 'error',
    code: 'password-missing',
    place: { file: registry, key: 'password' },
    message: `There is no password for ${ids.slice(0, NAMED).join(', ')}${rest}, and delivered PDFs are to have the registry’s.`,
    advice: 'Fill in the column "password", or write "passwords: generated" in feedback.yaml.',
  };
}
