import { has } from '../../model/item-traits.js';
import type { Publication, PublishedSection, PublishedTextItem } from '../../model/publication.js';
import { howMany } from '../../model/published.js';
import type { AuthoredPoint, Passage, SlidePlan, SlidesTexts } from '../../model/slides-texts.js';
import type { Bullet } from '../../model/slides-view.js';
import type { Text } from '../../model/text.js';
import {
  countedHere,
  lowResponseNote,
  methodNotes,
  plainRich,
  type ReportContext,
  richOf,
  sectionOf,
  surveyFacts,
  textOf,
} from '../report/index.js';
import { both, dateInWords, LANGUAGE, naming, numberedTitle } from '../text/index.js';
import { changesDraft } from './changes.js';
import { gapDrafts, groupsDrafts, overviewDrafts, rankingDrafts } from './charts.js';
import type { Draft } from './draft.js';
import { headlinesOf, type ItemInSection } from './headline.js';
import { composePanels, fitsSlide, type SlideItem } from './panel.js';
import { evenly } from './rows.js';
import { summaryDraft } from './summary.js';
import { tableDrafts } from './table.js';
import { textDrafts } from './texts.js';
import * as words from './wording.js';

/** What slides are expanded with. */
export interface ExpandContext {
  readonly context: ReportContext;
  readonly texts: SlidesTexts;
  /** What sentences and charts are made of. */
  readonly publication: Publication;
  /** The same with as many digits as boxes and tables print. */
  readonly detailed: Publication;
}

/**
 * The slides that an entry of slides.yaml stands for: usually one, several where it is a rule for many, none where there is nothing
 * to show.
 */
export function expand(plan: SlidePlan, expandContext: ExpandContext): readonly Draft[] {
  const { context, texts, publication, detailed } = expandContext;
  const covered = countedHere(context, publication.sample);
  switch (plan.kind) {
    case 'title':
      return [titleDraft(expandContext)];
    case 'divider':
      return [{ ...authored('divider'), body: { kind: 'divider' } }];
    case 'text': {
      const lead = plan.lead && richOf(plan.lead, detailed);
      return [{ ...authored('text'), body: { kind: 'text', lead, points: bulletsOf(plan.points, detailed) } }];
    }
    case 'columns':
      return [columnsDraft(plan, detailed)];
    case 'facts':
      return [factsDraft(expandContext)];
    case 'items':
      return namedItems(plan.items, expandContext, covered);
    case 'every-item':
      return everyItem(plan, expandContext, covered);
    case 'overview':
      return ofSections(plan.section, publication, (section) => overviewDrafts(context, publication, section, covered));
    case 'ranking':
      return ofSections(plan.section, publication, (section) => rankingDrafts(context, section, covered));
    case 'gap': {
      const gap = publication.gaps.find(({ id }) => id === plan.gap);
      return gap ? gapDrafts(context, publication, gap, covered) : [];
    }
    case 'groups':
      return groupsDrafts(context, publication, plan.groups, plan.of, covered);
    case 'changes': {
      const draft = changesDraft(context, publication, covered);
      return draft ? [draft] : [];
    }
    case 'summary': {
      const draft = summaryDraft(publication);
      return draft ? [draft] : [];
    }
    case 'table':
      return tableDrafts(sectionsOf(plan.section, detailed), texts.precision, words.tableNote(covered));
    case 'method':
      return [methodDraft(expandContext)];
    case 'image':
      return [
        {
          ...authored('image'),
          body: { kind: 'image', image: plan.image, alt: plan.alt, caption: plan.caption && textOf(plan.caption, detailed) },
        },
      ];
    case 'references':
      return evenly(plan.entries, ENTRIES).map((entries) => ({
        ...authored('references'),
        titles: [naming(words.referencesTitle(howMany(plan.entries)))],
        body: { kind: 'references', entries },
      }));
    case 'closing':
      return [
        {
          ...authored('closing'),
          body: { kind: 'text', lead: plainRich(context.project.contact), points: bulletsOf(plan.points, detailed) },
        },
      ];
  }
}

/** As many references as can be read on a slide. */
const ENTRIES = 14;

/** A slide whose title, and the line above it, come from its author. */
function authored(stem: string): Omit<Draft, 'body'> {
  return { stem, kicker: null, titles: [naming({ ja: '', en: '' })], footnote: null };
}

function titleDraft({ context, texts }: ExpandContext): Draft {
  const { subtitle, presenter, title } = texts;
  return {
    stem: 'title',
    kicker: null,
    titles: [naming(title)],
    body: { kind: 'title', subtitle, presenter, date: dateInWords(context.project.date) },
    footnote: context.project.synthetic,
  };
}

