// @ts-check

/**
 * Names of firms that do not exist, by industry. Each says so: 架空, Kakuu or Fictional.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const ORDINARY = {
  general_machinery: [
    '架空虹ヶ原機械株式会社',
    '株式会社架空月見坂製作所',
    '架空風待エンジニアリング株式会社',
    '有限会社架空朝凪機工',
    '架空雲雀ヶ原精工株式会社',
    '株式会社架空千鳥橋ポンプ製作所',
    '架空水鏡油圧工業株式会社',
    '架空若竹台省力機械株式会社',
    '有限会社架空銀杏坂鉄工',
    '株式会社架空青嵐オートメーション',
    '架空白鷺原ギヤー製作所',
    '架空夕霧台金型株式会社',
    '株式会社架空涼風冷熱',
    '架空初霜搬送機株式会社',
    '有限会社架空木漏日製作所',
    '架空星見野ロボット工業株式会社',
  ],
  electrical: [
    '架空流星電子株式会社',
    '株式会社架空宵待電機製作所',
    '架空暁野電装株式会社',
    '有限会社架空春霞電器',
    '株式会社架空七色電熱',
    '架空北斗岬エレクトロニクス株式会社',
    '架空遠雷制御株式会社',
    '株式会社架空こだま通信機',
    '架空ひかり谷プリント基板株式会社',
    '有限会社架空つばめ電子工業',
    '架空波音センサー株式会社',
    '株式会社架空天の川電源',
    '架空蛍沢照明株式会社',
    '株式会社架空みらい坂システム機器',
  ],
  metal: [
    '架空花筏プレス工業株式会社',
    '株式会社架空鈴虫製作所',
    '有限会社架空梅里鈑金',
    '架空桐ヶ谷鍍金株式会社',
    '株式会社架空霞浜鉄工所',
    '架空夕凪ばね工業株式会社',
    '有限会社架空榎町溶接',
    '架空多々良野鋳造株式会社',
    '株式会社架空しらかば螺子',
    '架空槌音鍛工株式会社',
    '有限会社架空火花製作所',
    '株式会社架空あおば台シャーリング',
    '架空銀嶺アルミ工業株式会社',
    '架空鋼ヶ丘熱処理株式会社',
    '有限会社架空川霧研磨工業所',
    '株式会社架空渡し場製缶',
    '架空三日月切削株式会社',
    '合資会社架空大欅金物製作所',
    '株式会社架空なぎさ表面処理',
  ],
  plastics: [
    '架空七夕樹脂工業株式会社',
    '株式会社架空あさがお化成',
    '有限会社架空しゃぼん玉成形',
    '架空透明坂アクリル株式会社',
    '株式会社架空ゆりかもめゴム製作所',
    '架空綿雲プラスチック株式会社',
  ],
  transport: [
    '架空韋駄天部品工業株式会社',
    '株式会社架空つむじ風自動車部品',
    '架空海鳴船用機器株式会社',
    '有限会社架空わだち製作所',
    '架空鉄路車両機器株式会社',
  ],
  precision: [
    '架空時雨坂計器株式会社',
    '株式会社架空まなざし光学',
    '架空寸分測定器株式会社',
    '有限会社架空砂時計製作所',
    '架空やすらぎ医療機器株式会社',
    '株式会社架空水平線精密',
  ],
  chemical: ['架空紫陽花化学工業株式会社', '株式会社架空にじいろ塗料', '架空潮見ヶ丘油脂株式会社', '架空泡沫洗剤株式会社'],
  food: ['架空小春日和食品株式会社', '有限会社架空梅雨明製麺所', '株式会社架空まんまる製菓', '架空朝露飲料株式会社'],
  printing: ['架空文車印刷株式会社', '有限会社架空活字屋印刷所', '株式会社架空折鶴紙器'],
  other: ['架空木霊木工株式会社', '株式会社架空陽だまり硝子', '有限会社架空糸車繊維'],
};

/**
 * Names that a program may stumble over: characters outside common fonts and encodings, markup, formulas, paths, great length.
 * @type {readonly (readonly [industry: string, name: string])[]}
 */
const AWKWARD = [
  ['precision', '架空髙﨑精機株式会社'],
  ['electrical', '架空髙嶺電子㈱'],
  ['metal', '㈱架空宮﨑鍍金工業所'],
  ['general_machinery', '架空𠮷峰製作所㈱'],
  ['metal', '有限会社架空𠮷﨑プレス'],
  ['electrical', '架空A&B電装株式会社'],
  ['chemical', '株式会社架空混合&分離&濾過'],
  ['general_machinery', '架空<試作>工房株式会社'],
  ['plastics', '株式会社架空テクノ<東>'],
  ['metal', '架空"匠"金属工業株式会社'],
  ['electrical', '株式会社架空\'ミライ\'電子"工房"'],
  ['precision', '架空1,000分台測器株式会社'],
  ['electrical', '=1+1架空計算機株式会社'],
  ['printing', '@架空=SUM(A1:A9)印刷有限会社'],
  ['electrical', '<script>alert("架空")</script>株式会社'],
  ['other', '株式会社{{架空}}テンプレート{{{工業}}}'],
  ['metal', '../../架空パス工業株式会社'],
  ['general_machinery', '株式会社架空産業用自動化機械設計製作並びに保守点検総合技術研究所第二工場製造本部'],
  ['transport', 'Kakuu Mobility Parts Co., Ltd.'],
  ['precision', 'Fictional Optics & Lasers K.K.'],
  ['general_machinery', "Kakuu O'Tanuki Tools Inc."],
  ['chemical', 'Fictional Coatings Japan K.K.'],
  ['food', 'Kakuu Crème Brûlée Foods Ltd.'],
  ['plastics', 'Kakuu Moulding Works K.K.'],
  ['metal', 'Fictional "Bolts" <and> \'Nuts\' Ltd.'],
  ['electrical', 'Kakuu Sensor Systems Corporation'],
  ['metal', 'The Fictional Foundry of Kawasaki, Ltd.'],
  ['other', 'Kakuu Craft Studio (Fictional)'],
];

/**
 * All firms of the registry, ordinary names first.
 * @returns {{name: string, industry: string}[]}
 */
export function namedFirms() {
  const ordinary = Object.entries(ORDINARY).flatMap(([industry, names]) => names.map((name) => ({ name, industry })));
  const awkward = AWKWARD.map(([industry, name]) => ({ name, industry }));
  return [...ordinary, ...awkward];
}
