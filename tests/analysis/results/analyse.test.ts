import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/results/analyse.js';
import { resultsJson } from '../../../src/analysis/results/results.js';
import type { ItemAnalysis } from '../../../src/model/analysis.js';
import { edited, SMALL } from '../../support/project.js';
import { readSmall } from '../../support/small.js';

/** Small surveys whose results can be worked out by hand. */

async function analysed(changes: Record<string, string> = {}) {
  const { project, responses, registry } = await readSmall(changes);
  const analysis = analyse(project, responses, registry, null);
  const item = (id: string): ItemAnalysis | undefined =>
    analysis.sections.flatMap((section) => section.items).find((one) => one.id === id);
  return { project, analysis, item };
}

describe('an item', () => {
  it('of a scale has counts of every level, shares, quartiles and boxes', async () => {
    const { item } = await analysed();
    expect(item('alpha')).toMatchObject({
      n: 3,
      base: 3,
      mean: 3,
      median: 3,
      q1: 2,
      q3: 4,
      sd: 2,
      counts: { 1: 1, 2: 0, 3: 1, 4: 0, 5: 1 },
      topTwo: 1 / 3,
      bottomTwo: 1 / 3,
    });
  });

  it('keeps the kinds of missing answers apart', async () => {
    const { item } = await analysed();
    expect(item('beta')).toMatchObject({ n: 2, missing: { noAnswer: 1, notApplicable: 0, invalid: 0 } });
    expect(item('delta')).toMatchObject({
      n: 1,
      missing: { noAnswer: 0, notApplicable: 1, invalid: 1 },
      mean: 3,
      sd: null,
      unavailable: 'A sample standard deviation needs two answers.',
    });
  });

  it('nobody answered has nulls and a reason, no zeros', async () => {
    const { item } = await analysed({ 'responses/web.csv': 'respondent,alpha,beta,gamma,delta\na1,1,,,\n' });
    expect(item('beta')).toMatchObject({
      n: 0,
      mean: null,
      median: null,
      sd: null,
      topTwo: null,
      unavailable: 'Nobody gave a usable answer.',
    });
    expect(item('beta')).toHaveProperty('shares.1', null);
    expect(item('gamma')).toMatchObject({ n: 0, counts: { yes: 0, no: 0 }, shares: { yes: null, no: null } });
  });

  it.each([
    ['answered', 2, 0.5],
    ['applicable', 3, 1 / 3],
    ['all', 3, 1 / 3],
  ])('takes shares of the base "%s"', async (base, size, share) => {
    const { item } = await analysed(edited('project.yaml', 'date:', `statistics: {base: ${base}}\ndate:`));
    expect(item('beta')).toMatchObject({ base: size });
    expect(item('beta')).toHaveProperty('shares.2', share);
  });

  it('with a condition has those it applies to as its applicable base', async () => {
    const { item } = await analysed(edited('project.yaml', 'date:', 'statistics: {base: applicable}\ndate:'));
    expect(item('delta')).toMatchObject({ n: 1, base: 2 });
  });

  it('has the population standard deviation where the project says so', async () => {
    const { item } = await analysed(edited('project.yaml', 'date:', 'statistics: {sd: population}\ndate:'));
    expect(item('alpha')).toMatchObject({ sd: Math.sqrt(8 / 3) });
  });
});

describe('a section', () => {
  it('scores each respondent by the mean of the items answered', async () => {
    const { analysis } = await analysed();
    // a1: (1 + 2) / 2, a2: 3, a3: (5 + 4) / 2
    expect(analysis.sections[0]?.score).toMatchObject({
      n: 3,
      mean: 3,
      median: 3,
      counts: { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 },
      topTwo: 0.4,
    });
    expect(analysis.readers.profileOf('a1').scores.get('s1')).toBe(1.5);
    expect(analysis.sections[1]?.score).toBeNull();
  });

  it('turns a reverse-worded item round in its score alone', async () => {
    const { analysis, item } = await analysed(
      edited('questionnaire.yaml', 'label: {ja: 乙, en: Beta}', 'label: {ja: 乙, en: Beta}, reverse: true'),
    );
    expect(item('beta')).toMatchObject({ mean: 3, counts: { 2: 1, 4: 1 } });
    // a1: (1 + 4) / 2, a2: 3, a3: (5 + 2) / 2
    expect(analysis.readers.ids.map((id) => analysis.readers.profileOf(id).scores.get('s1'))).toEqual([2.5, 3, 3.5]);
  });
});

describe('the sample', () => {
  it('counts a blank questionnaire as returned and nowhere else', async () => {
    const { analysis, item } = await analysed({
      'responses/web.csv': `${SMALL['responses/web.csv']}`.replace('a2,3,,no,', 'a2,,,,'),
    });
    expect(analysis.sample).toMatchObject({ returned: 3, answered: 2, frame: null, responseRate: null });
    expect(analysis.readers.has('a2')).toBe(false);
    expect(item('gamma')).toMatchObject({ missing: { noAnswer: 0 } });
  });

  it('leaves out the sources that are not included', async () => {
    const changes = {
      ...edited(
        'project.yaml',
        'sources:',
        'frame: {size: 10, description: {ja: 枠, en: Frame}}\nsources:\n  - {id: mail, label: {ja: 郵送, en: Mail}, file: responses/mail.csv}',
      ),
      'responses/web.csv': 'respondent,alpha,beta,gamma,delta\na1,1,2,yes,3\n',
      'responses/mail.csv': 'respondent,alpha,beta,gamma,delta\na2,5,4,no,\na3,,,,\n',
    };
    const { project, responses, registry } = await readSmall(changes);
    const { sample, sections, readers } = analyse(project, responses, registry, new Set(['web']));
    expect(sample).toMatchObject({
      returned: 1,
      answered: 1,
      responseRate: 0.1,
      total: { returned: 3, answered: 2, responseRate: 0.3 },
    });
    expect(sample.sources.map(({ id, included, returned }) => [id, included, returned])).toEqual([
      ['mail', false, 2],
      ['web', true, 1],
    ]);
    expect(sections[0]?.items[0]).toMatchObject({ n: 1, mean: 1 });
    expect(readers.ids).toEqual(['a1']);
  });
});

describe('results.json', () => {
  it('holds full precision and no respondent', async () => {
    const { project, analysis } = await analysed();
    const text = resultsJson(project, analysis);
    expect(text).toContain('0.3333333333333333');
    expect(text).not.toMatch(/a1|甲社|readers/);
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text).sections[0].items[0]).toMatchObject({
      id: 'alpha',
      number: 1,
      label: { ja: '甲', en: 'Alpha' },
      kind: 'scale',
      n: 3,
    });
  });
});