function columnsDraft({ columns }: SlidePlan & { kind: 'columns' }, publication: Publication): Draft {
  const asRich = (passage: Passage | null) => passage && richOf(passage, publication);
  return {
    ...authored('text'),
    body: {
      kind: 'columns',
      columns: columns.map(({ heading, points }) => ({ heading: asRich(heading), points: bulletsOf(points, publication) })),
    },
  };
}

function bulletsOf(points: readonly AuthoredPoint[], publication: Publication): readonly Bullet[] {
  return points.map(({ text, points: second }) => ({
    text: richOf(text, publication),
    points: second.map((one) => richOf(one, publication)),
  }));
}

function factsDraft({ context, publication }: ExpandContext): Draft {
  const { sample } = publication;
  const low = lowResponseNote(context, sample);
  return {
    stem: 'survey',
    kicker: null,
    titles: [naming(words.surveyTitle(sample.frame, sample.total.returned, sample.total.responseRate, context.respondentTerms))],
    body: { kind: 'facts', facts: surveyFacts(context, publication), remarks: low ? [low] : [] },
    footnote: context.project.synthetic,
  };
}

function itemsDraft({ context, texts, publication, detailed }: ExpandContext, group: readonly ItemInSection[]): Draft {
  const marksMean = group.some(({ item }) => has(item, 'levels') && item.statistics.shown);
  const change = group.flatMap(({ item }) => (has(item, 'levels') && item.change ? [item.change] : []))[0] ?? null;
  const hasNet = group.some(({ item }) => has(item, 'levels') && item.recommendation?.groups.shown);
  const sections = [...new Set(group.map(({ section }) => section))];
  const panels = composePanels(
    context,
    group.flatMap(({ item }) => itemsInSections(detailed.sections).flatMap((one) => (one.item.id === item.id ? [one.item] : []))),
    texts.precision,
  );
  return {
    stem: group.map(({ item }) => item.id).join('-'),
    kicker: both((lang) =>
      sections.map((section) => numberedTitle(section.number, section.title)[lang]).join(LANGUAGE[lang].divider),
    ),
    titles: headlinesOf(context, publication, group),
    body: { kind: 'items', panels },
    footnote: words.chartNote(countedHere(context, publication.sample), marksMean, change, hasNet),
  };
}

/** The items of these ids on one slide, and of those that are answered in free words one slide each. */
function namedItems(ids: readonly string[], expandContext: ExpandContext, covered: Text): readonly Draft[] {
  const { context, publication } = expandContext;
  const group = ids.flatMap((id) => itemsInSections(publication.sections).filter(({ item }) => item.id === id));
  const written = publication.sections.flatMap((section) =>
    textsIn(section)
      .filter(({ id }) => ids.includes(id))
      .map((item) => ({ section, item })),
  );
  return [
    ...(group.length > 0 ? [itemsDraft(expandContext, group)] : []),
    ...written.flatMap(({ section, item }) => textDrafts(section, item, covered, context.respondentTerms)),
  ];
}

function textsIn({ items }: PublishedSection): readonly PublishedTextItem[] {
  return items.filter((item) => item.kind === 'text');
}

/** All published items, at most `perSlide` items of one section on a slide; then what was written in free words. */
function everyItem(
  { section, perSlide }: SlidePlan & { kind: 'every-item' },
  expandContext: ExpandContext,
  covered: Text,
): readonly Draft[] {
  const { context, publication } = expandContext;
  return sectionsOf(section, publication).flatMap((one) => [
    ...chunks(
      itemsInSections([one]).filter(({ item }) => isTold(item)),
      perSlide,
    ).map((group) => itemsDraft(expandContext, group)),
    ...textsIn(one).flatMap((item) => textDrafts(one, item, covered, context.respondentTerms)),
  ]);
}

/** Of a number item the statistics may be shown though its distribution is not. */
function isTold(item: SlideItem): boolean {
  return item.distribution.shown || (item.kind === 'number' && item.statistics.shown);
}

function itemsInSections(sections: readonly PublishedSection[]): readonly ItemInSection[] {
  return sections.flatMap((section) => section.items.filter(fitsSlide).map((item) => ({ item, section })));
}

function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(size * index, size * (index + 1)));
}

function sectionsOf(id: string | null, publication: Publication): readonly PublishedSection[] {
  return id === null ? publication.sections : [sectionOf(publication, id)];
}

function ofSections(
  id: string | null,
  publication: Publication,
  drafts: (section: PublishedSection) => readonly Draft[],
): readonly Draft[] {
  return sectionsOf(id, publication).flatMap(drafts);
}

function methodDraft({ context, publication }: ExpandContext): Draft {
  const points = methodNotes(context, publication, { deviations: true }).map(
    (text): Bullet => ({ text: plainRich(text), points: [] }),
  );
  return {
    stem: 'method',
    kicker: null,
    titles: [naming(words.methodTitle)],
    body: { kind: 'text', lead: null, points },
    footnote: context.project.title,
  };
}
