import { ownNumber, ownOptions } from '../../analysis/claims/index.js';
import type { Operand, Test } from '../../model/feedback-texts.js';
import type { Publication, PublishedItem } from '../../model/publication.js';
import { declared, ZERO } from '../../model/published.js';
import type { Text, Told } from '../../model/text.js';
import { itemOf, measureOf, sectionOf } from '../report/index.js';
import { both, carrying, fixed, inSequence, judging, listed, type RespondentTerms, short } from '../text/index.js';
import { standingOn } from './advice-rules.js';
import * as words from './advice-wording.js';

/** Why a piece of advice was chosen: the answers that its tests look at, in the words that the reader ticked. */
export function reasonFor(tests: readonly Test[], publication: Publication, respondentTerms: RespondentTerms): Told {
  const asked = unique(tests.flatMap(answersIn));
  const answered = asked.map((operand) => answerOn(operand, publication, asked.length === 1));
  const compared = tests.flatMap((test) => {
    const standing = test.kind === 'standing' ? standingOn(test.of, publication) : null;
    if (test.kind !== 'standing' || standing === null) return [];
    const sentence = words.comparedOn(nameOf(test.of, publication), standing.verdict, respondentTerms);
    return [judging(sentence, standing.judgements)];
  });
  return carrying(
    inSequence([...(answered.length > 0 ? [words.answered(answered, respondentTerms)] : []), ...compared]),
    compared,
  );
}

/** What a test looks at for itself; how the reader compares is said apart. */
function answersIn(test: Test): readonly Operand[] {
  switch (test.kind) {
    case 'number':
    case 'options':
      return [{ kind: 'item', id: test.item }];
    case 'score':
      return [{ kind: 'section', id: test.section }];
    case 'gap':
      return [test.of, test.less];
    case 'standing':
      return [];
  }
}

/** Each once, however many tests ask of it. */
function unique(operands: readonly Operand[]): readonly Operand[] {
  return operands.filter((one, index) => operands.findIndex(({ kind, id }) => kind === one.kind && id === one.id) === index);
}

/** `ticked`: whether there is room for the words of an end of the scale. */
function answerOn({ kind, id }: Operand, publication: Publication, ticked: boolean): words.Answered {
  switch (kind) {
    case 'section':
      return words.averageOn(sectionOf(publication, id).short, fixed(publication.own?.scores.get(id) ?? ZERO, 1));
    case 'item':
      return itemAnswer(itemOf(publication, id), publication, ticked);
  }
}

function itemAnswer(item: PublishedItem, publication: Publication, ticked: boolean): words.Answered {
  switch (item.kind) {
    case 'scale': {
      const own = ownNumber(publication, item.id) ?? ZERO;
      const { low, high, lowLabel, highLabel } = declared(item.scale);
      const end = own === low ? lowLabel : own === high ? highLabel : null;
      return words.levelOn(item.short, measureOf(publication, item.id), short(own), ticked ? end : null);
    }
    case 'number':
      return words.numberOn(item.short, short(ownNumber(publication, item.id) ?? ZERO));
    case 'single':
    case 'multiple': {
      const chosen = ownOptions(publication, item.id);
      const labels = item.options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
      return words.optionsOn(
        item.short,
        both((lang) => listed(labels, lang)),
      );
    }
    case 'text':
      throw new Error(`No rule can ask for the words written to ${item.id}.`);
  }
}

function nameOf({ kind, id }: Operand, publication: Publication): Text {
  return kind === 'item' ? itemOf(publication, id).short : sectionOf(publication, id).short;
}
