/** What people answer on scales, by which the order of labels is known. Both languages; all in lower case and half width. */

/** Two opposite answers: what is named first is the low end. Modifiers before either grade them. */
export const POLES: readonly (readonly [low: readonly string[], high: readonly string[]])[] = [
  [['不満', '不満足', '満足していない', '満足ではない', '満足でない'], ['満足', '満足している']],
  [['不満である'], ['満足である']],
  [['そう思わない', 'そうは思わない', '思わない'], ['そう思う', '思う']],
  [['当てはまらない', 'あてはまらない'], ['当てはまる', 'あてはまる']],
  [['該当しない'], ['該当する']],
  [['重要ではない', '重要でない', '重視しない', '重視していない'], ['重要', '重要である', '重要だ', '重視する', '重視している']],
  [['同意しない', '同意できない'], ['同意する', '同意できる']],
  [['反対', '反対である'], ['賛成', '賛成である']],
  [['悪い', '悪かった'], ['良い', 'よい', '良かった', 'よかった']],
  [['必要ない', '必要ではない', '必要でない'], ['必要', '必要である', '必要だ']],
  [['不便'], ['便利']],
  [['わかりにくい', '分かりにくい', 'わかりにくかった', '分かりにくかった'], ['わかりやすい', '分かりやすい', 'わかりやすかった', '分かりやすかった']],
  [['低い'], ['高い']],
  [['難しい'], ['易しい', '簡単']],
  [['興味がない', '関心がない', '関心はない'], ['興味がある', '関心がある']],
  [['役に立たない', '役立たない', '役に立たなかった'], ['役に立つ', '役立つ', '役に立った', '役立った']],
  [['利用したくない', '使いたくない', '参加したくない'], ['利用したい', '使いたい', '参加したい']],
  [['勧めたくない', '薦めたくない', 'すすめたくない', '勧めない'], ['勧めたい', '薦めたい', 'すすめたい', '勧める']],
  [['減った', '減少した', '減少'], ['増えた', '増加した', '増加']],
  [['悪化した', '悪くなった', '悪化'], ['改善した', '良くなった', '改善']],
  [['不安', '不安である'], ['安心', '安心である']],
  [['できない', 'できていない', 'できなかった'], ['できる', 'できている', 'できた']],
  [['知らない', '知らなかった'], ['知っている', '知っていた']],
  [['dissatisfied', 'unsatisfied', 'unhappy'], ['satisfied', 'happy']],
  [['disagree'], ['agree']],
  [['unimportant', 'not important'], ['important']],
  [['unlikely'], ['likely']],
  [['poor', 'bad'], ['good']],
  [['difficult', 'hard'], ['easy']],
  [['oppose', 'against'], ['support', 'favour', 'favor', 'in favour', 'in favor']],
  [['low'], ['high']],
  [['unhelpful'], ['helpful']],
  [['unclear'], ['clear']],
  [['unnecessary'], ['necessary']],
  [['uncomfortable'], ['comfortable']],
  [['inconvenient'], ['convenient']],
  [['decreased'], ['increased']],
  [['negative'], ['positive']],
  [['worse'], ['better']],
  [['useless', 'not useful'], ['useful']],
];

/** What stands before or, in Japanese, also in brackets around a pole, by strength: 3 stronger than the bare pole (2), 1 weaker. */
export const MODIFIERS: readonly (readonly [strength: 1 | 3, words: readonly string[]])[] = [
  [3, ['非常に', 'とても', '大変', '大いに', 'たいへん', 'かなり', '強く', 'まったく', '全く', '全然', 'ぜんぜん', '極めて', 'きわめて', '十分', '十分に', 'よく', 'すごく', '大幅に', '絶対', 'ぜひ', '是非', '最も']],
  [1, ['やや', 'どちらかといえば', 'どちらかと言えば', 'どちらかというと', 'どちらかと言うと', 'まあ', 'まあまあ', '少し', 'ある程度', 'あまり', 'それほど', 'さほど', '多少', 'いくらか', '比較的', 'わりと']],
  [3, ['very', 'extremely', 'strongly', 'completely', 'totally', 'definitely', 'highly', 'absolutely', 'much', 'entirely', 'not at all']],
  [1, ['somewhat', 'slightly', 'fairly', 'rather', 'a little', 'moderately', 'mostly', 'quite', 'tend to', 'mildly', 'probably', 'partly', 'generally', 'a bit']],
];

