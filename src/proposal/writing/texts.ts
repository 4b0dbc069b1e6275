import type { Proposal } from '../proposal.js';
import { both } from '../words.js';
import { fieldworkOf, titleOf } from './project.js';
import { check, comment, text } from './yaml.js';

const SUBTITLE = both('結果の概要', 'Summary of results');
const PRESENTER = both('（発表者）', '(presenter)');
const ADDRESSEE = both('関係者の皆様', 'All concerned');

/** slides.yaml: without a list of slides, a deck shows everything. */
export function slidesYaml(proposal: Proposal): string {
  const { languages } = proposal;
  return [
    `title: ${text(titleOf(proposal), languages)}`,
    `subtitle: ${text(fieldworkOf(proposal) ?? SUBTITLE, languages)}`,
    `presenter: ${text(PRESENTER, languages)} ${check('who presents them')}`,
    comment('Without a list of "slides", the deck shows every question. docs/slides.md tells what can be listed.'),
    '',
  ].join('\n');
}

/** brief.yaml: the strongest findings, worded by the program. */
export function briefYaml(proposal: Proposal): string {
  const { languages } = proposal;
  return [
    `title: ${text(titleOf(proposal), languages)}`,
    `addressee: ${text(ADDRESSEE, languages)} ${check('who reads the brief')}`,
    'length: short',
    'findings: {most: 5}',
    '',
  ].join('\n');
}
