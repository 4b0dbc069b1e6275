import type { Answered } from './answering.js';
import type { Question, Survey } from './survey.js';

/** The files of a project folder. YAML is written as JSON, which it holds. */
export function filesOf(survey: Survey, { respondents }: Answered): Readonly<Record<string, string>> {
  const columns = survey.parts.flatMap(({ items }) => items.map(({ id }) => id));
  const tables = survey.sources.map(({ id, file }) => {
    const rows = respondents
      .filter(({ source }) => source === id)
      .map(({ id: name, cells }) => [name, ...columns.map((column) => cells[column] ?? '')]);
    return [file, csv([['respondent', ...columns], ...rows])] as const;
  });
  return {
    'project.yaml': JSON.stringify(projectOf(survey), null, 1),
    'questionnaire.yaml': JSON.stringify(
      {
        sections: survey.parts.map((part) => ({
          id: part.id,
          ...(part.number === null ? {} : { number: part.number }),
          title: part.label,
          ...(part.measure ? { measure: part.measure } : {}),
          items: part.items.map(itemOf),
        })),
      },
      null,
      1,
    ),
    'slides.yaml': JSON.stringify(slidesOf(survey), null, 1),
    'brief.yaml': JSON.stringify(briefOf(survey), null, 1),
    'feedback.yaml': JSON.stringify(feedbackOf(survey), null, 1),
    'respondents.csv': csv([
      ['id', 'name', 'kind', 'size'],
      ...respondents.map(({ id, kind, size }) => [id, `N${id}`, kind, String(size)]),
    ]),
    ...Object.fromEntries(tables),
  };
}

function csv(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.join(',')).join('\n')}\n`;
}

function projectOf(survey: Survey): object {
  const { terms, grouped } = survey;
  const [least = 0, most = 0] = survey.bands;
  const band = grouped.find(({ id }) => id === 'band');
  const ends = [{ to: least }, { from: least + 1, to: most }, { from: most + 1 }];
  const bands = band
    ? [{ id: 'band', of: 'size', label: band.label, bands: band.categories.map((one, index) => ({ ...one, ...ends[index] })) }]
    : [];
  return {
    id: 'drawn',
    title: { ja: '調査', en: 'Survey' },
    organisation: { ja: '試験', en: 'Test' },
    contact: { ja: '受付', en: 'Desk' },
    date: '2026-01-31',
    terms: { own: terms.own, respondents: terms.respondents, counter: { ...terms.counter, one: terms.counterOne } },
    sources: survey.sources,
    respondents: {
      attributes: [
        {
          id: 'kind',
          kind: 'single',
          label: grouped.find(({ id }) => id === 'kind')?.label,
          options: grouped.find(({ id }) => id === 'kind')?.categories,
        },
        { id: 'size', kind: 'number', label: { ja: '従業員数', en: 'Employees' }, min: 1 },
      ],
    },
    missing: { invalid: ['*'] },
    statistics: { sd: survey.sd, base: survey.base },
    disclosure: { reader: survey.readerIncluded ? 'included' : 'excluded' },
    analyses: {
      ...(bands.length > 0 ? { bands } : {}),
      groups: survey.groups,
      ...(survey.gaps.length > 0 ? { gaps: survey.gaps } : {}),
      ...(survey.similar === null ? {} : { similar: { margin: survey.similar } }),
    },
    ...(survey.frame === null
      ? {}
      : { frame: { size: survey.frame, description: { ja: '名簿', en: 'The list' }, margins: survey.margins } }),
    ...(survey.weights ? { weights: survey.weights } : {}),
  };
}

function itemOf({ id, kind, number, label, topic, scale, reverse, options, merge, askedIf }: Question): object {
  return {
    id,
    kind,
    label,
    ...(number === null ? {} : { number }),
    ...(topic ? { topic } : {}),
    ...(scale ? { scale, reverse } : {}),
    ...(options.length > 0 ? { options } : {}),
    ...(merge ? { merge: { begun: merge } } : {}),
    ...(kind === 'number' ? { min: 0 } : {}),
    ...(askedIf ? { askedIf } : {}),
  };
}

function slidesOf(survey: Survey): object {
  const scaled = survey.parts.filter(({ measure }) => measure !== null);
  return {
    title: { ja: '結果', en: 'Results' },
    subtitle: { ja: '副題', en: 'Subtitle' },
    presenter: { ja: '試験', en: 'Test' },
    slides: [
      { kind: 'title' },
      { kind: 'facts' },
      { kind: 'every-item', perSlide: 1 },
      { kind: 'every-item', perSlide: 2 },
      { kind: 'overview' },
      { kind: 'ranking' },
      ...survey.gaps.map(({ id }) => ({ kind: 'gap', gap: id })),
      ...survey.groups.flatMap(({ id, of }) =>
        of.flatMap((one) => {
          const isScale = scaled.some((part) => part.id === one || part.items.some((item) => item.id === one));
          return isScale ? [{ kind: 'groups', groups: id, of: one }] : [];
        }),
      ),
      { kind: 'summary' },
      { kind: 'table' },
      { kind: 'method' },
    ],
  };
}

function briefOf(survey: Survey): object {
  const scale = survey.parts[0]?.items[0];
  return {
    title: { ja: '要約', en: 'Summary' },
    addressee: { ja: '担当', en: 'The office' },
    length: 'full',
    findings: { most: 5 },
    ...(scale
      ? {
          options: [
            {
              title: { ja: '方策', en: 'An option' },
              text: { ja: `平均は{{mean ${scale.id}}}である。`, en: `The mean is {{mean ${scale.id}}}.` },
            },
          ],
        }
      : {}),
  };
}

function feedbackOf(survey: Survey): object {
  const [part] = survey.parts;
  const [item] = part?.items ?? [];
  const single = survey.parts.flatMap(({ items }) => items).find(({ id }) => id === 'single');
  const advice = (rule: string, index: number) => ({
    if: rule,
    title: { ja: `行動${index}`, en: `Step ${index}` },
    text: { ja: '試す。', en: 'Try it.' },
  });
  const rules = [
    ...(part && item
      ? [`${item.id} >= 3`, `${part.id} is [lower, a-little-lower, higher]`, `${item.id} is [higher, lower, about-the-same]`]
      : []),
    ...(single ? ['single in [o1, o2]'] : []),
  ];
  return {
    title: { ja: '回答', en: 'Answers' },
    introduction: { ja: 'ありがとうございました。', en: 'Thank you.' },
    peers: ['kind'],
    actions: rules.map(advice),
  };
}
