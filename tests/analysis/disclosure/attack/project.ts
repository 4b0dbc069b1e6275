import { loadProject } from '../../../../src/input/project/load.js';
import type { Project } from '../../../../src/model/project.js';
import type { Text } from '../../../../src/model/text.js';
import { writeProject } from '../../../support/project.js';
import type { ItemPlan, Scenario } from './scenario.js';

/** The project of a scenario, written as a researcher would and loaded, so that the program has checked it. */
export async function loadScenario(scenario: Scenario): Promise<Project> {
  const root = await writeProject({
    'project.yaml': JSON.stringify(projectFile(scenario)),
    'questionnaire.yaml': JSON.stringify({ sections: scenario.sections.map(sectionEntry) }),
    'slides.yaml': JSON.stringify({ title: named('slides'), subtitle: named('sub'), presenter: named('desk'), precision: 7 }),
    'feedback.yaml': JSON.stringify({ title: named('own'), introduction: named('thanks'), peers: scenario.peers }),
    'respondents.csv': `${['id', 'name', ...scenario.attributes.map(({ id }) => id)].join(',')}\n`,
    'responses/web.csv': null,
    ...Object.fromEntries(scenario.sources.map((id) => [`responses/${id}.csv`, 'respondent\n'])),
  });
  return (await loadProject(root)).project;
}

/** Everything is called by its id, so that a publication can be read without a dictionary. */
function named(id: string): Text {
  return { ja: id, en: id };
}

function projectFile({
  name,
  sources,
  attributes,
  bands,
  groups,
  gaps,
  frame,
  weights,
  statistics,
  disclosure,
}: Scenario): object {
  return {
    title: named(name),
    organisation: named('organisation'),
    contact: named('contact'),
    date: '2026-01-31',
    sources: sources.map((id) => ({ id, label: named(id), file: `responses/${id}.csv` })),
    respondents: {
      attributes: attributes.map(({ id, options }) =>
        options
          ? { id, kind: 'single', label: named(id), options: options.map(optionEntry) }
          : { id, kind: 'number', label: named(id) },
      ),
    },
    ...(frame ? { frame: { size: frame.size, description: named('frame'), margins: frame.margins } } : {}),
    ...(weights ? { weights: { method: weights.method, by: weights.by, ...(weights.trim ? { trim: weights.trim } : {}) } } : {}),
    statistics,
    disclosure,
    analyses: {
      bands: bands.map(({ id, of, bands: parts }) => ({ id, label: named(id), of, bands: parts.map(bandEntry) })),
      groups,
      gaps: gaps.map(({ id, pairs }) => ({
        id,
        label: named(id),
        pairs: pairs.map(([from, to]) => ({ label: named(to), from, to })),
      })),
    },
  };
}

function bandEntry({ id, from, to }: Scenario['bands'][number]['bands'][number]): object {
  return { id, label: named(id), ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}

function optionEntry(id: string): object {
  return { id, label: named(id) };
}

function sectionEntry({ id, items }: Scenario['sections'][number]): object {
  return { id, title: named(id), items: items.map(itemEntry) };
}

function itemEntry(item: ItemPlan): object {
  const common = { id: item.id, kind: item.kind, label: named(item.id), ...conditionEntry(item) };
  switch (item.kind) {
    case 'scale': {
      const scale = { low: item.low, high: item.high, lowLabel: named('low'), highLabel: named('high') };
      return { ...common, scale, reverse: item.reverse ?? false };
    }
    case 'single':
    case 'multiple':
      return { ...common, options: item.options.map(optionEntry) };
    case 'number':
      return {
        ...common,
        ...(item.floor === null ? {} : { min: item.floor }),
        ...(item.ceiling === null ? {} : { max: item.ceiling }),
      };
    case 'text':
      return common;
  }
}

function conditionEntry({ askedIf }: ItemPlan): object {
  if (!askedIf) return {};
  // Levels are written as numbers, options as words.
  return { askedIf: { item: askedIf.item, in: askedIf.in.map((answer) => (/^-?\d+$/.test(answer) ? Number(answer) : answer)) } };
}
