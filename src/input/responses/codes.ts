import path from 'node:path';
import { has } from '../../model/item-traits.js';
import type { Project } from '../../model/project.js';
import type { Item } from '../../model/questionnaire.js';
import { MISSING_KINDS } from '../../model/responses.js';
import type { ProblemCollector } from '../../problems/index.js';
import { parseLevel, parseNumber, parseOption } from './cells/index.js';
import { readingOf } from './layout/index.js';
import * as words from './messages.js';

/** A code for a missing answer that is also an answer would silently lose answers. */
export function checkCodes(project: Project, items: readonly Item[], problems: ProblemCollector): void {
  for (const kind of MISSING_KINDS) {
    for (const code of project.missingCodes[kind]) {
      const item = items.find((candidate) => isAnswer(candidate, code));
      if (item)
        problems.error(
          { file: path.join(project.root, 'project.yaml'), key: `missing.${kind}` },
          words.codeIsAnswer(code, kind, item.id),
        );
    }
    for (const item of items) {
      const code = has(item, 'listed') ? item.reading?.missing[kind].find((each) => isAnswer(item, each)) : undefined;
      if (code !== undefined)
        problems.error(
          { file: path.join(project.root, 'questionnaire.yaml'), key: `${item.id}: missing.${kind}` },
          words.ownCodeIsAnswer(code, item),
        );
    }
  }
}

function isAnswer(item: Item, code: string): boolean {
  const { levels, options } = readingOf(item);
  if ([...(levels ?? []).flat(), ...options.flatMap(({ values }) => values)].includes(code)) return true;
  switch (item.kind) {
    case 'scale':
      return levels === null && 'value' in parseLevel(code, item.scale);
    case 'number':
      return !MISSING_KINDS.some((kind) => item.reading?.missing[kind].includes(code)) && 'value' in parseNumber(code, item);
    case 'single':
    case 'multiple':
      return 'value' in parseOption(code, item.options);
    case 'text':
      return false;
  }
}
