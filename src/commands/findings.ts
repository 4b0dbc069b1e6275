import { listFindings } from '../list-findings.js';
import type { Lang } from '../model/text.js';
import type { WordedFinding } from '../model/worded.js';
import { evidence, strengths } from '../reports/findings/index.js';
import { citedInSequence, LANGUAGE, plainly, uncited } from '../reports/text/index.js';
import { explain, printWarnings } from './failure.js';
import { readWish, type WrittenOptions } from './options.js';
import { counted } from './table.js';
import type { Terminal } from './terminal.js';

/**
 * Prints what a brief could say, with ready sentences, the highest score first. Returns the exit status, as `explain` does for
 * errors.
 */
export async function runFindings(root: string, options: WrittenOptions, terminal: Terminal): Promise<number> {
  try {
    const { project, warnings, findings } = await listFindings(root, readWish(options));
    printWarnings(warnings, terminal);
    const blocks = findings.map((finding, index) => block(finding, index + 1, project.languages));
    const decided = findings.filter(({ scored }) => scored.candidate.certainty !== 'undecided').length;
    terminal.out(`${blocks.join('\n')}\n${counted(findings.length, 'finding')}, of which ${decided} can be stated.\n`);
    return 0;
  } catch (error) {
    return explain(error, terminal);
  }
}

function block(
  { scored, heading, body, remark, base, certainty }: WordedFinding,
  rank: number,
  languages: readonly Lang[],
): string {
  const { candidate, relevance, score } = scored;
  const reckoned = `effect ${candidate.effect.toFixed(2)}, ${candidate.certainty}, relevance ${relevance}`;
  const said = remark ? citedInSequence([body, uncited(remark)]) : body;
  const sentences = languages.map(
    (lang) =>
      `    ${heading[lang]}\n    ${plainly(said)[lang]} (${plainly(base)[lang]}, ${evidence[lang]}${LANGUAGE[lang].colon}${strengths[certainty][lang]})\n`,
  );
  return `${rank}. ${candidate.id}  score ${score.toFixed(3)} = ${reckoned}\n${sentences.join('')}`;
}