/** The middle between two poles. */
export const MIDDLES: readonly string[] = [
  'どちらともいえない', 'どちらとも言えない', 'どちらともいえません', 'どちらでもない', '普通', 'ふつう', '中立', '変わらない', '同じ', 'まあまあ普通', '中間',
  'neither', 'neutral', 'neither agree nor disagree', 'neither agree or disagree', 'neither satisfied nor dissatisfied', 'neither likely nor unlikely', 'neither good nor bad',
  'neither important nor unimportant', 'neither easy nor difficult', 'undecided', 'average', 'fair', 'ok', 'okay', 'no change', 'about the same', 'the same', 'unchanged',
];

/** Answers that go one way, from none to most, each level with its wordings. */
export const LADDERS: readonly (readonly (readonly string[])[])[] = [
  [['まったくない', '全くない', 'ない', '一度もない', 'しない', '全くしない', 'まったくしない'], ['めったにない', 'ほとんどない', 'あまりない', 'ほとんどしない', 'あまりしない'], ['たまに', 'たまにある', 'まれに', '時々', 'ときどき', '時々ある', 'ときどきある', '時々する', 'ときどきする'], ['よく', 'よくある', 'しばしば', 'しばしばある', '頻繁に', 'よくする'], ['いつも', '常に', 'いつもある', '毎回', 'いつもする', '必ず']],
  [['never'], ['rarely', 'seldom', 'hardly ever', 'almost never'], ['sometimes', 'occasionally'], ['often', 'frequently', 'usually', 'most of the time'], ['always', 'almost always', 'all the time']],
  [['not at all'], ['a little', 'slightly', 'a little bit', 'to a small extent', 'not very much', 'not much'], ['somewhat', 'moderately', 'to some extent', 'a moderate amount'], ['quite a bit', 'quite a lot', 'very', 'very much', 'to a large extent', 'considerably', 'a lot'], ['extremely', 'completely', 'a great deal', 'to a great extent']],
  [['very poor'], ['poor'], ['fair'], ['good'], ['very good'], ['excellent']],
  [['not at all important'], ['slightly important', 'not very important'], ['moderately important', 'somewhat important'], ['very important'], ['extremely important']],
  [['not at all likely'], ['not so likely', 'slightly likely', 'not very likely'], ['somewhat likely', 'moderately likely'], ['very likely'], ['extremely likely']],
  [['not at all satisfied'], ['not so satisfied', 'slightly satisfied', 'not very satisfied'], ['somewhat satisfied', 'moderately satisfied'], ['very satisfied'], ['extremely satisfied']],
  [['not at all familiar'], ['slightly familiar', 'not so familiar'], ['somewhat familiar', 'moderately familiar'], ['very familiar'], ['extremely familiar']],
  [['no confidence'], ['a little confidence'], ['some confidence'], ['a lot of confidence']],
  [['less than once a month', '月に1回未満', '月1回未満'], ['once a month', '月に1回', '月1回'], ['2-3 times a month', '月に2~3回', '月2~3回'], ['once a week', '週に1回', '週1回'], ['2-3 times a week', '週に2~3回', '週2~3回'], ['daily', 'every day', '毎日']],
  [['とても少ない', '非常に少ない'], ['少ない', 'やや少ない'], ['ちょうどよい', '適切'], ['多い', 'やや多い'], ['とても多い', '非常に多い']],
];
