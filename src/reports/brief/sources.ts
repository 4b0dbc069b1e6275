import type { Citation, ItemFigure, Meaning } from '../../model/cited.js';
import type { Publication, PublishedItem, PublishedSection } from '../../model/publication.js';
import { sumOf } from '../../model/published.js';
import { byLang, type Text } from '../../model/text.js';
import { answerOf, eitherOf, isScale, itemOf, sectionOf } from '../report/index.js';
import { highestLevels, lowestLevels, quoted, type RespondentTerms } from '../text/index.js';
import * as words from './source-wording.js';
import { sectionWith } from './subject.js';

/** What a number is, in words: of what, and the words around that. */
interface Said extends words.Around {
  readonly subject: Text;
}

/** Numbers that are told together. */
interface Kind {
  readonly said: Said;
  readonly written: string[];
  readonly subjects: Text[];
}

/** What the numbers of a note are, in words; those of one kind are told together. */
export type TellSources = (citations: readonly Citation[]) => Text;

/** In the words of a publication: numbers of questions, labels of answers and groups. */
export function sourcesOf(publication: Publication, terms: RespondentTerms): TellSources {
  return (citations) => {
    const kinds: Kind[] = [];
    for (const { written, meaning } of citations) {
      const said = saidOf(publication, terms, meaning);
      const printed = isShare(meaning) && !written.endsWith('%') ? `${written}%` : written;
      const kind = kinds.find((one) => sameAround(one.said, said));
      if (!kind) kinds.push({ said, written: [printed], subjects: [said.subject] });
      else if (isNew(kind, printed, said.subject)) {
        kind.written.push(printed);
        if (!kind.subjects.some(({ ja }) => ja === said.subject.ja)) kind.subjects.push(said.subject);
      }
    }
    const told = kinds.map(({ said: { before, after }, written, subjects }) =>
      words.equals(
        written,
        byLang((lang) => {
          const of = words.severally(
            subjects.map((one) => one[lang]),
            lang,
          );
          return `${before[lang]}${of}${after[lang]}`;
        }),
      ),
    );
    return words.entries(told);
  };
}

/** One number may be printed twice: the bounds of two shares, or a base that is the number of answers where everyone answered. */
function isNew({ written, subjects }: Kind, printed: string, subject: Text): boolean {
  return !written.includes(printed) || !subjects.some(({ ja }) => ja === subject.ja);
}

function sameAround(a: words.Around, b: words.Around): boolean {
  return a.before.ja === b.before.ja && a.after.ja === b.after.ja;
}

const NOTHING: Text = { ja: '', en: '' };

function saidOf(publication: Publication, terms: RespondentTerms, meaning: Meaning): Said {
  switch (meaning.of) {
    case 'item': {
      const item = itemOf(publication, meaning.item);
      const [low, high] = isScale(item) ? [lowestLevels(item.scale), highestLevels(item.scale)] : [NOTHING, NOTHING];
      return { ...words.itemWords[meaning.figure](terms, baseOf(item), low, high), subject: questionOf(publication, item.id) };
    }
    case 'answer': {
      const item = itemOf(publication, meaning.item);
      const around = words.answerWords[meaning.figure](terms, baseOf(item), eitherOf(item, meaning.answers));
      return { ...around, subject: questionOf(publication, item.id) };
    }
    case 'score': {
      const section = sectionOf(publication, meaning.section);
      const { score } = section;
      const [low, high] = score ? [lowestLevels(score.scale), highestLevels(score.scale)] : [NOTHING, NOTHING];
      return { ...words.scoreWords[meaning.figure](terms, low, high), subject: sectionName(section) };
    }
    case 'pair': {
      const [from, to] = [questionOf(publication, meaning.from), questionOf(publication, meaning.to)];
      const subject = { n: NOTHING, difference: NOTHING, meanFrom: from, meanTo: to }[meaning.figure];
      return { ...words.pairWords[meaning.figure](terms), subject };
    }
    case 'group': {
      const { subject, option } = meaning;
      const group = quoted(groupOf(publication, meaning.grouping, meaning.category));
      const chosen = option === null ? NOTHING : answerOf(itemOf(publication, subject), option);
      return { ...words.groupWords[meaning.figure](terms, group, chosen), subject: subjectOf(publication, subject) };
    }
    case 'cross': {
      const { grouping, item } = meaning;
      const by = publication.groups.find(({ id }) => id === grouping);
      const first = by?.item ? questionOf(publication, by.item) : quoted(by?.label ?? NOTHING);
      return { ...words.crossWords, subject: words.crossed(first, questionOf(publication, item)) };
    }
    case 'correlation': {
      const pair = words.crossed(questionOf(publication, meaning.first), questionOf(publication, meaning.second));
      return { ...words.correlationWords[meaning.figure], subject: meaning.figure === 'n' ? NOTHING : pair };
    }
    case 'sample':
      return { ...words.sampleWords[meaning.figure], subject: NOTHING };
    case 'source': {
      const label = publication.sample.sources.find(({ id }) => id === meaning.source)?.label ?? NOTHING;
      return { ...words.sourceWords[meaning.figure], subject: quoted(label) };
    }
    case 'bound':
      return { ...words.boundWords[meaning.figure], subject: NOTHING };
  }
}

/** Figures of an item that are parts of those who answered. */
const SHARES: readonly ItemFigure[] = ['topTwo', 'bottomTwo', 'detractors', 'passives', 'promoters'];

function isShare(meaning: Meaning): boolean {
  switch (meaning.of) {
    case 'item':
    case 'score':
      return SHARES.includes(meaning.figure);
    case 'answer':
      return meaning.figure === 'shares';
    case 'group':
    case 'cross':
      return meaning.figure === 'share';
    case 'bound':
      return true;
    case 'pair':
    case 'correlation':
    case 'sample':
    case 'source':
      return false;
  }
}

/** The base is declared once for a project; which one it is shows in the counts. */
function baseOf({ n, base, missing }: PublishedItem): words.Base | null {
  if (base === n) return null;
  return base === sumOf([n, missing.noAnswer, missing.invalid]) ? words.asked : words.anyAnswer;
}

function groupOf({ groups }: Publication, grouping: string, category: string): Text {
  const label = groups.find(({ id }) => id === grouping)?.categories.find(({ id }) => id === category)?.label;
  return label ?? NOTHING;
}

function subjectOf(publication: Publication, id: string): Text {
  const section = publication.sections.find((one) => one.id === id);
  return section ? sectionName(section) : questionOf(publication, id);
}

function sectionName({ number, short }: PublishedSection): Text {
  return number === null ? quoted(short) : words.questionAt(String(number), null);
}

/** By number; an item without one that follows others is also named. */
function questionOf(publication: Publication, id: string): Text {
  const item = itemOf(publication, id);
  const section = sectionWith(publication, id);
  if (!section || section.number === null) return quoted(item.short);
  if (item.number !== null) return words.questionAt(String(section.number), String(item.number));
  const question = words.questionAt(String(section.number), null);
  if (section.items[0]?.id === id) return question;
  const name = quoted(item.short);
  return { ja: `${question.ja}${name.ja}`, en: `${question.en} ${name.en}` };
}
