import type { Grouped, Part, Question } from '../survey.js';
import { meanOf, type Respondent } from './answers.js';
import { itemsIn, named, partIn, type Rule, type Scene, scaled, sureness, told } from './scene.js';
import { isPrinted, labelsIn, numberIn, type Parts } from './template.js';

/** How groups of respondents differ. */

const SURE = '{s=とみられる|可能性がある|}';

/** A grouping by its label, which English sentences write small, and in quotation marks where it has marks of its own. */
export function groupedBy({ answers, lang }: Scene, text: string): Grouped {
  const name = (labelsIn(text)[0] ?? text).toLowerCase();
  const found = answers.survey.grouped.find(({ label }) => label[lang].toLowerCase() === name);
  if (!found) throw new Error(`“${text}” makes no groups.`);
  return found;
}

/**
 * Those of a group who are counted in a comparison of these items. Where an item makes the groups, and somebody left one of them out, only
 * those count who answered everything that is compared and that somebody left out.
 */
export function membersOf(
  { answers }: Pick<Scene, 'answers'>,
  by: Grouped,
  category: string,
  items: readonly string[],
): readonly Respondent[] {
  const members = answers.group(by.id, category);
  if (!answers.survey.parts.some((part) => part.items.some(({ id }) => id === by.id))) return members;
  const isAnswered = (one: Respondent, id: string) => answers.answer(one, id).state === 'answered';
  const grouped = by.categories.flatMap(({ id }) => answers.group(by.id, id));
  const left = answers.survey.groups
    .filter((one) => one.by === by.id)
    .flatMap(({ of }) => of.flatMap((id) => answers.survey.parts.find((part) => part.id === id)?.items ?? [answers.item(id)]))
    .filter(({ askedIf }) => askedIf === null)
    .map(({ id }) => id)
    .filter((id) => grouped.some((one) => !isAnswered(one, id)));
  return items.some((id) => left.includes(id)) ? members.filter((one) => left.every((id) => isAnswered(one, id))) : members;
}

/** An item or, by its title, a section, whose scores are compared. */
type Compared = { readonly item: Question } | { readonly part: Part };

function comparedIn(scene: Scene, text: string): Compared {
  const [item, ...more] = itemsIn(scene, text);
  if (item && more.length === 0) return { item };
  const part = partIn(scene, text);
  if (!part) throw new Error(`“${text}” is nothing that is compared.`);
  return { part };
}

function groupValues(scene: Scene, of: Compared, members: readonly Respondent[]): readonly number[] {
  if ('item' in of) return scene.answers.values(of.item.id, members);
  return members.flatMap((one) => scene.answers.score(one, of.part) ?? []);
}

function itemsOf(of: Compared): readonly string[] {
  return 'item' in of ? [of.item.id] : of.part.items.map(({ id }) => id);
}

function idOf(of: Compared): string {
  return 'item' in of ? of.item.id : of.part.id;
}

function meansTold(scene: Scene, by: Grouped, of: Compared, parts: Parts) {
  const { hi = '', lo = '', x = '', y = '', n, m } = parts;
  const [higher, lower] = [named(by.categories, hi, scene.lang), named(by.categories, lo, scene.lang)];
  const [above, under] = [
    groupValues(scene, of, membersOf(scene, by, higher.id, itemsOf(of))),
    groupValues(scene, of, membersOf(scene, by, lower.id, itemsOf(of))),
  ];
  return {
    wrong: told(
      [isPrinted(x, meanOf(above)), `${higher.id}: ${meanOf(above)}`],
      [isPrinted(y, meanOf(under)), `${lower.id}: ${meanOf(under)}`],
      [numberIn(x) > numberIn(y), 'not printed higher'],
      [n === undefined || numberIn(n) === above.length, `n = ${above.length}`],
      [m === undefined || numberIn(m) === under.length, `n = ${under.length}`],
    ),
    facts: [{ fact: `groups of ${by.id} on ${idOf(of)}`, verdict: `${higher.id} over ${lower.id}, ${sureness(parts)}` }],
  };
}

