import type { Candidate, ChangeClaim, ComparisonClaim, GapsClaim, Judgement, PairClaim, ShapeClaim } from '../../model/claims.js';
import type { PublishedGap, PublishedMargin } from '../../model/publication.js';
import type { AreaStanding, ItemStanding, OptionStanding } from '../../model/standing.js';
import { isTold } from './certainty.js';
import { hasEqualMeans } from './printed.js';

/** What a sentence judges that quotes a claim. Claims of different kinds that are about one fact judge it under one name. */
export function judgementsOf(claim: Candidate | ShapeClaim | GapsClaim | ComparisonClaim | ChangeClaim): readonly Judgement[] {
  switch (claim.kind) {
    case 'shape':
      return [{ fact: `shape ${claim.item}`, verdict: claim.shape }, judgedDivision(claim.item, claim)];
    case 'split':
      return [{ fact: `shape ${claim.item}`, verdict: 'divided' }, judgedDivision(claim.item, { ...claim, shape: 'divided' })];
    case 'ranking':
      return [
        { fact: `ranking ${claim.section}`, verdict: [claim.says, ...claim.highest, claim.lowest, claim.certainty].join(' ') },
        ...[...claim.told, ...claim.similar].flatMap((pair) => (isNamedBy(claim, pair) ? judgedPair(pair) : [])),
      ];
    case 'gap':
      return [
        { fact: `gap ${claim.gap} ${claim.pair}`, verdict: `${claim.direction} ${claim.certainty}` },
        ...(claim.ranked ? judgedPair(claim.ranked) : []),
      ];
    case 'gaps':
      return [...claim.wider, ...claim.narrower, ...claim.similar].flatMap(judgementsOf);
    case 'difference': {
      const { between, certainty } = claim;
      const differ = between ? `${between.higher} over ${between.lower}` : 'differ';
      return [{ fact: comparedIn(claim), verdict: `${differ} ${certainty}` }];
    }
    case 'comparison':
      return claim.finding ? judgementsOf(claim.finding) : [{ fact: comparedIn(claim), verdict: claim.verdict }];
    case 'change':
      return [{ fact: `change ${claim.item}`, verdict: `${claim.direction} ${claim.certainty}` }];
    case 'breakdown':
      return [
        {
          fact: `lead ${claim.item}`,
          verdict: `${claim.leaders.map(({ options }) => options.join('+')).join(' ')} ${claim.certainty}`,
        },
      ];
    case 'cross':
      return [{ fact: `cross ${claim.cross}`, verdict: `${claim.verdict} ${claim.certainty}` }];
    case 'association': {
      const fact = `association ${[claim.first, claim.second].toSorted().join(' ')}`;
      return [{ fact, verdict: `${claim.direction} ${claim.certainty}` }];
    }
    case 'agreement':
      return [{ fact: `agreement ${claim.grouping}`, verdict: claim.certainty }];
  }
}

function comparedIn({ grouping, of, option }: Pick<ComparisonClaim, 'grouping' | 'of' | 'option'>): string {
  return ['groups', grouping, of, option ?? ''].join(' ');
}

/** What is said of two items, in whichever order, and whether they are told apart at all. */
export function judgedPair({ first, second, verdict, certainty }: PairClaim): readonly Judgement[] {
  const higher = { higher: `${first} higher`, lower: `${second} higher`, similar: 'similar', untold: 'untold' }[verdict];
  return [
    { fact: `pair ${inOrder(first, second)}`, verdict: `${higher} ${certainty}` },
    judgedApart(first, second, verdict === 'higher' || verdict === 'lower'),
  ];
}

function inOrder(...items: readonly [string, string]): string {
  return items.toSorted().join(' ');
}

function judgedApart(first: string, second: string, isApart: boolean): Judgement {
  return { fact: `apart ${inOrder(first, second)}`, verdict: isApart ? 'yes' : 'no' };
}

/** What the letters of a ranking say of the pairs that were compared: those that share none are told apart. */
export function judgedLetters(letters: ReadonlyMap<string, string>, compared: readonly PairClaim[]): readonly Judgement[] {
  return compared.flatMap(({ first, second }) => {
    const [one, other] = [letters.get(first), letters.get(second)];
    if (one === undefined || other === undefined) return [];
    return [judgedApart(first, second, ![...one].some((letter) => other.includes(letter)))];
  });
}

/** Whether answers to an item are divided, and how surely. */
function judgedDivision(item: string, { shape, certainty }: Pick<ShapeClaim, 'shape' | 'certainty'>): Judgement {
  return { fact: `divided ${item}`, verdict: shape === 'divided' ? certainty : 'no' };
}

/** Of a pair of a gap of which no difference is told: its means are printed alike, or nothing is known. */
export function judgedNoGap({ id, pairs }: PublishedGap, pair: number): readonly Judgement[] {
  const one = pairs[pair];
  return [{ fact: `gap ${id} ${pair}`, verdict: one && hasEqualMeans(one) ? 'equal' : 'untold' }];
}

/** Whether the mean of an item changed since the last release; `claim` is null where that is not told. */
export function judgedChange(item: string, claim: ChangeClaim | null): readonly Judgement[] {
  return claim ? judgementsOf(claim) : [{ fact: `change ${item}`, verdict: 'untold' }];
}

/** Whether respondents are told to differ from the frame. */
export function judgedMargin({ by, p }: Pick<PublishedMargin, 'by' | 'p'>): readonly Judgement[] {
  return [{ fact: `margin ${by}`, verdict: p === null ? 'untold' : isTold(p) ? 'differs' : 'alike' }];
}

/** How a reader compares on an item, and how many others answered the same. */
export function judgedStanding({ item, verdict, counts, others, own }: ItemStanding): readonly Judgement[] {
  return [
    { fact: `standing item ${item.id}`, verdict },
    { fact: `answer ${item.id}`, verdict: `${own}: ${counts.same} of ${others}` },
  ];
}

/** How a reader compares in a section, which is judged under the name of its item where it has one alone. */
export function judgedArea({ section, verdict, by }: AreaStanding): readonly Judgement[] {
  if (by) return judgedStanding(by);
  return [{ fact: `standing section ${section.id}`, verdict: verdict ?? 'untold' }];
}

/** How many others chose an option that a reader chose. */
export function judgedOption({ item, option, alike, others }: OptionStanding): readonly Judgement[] {
  return [{ fact: `answer ${item.id} ${option.id}`, verdict: `${alike} of ${others}` }];
}

/** Of a ranking that says nothing, every pair is named: none is told apart from the highest. */
function isNamedBy({ says, highest, lowest }: Extract<Candidate, { kind: 'ranking' }>, { first, second }: PairClaim): boolean {
  const pair = [first, second];
  switch (says) {
    case 'top':
      return pair.filter((id) => highest.includes(id)).length === 1;
    case 'ends':
      return lowest !== null && pair.includes(lowest) && pair.some((id) => highest.includes(id));
    case 'similar':
      return true;
    case 'nothing':
      return false;
  }
}
