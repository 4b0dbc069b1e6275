import type { MadeDocument } from '../build/index.js';

const WORDS: Readonly<Record<MadeDocument['reasons'][number], string>> = {
  new: 'it was not there',
  damaged: 'the file is gone or was changed',
  own: 'the answers or the name of its reader changed',
  figures: 'figures that it shows changed',
  others: 'those whom it must not name changed',
  texts: 'texts or settings of the project changed',
  looks: 'templates, typeface or browser changed',
  program: 'Shirabe changed',
  forced: '--force',
};

/** For every file that was made, the reasons, one line each; files that were kept are left out. */
export function reasonLines(made: readonly Pick<MadeDocument, 'record' | 'reasons'>[]): readonly string[] {
  return made
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ record, reasons }) => `made ${record.file}: ${reasons.map((reason) => WORDS[reason]).join('; ')}`);
}
