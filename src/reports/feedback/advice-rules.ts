import { areaStanding, itemStanding, judgedArea, judgedStanding, ownNumber, ownOptions } from '../../analysis/claims/index.js';
import type { Judgement } from '../../model/claims.js';
import type { Comparison, Operand, Test } from '../../model/feedback-texts.js';
import type { Publication } from '../../model/publication.js';
import type { Published } from '../../model/published.js';
import type { StandingVerdict } from '../../model/standing-verdict.js';
import { isScale, itemOf, sectionOf } from '../report/index.js';

/** Whether a test holds for the reader's own answers. What was not answered, or cannot be compared, passes none. */
export function holds(test: Test, publication: Publication): boolean {
  switch (test.kind) {
    case 'number':
      return isSo(ownNumber(publication, test.item), test);
    case 'options':
      return ownOptions(publication, test.item).some((option) => test.options.includes(option));
    case 'score':
      return isSo(publication.own?.scores.get(test.section) ?? null, test);
    case 'gap': {
      const [of, less] = [ownValue(test.of, publication), ownValue(test.less, publication)];
      return of !== null && less !== null && isSo(of - less, test);
    }
    case 'standing': {
      const standing = standingOn(test.of, publication);
      return standing !== null && test.verdicts.includes(standing.verdict);
    }
  }
}

function isSo(own: number | null, { is, value }: { readonly is: Comparison; readonly value: number }): boolean {
  return own !== null && COMPARES[is](own, value);
}

const COMPARES: Readonly<Record<Comparison, (own: number, value: number) => boolean>> = {
  '>=': (own, value) => own >= value,
  '<=': (own, value) => own <= value,
  '>': (own, value) => own > value,
  '<': (own, value) => own < value,
  '=': (own, value) => own === value,
};

/** The reader's answer to an item, or score in a section; null where there is none. */
export function ownValue({ kind, id }: Operand, publication: Publication): Published | null {
  switch (kind) {
    case 'item':
      return ownNumber(publication, id);
    case 'section':
      return publication.own?.scores.get(id) ?? null;
  }
}

/** How a reader compares, with what a sentence judges that says so. */
export interface ToldStanding {
  readonly verdict: StandingVerdict;
  readonly judgements: readonly Judgement[];
}

/** How the reader compares on an item or in a section, as everywhere in the report; null where that cannot be told. */
export function standingOn({ kind, id }: Operand, publication: Publication): ToldStanding | null {
  switch (kind) {
    case 'item': {
      const item = itemOf(publication, id);
      const standing = isScale(item) ? itemStanding(publication, item) : null;
      return standing && { verdict: standing.verdict, judgements: judgedStanding(standing) };
    }
    case 'section': {
      const area = areaStanding(publication, sectionOf(publication, id));
      return area?.verdict ? { verdict: area.verdict, judgements: judgedArea(area) } : null;
    }
  }
}
