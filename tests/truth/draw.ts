import { type Answered, answersOf } from './answering.js';
import { type Chance, chanceOf } from './chance.js';
import { filesOf } from './files.js';
import { drawParts } from './questionnaire.js';
import type { DrawnSurvey, Grouped, Named, Part, Survey } from './survey.js';
import { labelsOf } from './words.js';

/**
 * Draws a survey with known effects: what is asked, who answers and how, and which files that makes. The same seed draws the same survey.
 */
export function drawSurvey(seed: number): DrawnSurvey {
  const chance = chanceOf(seed);
  const labels = labelsOf(chance);
  const parts = drawParts(chance, labels);
  // Small surveys, of which much is withheld, as often as large ones.
  const n = Math.round(12 * (400 / 12) ** chance.next());
  const sources = sourcesOf(chance, n);
  const grouped = groupedBy(chance, parts, sources);
  const hasMargins = chance.happens(0.35) && n > 40;
  const frame = chance.happens(0.5) ? Math.round(n * (1.05 + 9 * chance.next())) : null;
  const asked: Survey = {
    terms: chance.happens(0.5)
      ? {
          counter: { ja: '社', en: 'firms' },
          counterOne: 'firm',
          respondents: { ja: '回答企業', en: 'responding firms' },
          own: { ja: '貴社', en: 'your firm' },
        }
      : {
          counter: { ja: '人', en: 'people' },
          counterOne: 'person',
          respondents: { ja: '利用者', en: 'visitors' },
          own: { ja: 'あなた', en: 'you' },
        },
    sd: chance.happens(0.5) ? 'population' : 'sample',
    base: chance.one(['answered', 'answered', 'applicable', 'all']),
    readerIncluded: chance.happens(0.3),
    frame,
    margins: {},
    weights: null,
    similar: chance.happens(0.5) ? 0.5 : null,
    sources,
    grouped,
    groups: grouped
      .map(({ id }) => ({ id: `by_${id}`, by: id, of: comparedBy(chance, parts, id) }))
      .filter(({ of }) => of.length > 0),
    gaps: gapsOf(chance, parts),
    parts,
    bands: [50, 200],
  };
  const answered = answersOf(chance, asked, n);
  const survey = hasMargins ? withMargins(chance, asked, answered) : asked;
  const readers = chance.some(3, answered.readers);
  return { survey, files: filesOf(survey, answered), readers };
}

function sourcesOf(chance: Chance, n: number): Survey['sources'] {
  const web = { id: 'web', label: { ja: 'ウェブ', en: 'Web' }, file: 'responses/web.csv' };
  const mail = { id: 'mail', label: { ja: '郵送', en: 'Mail' }, file: 'responses/mail.csv' };
  return n > 30 && chance.happens(0.4) ? [mail, web] : [web];
}

function groupedBy(chance: Chance, parts: readonly Part[], sources: readonly Named[]): readonly Grouped[] {
  const all = [
    { id: 'metal', label: { ja: '金属', en: 'Metal' } },
    { id: 'food', label: { ja: '食品', en: 'Food' } },
    { id: 'paper', label: { ja: '紙', en: 'Paper' } },
    { id: 'glass', label: { ja: 'ガラス', en: 'Glass' } },
  ];
  const kind: Grouped = { id: 'kind', label: { ja: '業種', en: 'Industry' }, categories: all.slice(0, chance.whole(2, 4)) };
  const band: Grouped = {
    id: 'band',
    label: { ja: '規模', en: 'Size' },
    categories: [
      { id: 'small', label: { ja: '50人以下', en: 'Up to 50' } },
      { id: 'medium', label: { ja: '51人から200人', en: '51 to 200' } },
      { id: 'large', label: { ja: '201人以上', en: '201 or more' } },
    ],
  };
  const single = parts.flatMap(({ items }) => items).find(({ id }) => id === 'single');
  const byItem: readonly Grouped[] =
    single && chance.happens(0.4) ? [{ id: single.id, label: single.label, categories: single.options }] : [];
  const bySource: readonly Grouped[] =
    sources.length > 1 ? [{ id: 'source', label: { ja: '回収方法', en: 'Way of reply' }, categories: sources }] : [];
  return [kind, ...(chance.happens(0.5) ? [band] : []), ...byItem, ...bySource];
}

function comparedBy(chance: Chance, parts: readonly Part[], by: string): readonly string[] {
  const scales = parts.filter(({ measure }) => measure !== null).map(({ id }) => id);
  const items = parts
    .flatMap(({ items: of }) => of)
    .filter(({ id, askedIf, kind }) => id !== by && askedIf === null && kind !== 'number');
  const some = chance.some(chance.whole(1, 4), items).map(({ id }) => id);
  return [...(chance.happens(0.5) ? scales.slice(0, 1) : []), ...some];
}

function gapsOf(chance: Chance, parts: readonly Part[]): Survey['gaps'] {
  const scaled = parts.filter(({ measure }) => measure !== null);
  const within = scaled.find(({ items }) => items.length >= 2);
  const [first, second] = scaled;
  const same = first && second && first.items[0]?.scale === second.items[0]?.scale ? [first, second] : null;
  const gaps: Survey['gaps'][number][] = [];
  if (within && chance.happens(0.6)) {
    const items = within.items.filter(({ reverse }) => !reverse);
    const [from, to, other] = [items[0]?.id ?? '', items[1]?.id ?? '', items[2]?.id];
    const pairs = [{ label: { ja: '窓口', en: 'The desk' }, from, to }];
    if (other && chance.happens(0.5)) pairs.push({ label: { ja: '現場', en: 'The shop floor' }, from, to: other });
    gaps.push({ id: 'within', label: { ja: '分野の中の差', en: 'Difference within an area' }, pairs });
  }
  if (same) {
    const [a, b] = same;
    const count = Math.min(3, a?.items.length ?? 0, b?.items.length ?? 0);
    const names = [
      { ja: '新しい事業', en: 'New ventures' },
      { ja: '日々の業務', en: 'Daily work' },
      { ja: '社外の連携', en: 'Outside links' },
    ];
    const pairs = names
      .slice(0, count)
      .map((label, index) => ({ label, from: a?.items[index]?.id ?? '', to: b?.items[index]?.id ?? '' }));
    gaps.push({ id: 'across', label: { ja: '分野の間の差', en: 'Difference between areas' }, pairs });
  }
  return gaps;
}

/** With a frame whose categories answered unequally often, and mostly with weights. */
function withMargins(chance: Chance, survey: Survey, { respondents }: Answered): Survey {
  const categories = survey.grouped.find(({ id }) => id === 'kind')?.categories ?? [];
  const units = categories.map(({ id }) => {
    const answered = respondents.filter(({ kind }) => kind === id).length;
    return [id, Math.round(answered * (1.1 + 8 * chance.next()))] as const;
  });
  // A category without respondents cannot be weighted.
  const weights = units.every(([, count]) => count > 0) && chance.happens(0.7);
  return {
    ...survey,
    frame: units.reduce((sum, [, count]) => sum + count, 0),
    margins: { kind: Object.fromEntries(units) },
    weights: weights ? { method: chance.one(['post-stratification', 'raking']), by: ['kind'] } : null,
  };
}
