import { composeRelease } from '../../../../src/analysis/disclosure/compose-release.js';
import { type Decisions, decide } from '../../../../src/analysis/disclosure/decide.js';
import { analyse } from '../../../../src/analysis/results/analyse.js';
import { loadProject } from '../../../../src/input/project/load.js';
import type { Ledger, Release } from '../../../../src/model/ledger.js';
import type { Project } from '../../../../src/model/project.js';
import type { Column, Registry, Responses } from '../../../../src/model/responses.js';
import { writeProject } from '../../../support/project.js';

/** A survey in a few numbers, so that a thousand of them can be made, changed and attacked. */
export interface Firm {
  readonly id: string;
  readonly trade: number;
  readonly area: number;
  /** By item id; missing where it was left out. */
  readonly answers: Readonly<Record<string, number>>;
}

export const SCALES = ['a', 'b', 'c'] as const;
export const LEVELS = 5;
export const TRADES = 3;
export const AREAS = 3;

export async function loadAttacked(): Promise<Project> {
  const choice = (id: string, size: number) =>
    `    - {id: ${id}, kind: single, label: {ja: ${id}, en: ${id}}, options: [${Array.from({ length: size }, (_, index) => `{id: "${id}${index}", label: {ja: "${index}", en: "${index}"}}`).join(', ')}]}`;
  const root = await writeProject({
    'project.yaml': `title: {ja: 調査, en: Survey}
organisation: {ja: 試験, en: Test}
contact: {ja: 受付, en: Desk}
date: 2026-01-31
sources: [{id: web, label: {ja: ウェブ, en: Web}, file: responses/web.csv}]
respondents:
  attributes:
${choice('trade', TRADES)}
${choice('area', AREAS)}
analyses:
  groups: [{id: by_trade, by: trade, of: [s, money]}, {id: by_area, by: area, of: [s, money]}]
  gaps: [{id: gap, label: {ja: 差, en: Gap}, pairs: [{label: {ja: 差, en: Gap}, from: a, to: b}]}]
`,
    'questionnaire.yaml': `scales:
  five: {low: 1, high: 5, lowLabel: {ja: 低い, en: Low}, highLabel: {ja: 高い, en: High}}
sections:
  - id: s
    title: {ja: 尺度, en: Scales}
    scale: five
    items:
${SCALES.map((id) => `      - {id: ${id}, label: {ja: ${id}, en: ${id}}}`).join('\n')}
  - id: n
    title: {ja: 数値, en: Numbers}
    items:
      - {id: money, kind: number, label: {ja: 金額, en: Money}, min: 0}
      - {id: uses, kind: multiple, label: {ja: 利用, en: Uses}, options: [{id: x, label: {ja: エ, en: X}}, {id: y, label: {ja: ワ, en: Y}}]}
`,
    'responses/web.csv': 'respondent,a,b,c,money,uses\n',
    'respondents.csv': 'id,name,trade,area\n',
    'slides.yaml': 'title: {ja: 結果, en: Results}\nsubtitle: {ja: 副題, en: Sub}\npresenter: {ja: 試験, en: Test}\n',
    'feedback.yaml': null,
  });
  return (await loadProject(root)).project;
}

export function decideOn(project: Project, firms: readonly Firm[], releases: readonly Release[]): Decisions {
  const { responses, registry } = coded(firms);
  return decide(analyse(project, responses, registry, null), project.disclosure, ledgerOf(releases));
}

export function releaseOf(decisions: Decisions, name: string): Release {
  return composeRelease(decisions, { name, date: '2026-01-31', sources: null, digits: 7 });
}

/** Tokens that say what they stand for: the harness attacks what is published, not the ledger. */
function ledgerOf(releases: readonly Release[]): Ledger {
  return {
    releases,
    memberToken: (id) => `m ${id}`,
    answerToken: (subject, member, answer) => `${subject} ${member} ${answer}`,
  };
}

function coded(firms: readonly Firm[]): { readonly responses: Responses; readonly registry: Registry } {
  const columns = new Map<string, Column>(
    [...SCALES, 'money'].map((id) => [
      id,
      {
        kind: 'numeric',
        state: Uint8Array.from(firms, ({ answers }) => (answers[id] === undefined ? 1 : 0)),
        values: Float64Array.from(firms, ({ answers }) => answers[id] ?? Number.NaN),
      },
    ]),
  );
  // What a firm uses follows from its other answers.
  columns.set('uses', {
    kind: 'multiple',
    state: Uint8Array.from(firms, ({ answers }) => (answers.b === undefined ? 1 : 0)),
    chosen: [
      Uint8Array.from(firms, ({ answers }) => ((answers.b ?? 0) >= 3 ? 1 : 0)),
      Uint8Array.from(firms, ({ answers }) => (answers.b === 1 ? 1 : 0)),
    ],
    openText: firms.map(() => ''),
  });
  const rows = firms.map(({ id, answers }) => ({ id, source: 'web', answered: Object.keys(answers).length > 0 }));
  const registry: Registry = new Map(
    firms.map(({ id, trade, area }) => [
      id,
      {
        id,
        name: id,
        language: 'ja',
        attributes: new Map([
          ['trade', `trade${trade}`],
          ['area', `area${area}`],
        ]),
      },
    ]),
  );
  return { responses: { rows, columns, weights: null, leftOut: new Map() }, registry };
}

/** A reproducible source of chance. */
export function chanceFrom(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 13), 3266489917);
    mixed = (mixed ^ (mixed >>> 16)) >>> 0;
    return Math.floor((mixed / 4294967296) * below);
  };
}

export function randomFirm(id: string, chance: (below: number) => number, lean: number): Firm {
  const answers: Record<string, number> = {};
  for (const item of SCALES) {
    if (chance(12) === 0) continue;
    // Some surveys lean to one level, so that nearly all answers are alike.
    answers[item] = chance(10) < lean ? 5 : 1 + chance(LEVELS);
  }
  if (chance(10) > 0) answers.money = chance(8) === 0 ? 1000 + chance(9000) : 1 + chance(100);
  return { id, trade: Math.min(chance(TRADES + 1), TRADES - 1), area: chance(AREAS), answers };
}
