import { protect } from '../../src/analysis/disclosure/protect.js';
import type { Project } from '../../src/model/project.js';
import type { Publication } from '../../src/model/publication.js';
import type { Panel, Slide, SlidesView } from '../../src/model/slides-view.js';
import { LANGS, type Text } from '../../src/model/text.js';
import { openReportContext } from '../../src/reports/report/context.js';
import { composeSlides } from '../../src/reports/slides/slides.js';
import { analyseSurvey, BRIEF_PRECISION, decideSurvey } from '../../src/survey.js';

/** A deck as data, with the results that it was made from. */
export interface ComposedSlides {
  readonly project: Project;
  readonly publication: Publication;
  readonly view: SlidesView;
}

const measure = (text: string, size: number) => text.length * size * 0.6;

/** Composes the deck of a project folder, with as many decimals as it prints; nothing is printed. */
export async function composedSlides(root: string): Promise<ComposedSlides> {
  const { project, decisions } = decideSurvey(await analyseSurvey(root, { sources: null }));
  if (!project.slides) throw new Error(`${root} has no slides.`);
  const precision = { ...BRIEF_PRECISION, digits: project.slides.precision };
  const publication = protect(decisions, { kind: 'public' }, precision);
  return { project, publication, view: composeSlides(openReportContext(project, measure), project.slides, publication) };
}

/** All that the program says on a slide, to be read and compared, both languages below each other; null for what its author wrote. */
function slideInWords(slide: Slide): string | null {
  const [title, foot] = [both(slide.title), slide.footnote ? both(slide.footnote, '  * ') : []];
  const head = [slide.id, ...title];
  switch (slide.kind) {
    case 'items':
      return [...head, ...slide.panels.flatMap(panelInWords)].join('\n');
    case 'chart': {
      const { subtitle, valueHeadings, rows, legend } = slide.chart;
      const table = rows.map(({ label, values }) => `    ${label.ja} / ${label.en}: ${values.map(({ en }) => en).join(' | ')}`);
      const columns = `    ${valueHeadings.map(({ en }) => en).join(' | ')}`;
      const marks = `    ${legend.map(({ label }) => label.en).join(' | ')}`;
      return [...head, ...both(subtitle, '    '), columns, ...table, marks, ...foot].join('\n');
    }
    case 'facts':
      return [...head, ...slide.facts.map(({ label, value }) => `    ${label.ja}: ${value.ja} / ${label.en}: ${value.en}`)].join(
        '\n',
      );
    case 'text': {
      if (slide.id !== 'summary') return null;
      const points = slide.points.flatMap(({ text }) => LANGS.map((lang) => `    ${text[lang].map((run) => run.text).join('')}`));
      return [...head, ...points].join('\n');
    }
    case 'title':
    case 'divider':
    case 'columns':
    case 'table':
    case 'image':
    case 'references':
      return null;
  }
}

/** Counts from the lowest level on, or of each option; statistics beside them. */
function panelInWords(panel: Panel): readonly string[] {
  const note = panel.note ? [`    ${panel.note.ja} / ${panel.note.en}`] : [];
  const name = `    ${panel.label.ja} / ${panel.label.en}`;
  if (panel.kind !== 'scale') {
    const options = panel.rows.map(({ label, count, share }) => `      ${label.ja} / ${label.en}: ${count} (${share.en})`);
    return [`${name} (${panel.base.en})`, ...options, ...note];
  }
  const counts = panel.chart?.levels.map(({ level, count }) => `${level}: ${count}`).join(', ');
  const statistics = panel.statistics
    .map(({ label, value }) => `${label.en} ${Number.parseFloat(value.en.replace('−', '-').replace('±', '')).toFixed(2)}`)
    .join(', ');
  return [name, ...(counts ? [`      ${counts}; ${statistics}`] : []), ...note];
}

function both({ ja, en }: Text, indent = '  '): readonly string[] {
  return [`${indent}${ja}`, `${indent}${en}`];
}

/** The slides with the program's own words, in their order. */
export function slidesInWords({ view }: ComposedSlides): readonly string[] {
  return view.slides.flatMap((slide) => slideInWords(slide) ?? []);
}
