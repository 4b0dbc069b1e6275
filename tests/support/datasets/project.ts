import type { Dataset, DatasetItem, DatasetProject } from './fixture.js';

/** The files of a project folder that holds a data set as a survey, in the manner of `writeProject`. Its ids are its labels. */
export function projectFiles({ project }: Dataset): Record<string, string | null> {
  const { sources } = project;
  const responses = sources.map((id, source) => [`responses/${id}.csv`, responsesOf(project, source)] as const);
  return {
    'responses/web.csv': null,
    'project.yaml': JSON.stringify(settingsOf(project)),
    'questionnaire.yaml': JSON.stringify({
      sections: project.sections.map(({ id, items }) => ({ id, title: text(id), items: items.map(itemOf) })),
    }),
    'respondents.csv': project.attributes.length === 0 ? null : registryOf(project),
    ...Object.fromEntries(responses),
  };
}

function settingsOf(project: DatasetProject) {
  const { statistics, frame, weights, similar, bands, groups, gaps, correlations, sources, attributes } = project;
  return {
    title: text('Data set'),
    organisation: text('Test'),
    contact: text('Desk'),
    date: '2026-01-31',
    sources: sources.map((id) => ({ id, label: text(id), file: `responses/${id}.csv` })),
    missing: { invalid: ['*'] },
    statistics,
    ...(attributes.length > 0 && {
      respondents: { attributes: attributes.map(({ id, kind, options }) => ({ id, kind, label: text(id), ...listed(options) })) },
    }),
    ...(frame && { frame: { ...frame, description: text('Frame') } }),
    ...(weights && { weights }),
    analyses: {
      bands: bands.map(({ id, of, bands: ranges }) => ({ id, of, label: text(id), bands: ranges.map(rangeOf) })),
      groups,
      gaps: gaps.map((gap) => ({
        ...gap,
        label: text(gap.id),
        pairs: gap.pairs.map(([from, to]) => ({ label: text(`${from} and ${to}`), from, to })),
      })),
      correlations: correlations.map((entry) => ({ ...entry, label: text(entry.id) })),
      ...(similar !== null && { similar: { margin: similar } }),
    },
  };
}

function text(words: string) {
  return { ja: words, en: words };
}

function rangeOf({ id, from, to }: DatasetProject['bands'][number]['bands'][number]) {
  return { id, label: text(id), ...(from !== null && { from }), ...(to !== null && { to }) };
}

function listed(options: readonly string[] | undefined) {
  return options && { options: options.map((id) => ({ id, label: text(id) })) };
}

function itemOf({ id, kind, low, high, reverse, options, askedIf }: DatasetItem) {
  const scale = kind === 'scale' && { scale: { low, high, lowLabel: text('Low'), highLabel: text('High') }, reverse };
  return { id, kind, label: text(id), ...scale, ...listed(options), ...(askedIf && { askedIf }) };
}

function responsesOf({ sections, source }: DatasetProject, wanted: number): string {
  const columns = sections.flatMap(({ items }) => items.flatMap(columnsOf));
  const rows = source.flatMap((of, row) =>
    of === wanted ? [[nameOf(row), ...columns.map(({ cells }) => cells[row] ?? '')].join(',')] : [],
  );
  return [['respondent', ...columns.map(({ heading }) => heading)].join(','), ...rows].join('\n');
}

function columnsOf({ id, kind, options = [], answers, invalid }: DatasetItem) {
  const unusable = new Set(invalid);
  const cellsOf = (values: readonly unknown[]) => values.map((value, row) => (unusable.has(row) ? '*' : String(value ?? '')));
  if (kind === 'multiple')
    return options.map((option, at) => ({ heading: `${id}:${option}`, cells: cellsOf(answers[at] as readonly unknown[]) }));
  const values = kind === 'single' ? answers.map((position) => options[position as number] ?? null) : answers;
  return [{ heading: id, cells: cellsOf(values) }];
}

function registryOf({ attributes, source }: DatasetProject): string {
  const rows = source.map((_, row) => [
    nameOf(row),
    nameOf(row),
    ...attributes.map(({ options, values }) => {
      const value = values[row] ?? null;
      return value === null ? '' : (options?.[value] ?? value);
    }),
  ]);
  return [['id', 'name', ...attributes.map(({ id }) => id)], ...rows].map((cells) => cells.join(',')).join('\n');
}

function nameOf(row: number): string {
  return `r${row + 1}`;
}