function sharesTold(scene: Scene, by: Grouped, item: Question, option: string, parts: Parts) {
  const { hi = '', lo = '', x = '', y = '', n, m } = parts;
  const [higher, lower] = [named(by.categories, hi, scene.lang), named(by.categories, lo, scene.lang)];
  const shareIn = (category: string) => {
    const members = membersOf(scene, by, category, [item.id]);
    const all = scene.answers.n(item.id, members);
    return { all, share: scene.answers.count(item.id, option, members) / all };
  };
  const [above, under] = [shareIn(higher.id), shareIn(lower.id)];
  return {
    wrong: told(
      [isPrinted(x, 100 * above.share), `${higher.id}: ${above.share}`],
      [isPrinted(y, 100 * under.share), `${lower.id}: ${under.share}`],
      [numberIn(x) > numberIn(y), 'not printed higher'],
      [n === undefined || numberIn(n) === above.all, `n = ${above.all}`],
      [m === undefined || numberIn(m) === under.all, `n = ${under.all}`],
    ),
    facts: [{ fact: `groups of ${by.id} on ${item.id} ${option}`, verdict: `${higher.id} over ${lower.id}, ${sureness(parts)}` }],
  };
}

function optionIn(scene: Scene, label: string) {
  for (const item of scene.answers.survey.parts.flatMap((part) => part.items)) {
    const option = item.options.find((one) => one.label[scene.lang] === (labelsIn(label)[0] ?? label));
    if (option) return { item, option: option.id };
  }
  throw new Error(`“${label}” is no option.`);
}

/** What the heading above a body is about: its grouping, and what it compares. */
function headingAround(scene: Scene) {
  for (const about of scene.said.about) {
    const text = about[scene.lang];
    const by = scene.answers.survey.grouped.find(({ label }) => text.toLowerCase().includes(label[scene.lang].toLowerCase()));
    // In English the name of a grouping stands in quotation marks too, where it has marks of its own.
    const [subject] = labelsIn(text).filter((label) => label !== by?.label[scene.lang]);
    if (by && subject !== undefined) return { by, subject };
  }
  throw new Error('Nothing around the sentence compares groups.');
}

