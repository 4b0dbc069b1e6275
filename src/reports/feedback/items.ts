import { drawHistogram } from '../../charts/histogram.js';
import { markOwn } from '../../charts/own.js';
import { palette } from '../../charts/palette.js';
import type { ChoiceBlock, FeedbackSection, NumberBlock, Picture, ScaleRow } from '../../model/document.js';
import type {
  Publication,
  PublishedChoiceItem,
  PublishedItem,
  PublishedNumberItem,
  PublishedScaleItem,
  PublishedSection,
} from '../../model/publication.js';
import type { Scale } from '../../model/questionnaire.js';
import type { Text } from '../../model/text.js';
import { both, same, sameText } from '../../text/both.js';
import { base, numberedLabel, numberedTitle, scaleInWords, terms, withheld } from '../../text/messages/common.js';
import * as words from '../../text/messages/feedback.js';
import { integer, short } from '../../text/numbers.js';
import type { Desk } from '../desk.js';
import { isScale } from '../lookup.js';
import { optionRows } from '../options.js';
import { ownNumber, ownWords, positions } from './own.js';

/** Long scales get narrower bars, which still hold a count of three digits. */
const BAR_WIDTH = { usual: 27, narrow: 24, narrowFrom: 8 };
const HISTOGRAM = { height: 25, labelSize: 14 };
/** A diamond of this size covers the number of its level. */
const OWN_SIZE = 9.5;
const OPTION_STRIP = { width: 260, height: 24 };

/** A section as the reader sees it: every item, everyone's answers, the reader's own marked. */
export async function composeSection(desk: Desk, publication: Publication, section: PublishedSection): Promise<FeedbackSection> {
  const scaled = section.items.filter(isScale);
  const shared = sharedScale(scaled);
  return {
    heading: numberedTitle(section.number, section.title),
    question: section.question,
    scale: shared && scaleInWords(shared),
    scaleRows: await Promise.all(scaled.map((item) => scaleRow(desk, publication, item, shared === null))),
    choices: await Promise.all(section.items.filter(isChoice).map((item) => choiceBlock(desk, publication, item, section.title))),
    numbers: section.items.filter(isNumber).map((item) => numberBlock(desk, publication, item)),
  };
}

/** The scale of all items; null where they differ in range or wording. */
function sharedScale(items: readonly PublishedScaleItem[]): Scale | null {
  const scales = items.map(({ scale }) => scale);
  const words = new Set(scales.map((scale) => JSON.stringify(scaleInWords(scale))));
  return words.size === 1 ? (scales[0] ?? null) : null;
}

function isChoice(item: PublishedItem): item is PublishedChoiceItem {
  return item.kind === 'single' || item.kind === 'multiple';
}

function isNumber(item: PublishedItem): item is PublishedNumberItem {
  return item.kind === 'number';
}

async function scaleRow(desk: Desk, publication: Publication, item: PublishedScaleItem, ownScale: boolean): Promise<ScaleRow> {
  const own = ownNumber(publication, item.id);
  const shown = item.distribution.shown && own !== null;
  const { lower, same: equal, higher } = own === null ? { lower: 0, same: 0, higher: 0 } : positions(item, own);
  const count = (n: number) => (shown ? integer(n) : '–');
  return {
    label: numberedLabel(item.number, item.label),
    scale: ownScale ? scaleInWords(item.scale) : null,
    picture: await drawDistribution(desk, item, own),
    note: item.distribution.shown ? null : withheld(item.distribution.reason),
    own: ownWords(publication.own?.answers.get(item.id)),
    median: item.statistics.shown ? same(short(item.statistics.value.median)) : terms.none,
    higher: count(higher),
    same: count(equal),
    lower: count(lower),
    base: base(item.n),
  };
}

/** Everyone's answers with the reader's diamond under the axis, in place of the level's number. */
export async function drawDistribution(desk: Desk, item: PublishedScaleItem, own: number | null): Promise<Picture | null> {
  if (!item.distribution.shown) return null;
  const { bars } = item.distribution.value;
  const levels = item.scale.high - item.scale.low + 1;
  const drawing = await drawHistogram(desk.pen, item.scale, item.distribution.value, {
    ...HISTOGRAM,
    width: levels * (levels < BAR_WIDTH.narrowFrom ? BAR_WIDTH.usual : BAR_WIDTH.narrow),
    peak: Math.max(...bars.map((bar) => bar.count)),
    mean: null,
    color: palette.respondents,
  });
  const counts = bars.map((bar) => ({ level: bar.key, count: bar.count }));
  return {
    drawing: own === null ? drawing : markOwn(drawing, own, drawing.height - 11, OWN_SIZE),
    alt: words.distributionAlt(item.label, counts, own === null ? null : short(own), desk.voice),
  };
}

/** An item that is named like its section is not named twice. */
async function choiceBlock(desk: Desk, publication: Publication, item: PublishedChoiceItem, title: Text): Promise<ChoiceBlock> {
  const answer = publication.own?.answers.get(item.id);
  const chosen = answer?.state === 'answered' && answer.kind === 'options' ? answer.options : [];
  return {
    label: sameText(item.label, title) ? null : numberedLabel(item.number, item.label),
    own: ownWords(answer, item.options),
    note: item.distribution.shown ? words.choiceNote(item.n, item.kind, desk.voice) : withheld(item.distribution.reason),
    rows: await optionRows(desk, item, OPTION_STRIP, new Set(chosen)),
  };
}

function numberBlock(desk: Desk, publication: Publication, item: PublishedNumberItem): NumberBlock {
  const unit = (value: string) => both((lang) => (item.unit ? `${value}${lang === 'en' ? ' ' : ''}${item.unit[lang]}` : value));
  const own = ownNumber(publication, item.id);
  const statistics = item.statistics;
  return {
    label: numberedLabel(item.number, item.label),
    own: own === null ? ownWords(publication.own?.answers.get(item.id)) : unit(short(own)),
    others: statistics.shown
      ? both((lang) => {
          const value = (of: 'median' | 'q1' | 'q3') => unit(short(statistics.value[of]))[lang];
          return words.numberOthers(value('median'), value('q1'), value('q3'), item.n, desk.voice)[lang];
        })
      : withheld(statistics.reason),
  };
}
