import type { ProposedScale } from '../proposal.js';

/** What a heading says of how its question is answered, in both languages. */

export const ASKS_NUMBER =
  /年齢|何(日|人|回|年|歳|時間|分|円|件|社|個|名|か月|ヶ月|度|台|%|％)|[^所]年数|人数|回数|日数|件数|時間数|金額|費用|年収|売上|個数|台数|割合|率$|(^|\b)(age|how (many|old|long|often per)|number of|years? (of|in|at)|hours|days|amount|cost|income|salary|quantity|percent(age)?|count of)\b/i;
export const ASKS_RATING =
  /どの程度|どのくらい(?!の(人|日|期間))|どれ(くらい|ほど)|満足|評価|重要(度|性)|重視|そう思|勧め|薦め|推奨|おすすめ|オススメ|当てはま|あてはま|同意|点数|採点|how (satisfied|likely|much do you (agree|like)|important|would you rate|well|easy|difficult|confident|useful|often)|rate\b|rating|satisf|agree|extent|recommend|scale|nps\b/i;
export const ASKS_RECOMMENDATION = /勧め|薦め|すすめ|ススメ|推奨|推薦|recommend|\bnps\b|net ?promoter/i;

/** Whether a scale asks how likely one would recommend something, of which three groups and a net score are told. */
export function asksRecommendation({ label, low, high }: Pick<ProposedScale, 'label' | 'low' | 'high'>): boolean {
  return low === 0 && high === 10 && ASKS_RECOMMENDATION.test(label.text);
}
export const ASKS_WORDS =
  /ご?意見|ご?感想|自由(に|記述|回答|記入)|具体的に|お書き|ご記入|コメント|理由|ご?要望|改善(点|して)|備考|メモ|特記|anything else|comments?\b|feedback|suggestions?|please (describe|explain|specify|tell)|describe|explain|why\b|remarks?|notes?$|in your own words|opinion/i;
export const ASKS_SEVERAL =
  /複数(選択|回答)|すべて(お?選|に)|全て(お?選|に)|いくつでも|あてはまるもの(を)?すべて|(choose|select|check|tick|mark) all|all that apply|multiple answers/i;
export const NAMES_OTHER = /その他|other\b|_oth(er)?$|specify/i;
/** Items that divide respondents into groups that reports compare. */
export const DIVIDES =
  /性別|年代|年齢層|部署|部門|所属|職種|役職|職位|業種|業界|規模|地域|居住地|都道府県|勤務地|学年|学部|学科|雇用形態|属性|会員|gender|\bsex\b|age ?(group|band|range)|department|division|team|role|position|job|industry|sector|region|country|state|size|grade|year group|employment|membership|status/i;