export const RULES_OF_GROUPS: readonly Rule[] = [
  {
    id: 'a share is higher in one group',
    ja: [`{option:L}の割合は、{by:T}が{hi:L}（{x:P}%）で{lo:L}（{y:P}%）より高い${SURE}`],
    en: [
      'By {by:T}, {option:L} {s=is chosen|appears to be chosen|may be chosen} more often for {hi:L} ({x:P}%) than for {lo:L} ({y:P}%)',
    ],
    check: (parts, scene) => {
      const { item, option } = optionIn(scene, parts.option ?? '');
      return sharesTold(scene, groupedBy(scene, parts.by ?? ''), item, option, parts);
    },
  },
  {
    id: 'a mean is higher in one group',
    ja: [`{of:L}は、{by:T}が{hi:L}（{x:D}）で{lo:L}（{y:D}）より高い${SURE}`],
    en: [
      'By {by:T}, {of:L} {s=is|appears to be|may be} {rated=rated higher|higher on average} for {hi:L} ({x:D}) than for {lo:L} ({y:D})',
    ],
    check: (parts, scene) => meansTold(scene, groupedBy(scene, parts.by ?? ''), comparedIn(scene, parts.of ?? ''), parts),
  },
  {
    id: 'groups differ, not told which',
    ja: [`{of:L}への回答は、{by:T}によって異なる${SURE}`, `{option:L}の割合は、{by:T}によって異なる${SURE}`],
    en: [
      'Answers to {of:L} {s=differ|appear to differ|may differ} by {by:T}',
      'How many chose {option:L} {s=differs|appears to differ|may differ} by {by:T}',
    ],
    check: (parts, scene) => {
      const by = groupedBy(scene, parts.by ?? '');
      const of =
        parts.option === undefined
          ? idOf(comparedIn(scene, parts.of ?? ''))
          : Object.values(optionIn(scene, parts.option))
              .map((one) => (typeof one === 'string' ? one : one.id))
              .join(' ');
      return { wrong: [], facts: [{ fact: `groups of ${by.id} on ${of}`, verdict: `differ, ${sureness(parts)}` }] };
    },
  },
  {
    id: 'means of two groups',
    ja: ['平均は、{hi:L}が{x:D}（n = {n:N}）、{lo:L}が{y:D}（n = {m:N}）です。'],
    en: ['The mean is {x:D} for {hi:L} (n = {n:N}) and {y:D} for {lo:L} (n = {m:N}).'],
    check: (parts, scene) => {
      const { by, subject } = headingAround(scene);
      return { wrong: meansTold(scene, by, comparedIn(scene, subject), parts).wrong };
    },
  },
  {
    id: 'shares of two groups',
    ja: ['割合は、{hi:L}が{x:P}%（n = {n:N}）、{lo:L}が{y:P}%（n = {m:N}）です。'],
    en: ['The share is {x:P}% for {hi:L} (n = {n:N}) and {y:P}% for {lo:L} (n = {m:N}).'],
    check: (parts, scene) => {
      const { by, subject } = headingAround(scene);
      const { item, option } = optionIn(scene, subject);
      return { wrong: sharesTold(scene, by, item, option, parts).wrong };
    },
  },
  {
    id: 'some items differ by group',
    ja: [`{all:N}項目のうち{k:N}項目で、{by:T}による差がある${SURE}`],
    en: ['{k:N} of {all:N} items {s=differs|differ|appears to differ|appear to differ|may differ} by {by:T}'],
    check: ({ all = '', k = '', by = '' }, scene) => {
      const grouping = groupedBy(scene, by);
      const most = Math.max(...scene.answers.survey.parts.map((part) => scaled(part).length));
      return {
        wrong: told(
          [numberIn(all) <= most, `at most ${most} items`],
          [numberIn(k) <= numberIn(all), 'more than all'],
          [grouping.categories.length > 1, 'one group'],
        ),
      };
    },
  },
  {
    id: 'no clear difference of groups',
    ja: [
      '比べることのできた{k:N}項目に、{by:T}による明らかな差は見られない',
      '{by:T}による明らかな差は見られない',
      '{by:T}による差があるかは判断できない',
      '{by:T}による差は検定できない',
      '{by:T}による違いは確認できませんでした{rest=（回答の保護のため一部は非公表）|}。',
    ],
    en: [
      '{k:N} of {all:N} items could be compared and show no clear difference by {by:T}',
      'Answers show no clear difference by {by:T}',
      'Whether answers differ by {by:T} cannot be told',
      'Differences by {by:T} could not be tested',
      'We cannot say whether answers differ by {by:T}{rest= (some are withheld)|}.',
    ],
    check: ({ by = '', k = '0', all }, scene) => {
      groupedBy(scene, by);
      return { wrong: told([all === undefined || numberIn(k) <= numberIn(all), 'more than all']) };
    },
  },
  {
    id: 'ways of answering',
    ja: [
      '{ways:T}の回答に、明らかな差は見られない',
      '{ways:T}の回答に、明らかな差は見られません（{k:N}通りを比較{rest:T}）。',
      '{ways:T}の回答に、明らかな差は見られません（{k:N}通りを比較）。',
      '{ways:T}の回答は、{all:N}通りの比較のうち{k:N}通りで異なるとみられます。',
      '{ways:T}の回答は、{all:N}通りの比較のうち{k:N}通りで異なるとみられます（{rest:T}）。',
      '{ways:T}の回答に差があるかは、判断できません。',
      '{ways:T}の回答に違いがあるかは判断できません。',
      '{k:N}通りに比べ、多重比較を調整して差が残ったものはありません。差がないことを示すものではありません。',
    ],
    en: [
      'Answers by {ways:T} show no clear difference',
      'Answers by {ways:T} show no clear difference ({rest:T}).',
      'Answers by {ways:T} appear to differ in {k:N} of {all:N} comparisons{rest:T}.',
      'Answers by {ways:T} appear to differ in {k:N} of {all:N} comparisons.',
      'Answers by {ways:T} appear to differ in the one comparison made.',
      'Whether answers by {ways:T} differ cannot be told.',
      'None of {k:N} comparisons survives adjustment. This does not prove that there is no difference.',
    ],
    check: ({ k = '0', all }, scene) => {
      const { survey } = scene.answers;
      const by = survey.groups.find((one) => one.by === 'source');
      const made = (by?.of ?? []).reduce((sum, id) => sum + comparisonsOf(scene, id), 0);
      return {
        wrong: told(
          [numberIn(k) <= made, `${made} comparisons`],
          [all === undefined || (numberIn(k) <= numberIn(all) && numberIn(all) <= made), `${made} comparisons`],
        ),
      };
    },
  },
  {
    id: 'which groups or answers cannot be told',
    ja: ['どの区分の間に差があるかまでは、判断できません。', 'どの答えに差があるかまでは、判断できません。'],
    en: ['Which groups differ from which cannot be told.', 'Which of the answers differ cannot be told.'],
    check: () => ({ wrong: [] }),
  },
];

/** A section is compared by its score and all its items, an item of a multiple choice by each option. */
function comparisonsOf({ answers }: Scene, id: string): number {
  const part = answers.survey.parts.find((one) => one.id === id);
  if (part) return 1 + part.items.length;
  const item = answers.item(id);
  return item.kind === 'multiple' ? item.options.length : 1;
}
