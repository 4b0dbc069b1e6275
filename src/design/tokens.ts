/**
 * What all documents look like, as data: the one place of a colour, a size of type, a length of a page or slide and the name of a
 * typeface. Style sheets, charts, the PowerPoint theme and master, the workbook and the letter are made from it.
 */
export const tokens = {
  /** sRGB. Fills keep 3:1 against paper or carry their number, text 4.5:1. */
  colors: {
    paper: '#ffffff',
    ink: '#1a1a1a',
    secondary: '#4d4d4d',
    note: '#666666',
    axis: '#767676',
    grid: '#e6e6e6',
    /** Between the rows of a table, and between its parts. */
    line: '#d0d0d0',
    edge: '#b8b8b8',
    /** The ground of a box, and of the slide that opens a deck. */
    panel: '#f0f9ff',
    heading: '#00316a',
    /** Bars, and what can be clicked. */
    accent: '#0066be',
    /** Darker than the accent: an outline, a mark of strength. */
    strong: '#00428c',
    /** Lighter than the accent: a mark among others. */
    light: '#57b8ff',
    /** The reader's own answers, and nothing else. */
    own: '#ac3e00',
    respondents: '#6b8fb5',
    band: '#c0e4ff',
    warning: '#8b3200',
    /** Marks for folding a sheet: to be found by who looks for them. */
    fold: '#999999',
    /** Behind the slides, where they are read on a screen. */
    desk: '#d9dee5',
    shadow: '#000000',
  },
  /** Colours for a dark screen. A colour that is not named here stays as it is. */
  dark: {
    paper: '#14181d',
    ink: '#e8eaed',
    secondary: '#bcc3cb',
    note: '#a3abb4',
    axis: '#8b949e',
    grid: '#333b44',
    line: '#3c454f',
    edge: '#59636e',
    panel: '#1c2733',
    heading: '#9cc9ff',
    accent: '#6db3ff',
    own: '#ff9a5c',
    respondents: '#7fa5cd',
    band: '#24507a',
  },
  /** Levels of a scale from its low to its high end, with the colour of a number on each; `neutral` is the middle of an odd number. */
  diverging: {
    shades: [
      { color: '#8b3200', ink: '#ffffff' },
      { color: '#fb5b01', ink: '#1a1a1a' },
      { color: '#ffc199', ink: '#1a1a1a' },
      { color: '#97d3ff', ink: '#1a1a1a' },
      { color: '#008bf2', ink: '#1a1a1a' },
      { color: '#00428c', ink: '#ffffff' },
    ],
    neutral: { color: '#d9d9d9', ink: '#1a1a1a' },
  },

  typefaces: {
    /** The embedded one, under a name of our own, so that none of the reader's machine can take its place. */
    document: 'Shirabe Sans',
    /** The own name of the embedded typeface. */
    embedded: 'Noto Sans JP',
    /**
     * The own names of those that are embedded where the first lacks a character, in this order. `scale`: their letters are so much
     * larger as makes them those of the first, which are of the same design.
     */
    beside: [
      { name: 'Source Sans 3', file: 'latin', scale: 1.117 },
      { name: 'Noto Sans SC', file: 'chinese', scale: 1 },
      { name: 'Noto Sans KR', file: 'korean', scale: 1 },
    ],
    /** Of figures that leave their document: the same typeface by its own name, then what systems have. */
    systems: ['Hiragino Sans', 'Yu Gothic', 'Meiryo'],
    generic: 'sans-serif',
    /** Of files that people go on editing, such as PowerPoint: these typefaces come with Office. */
    office: {
      latin: 'Arial',
      japanese: 'Yu Gothic',
      /** For the scripts that the Japanese one lacks, by the names that Office has for them. */
      scripts: { Hang: 'Malgun Gothic', Hans: 'Microsoft YaHei', Hant: 'Microsoft JhengHei' },
    },
  },
  weights: { regular: 400, bold: 700 },

  /** A4. Lengths in millimetres. */
  page: {
    width: 210,
    height: 297,
    margin: { top: 30, side: 20, bottom: 24 },
  },
  /** Sizes of type on A4 in points, and line heights as multiples of them. */
  text: {
    sizes: {
      title: 24,
      titleTwo: 22,
      headline: 18,
      heading: 15,
      /** A title's second language. */
      titleSecond: 14,
      lead: 13.5,
      leadCompact: 12.5,
      body: 12,
      compact: 11,
      /** Nothing in a report is smaller. */
      small: 10.5,
    },
    lines: { ja: 1.75, en: 1.5, two: 1.6, note: 1.4 },
  },

  /** The letter that goes with a report, on A4 folded in three. Lengths in millimetres, sizes in points. */
  letter: {
    margin: { first: 12, top: 20 },
    /**
     * Where the address shows in the window of an envelope, in whatever way the sheet lies in it. Assumed is a 長形3号 envelope (JIS S
     * 5502, 120 x 235 mm) used lengthwise, with a window of 45 x 90 mm, 20 mm from its left and 12 mm from its upper edge. The sheet
     * can slip by 25 mm to the right and by 21 mm downwards: what is to be seen in any case stands from 20 to 85 mm from the left and
     * from 12 to 36 mm from the top of the sheet.
     */
    window: { left: 20.5, top: 12.2, width: 64, height: 23.5 },
    /** So far as the window may open, 110 mm from the left and 57 mm from the top, nothing but the address stands. */
    sender: { left: 118, bottom: 68 },
    folds: [99, 198],
    /** The address is set in the first of these in which it fits. */
    address: {
      normal: { size: 10.5, line: 1.3 },
      small: { size: 9, line: 1.2 },
      tiny: { size: 8, line: 1.15 },
    },
    title: { ja: 15, en: 14, two: 13 },
    second: 9.5,
  },

  /**
   * Slides of 13.333 x 7.5 inches. Lengths are CSS pixels, 96 to the inch; sizes of type are points. `one` is for an edition in one
   * language, `two` for a bilingual one.
   */
  slide: {
    width: 1280,
    height: 720,
    /** What the speaker says is printed upright, on 7.5 x 10 inches. */
    notesPage: { width: 720, height: 960 },
    side: 58,
    one: { top: 46, bottom: 40, gap: 26 },
    two: { top: 36, bottom: 30, gap: 16 },
    /** Room for a footnote, a line of this size in each language, and what is above it. */
    foot: { size: 14.25, above: { one: 10, two: 6 } },
    columnGap: 48,
    /** A panel that stands alone. */
    panelWidth: 760,
    /** Under the words of a heading: to its line, and from there to what follows. */
    rule: { above: 6, width: 2, below: 10 },
    opening: { bar: 10, gap: 36, subtitle: 18, presenter: 44 },
    facts: { label: 210, gap: 24 },
    numbers: { gap: 40 },
    plot: { width: 498, side: 14, gap: 18 },
    options: { gap: 14 },
    title: { one: [30, 28, 26, 24], two: [24, 22, 20, 18], lines: 2 },
    body: [24, 22, 20, 18, 16, 15, 14],
    /** Size of a title that opens a deck or a part of it, as a multiple of other titles. */
    openingScale: 1.4,
    /** Second level of an outline, as a multiple of the first; the second language, of the first one. */
    secondLevel: 0.88,
    secondLanguage: 0.78,
    /** As multiples of the size of the text. */
    indent: { point: 1.2, reference: 1.6 },
    /** Under a paragraph; half as much in a bilingual edition. */
    after: { lead: 16, point: 10, subpoint: 6, reference: 6, remark: 12 },
    sizes: {
      /** Nothing on a slide is smaller. */
      least: 14,
      small: 14.25,
      note: 15,
      row: 15.75,
      caption: 16.5,
      presenter: 18,
      option: 18.75,
      heading: 19.5,
      headingTwo: 16.5,
      body: 20.25,
      value: 21.75,
      subtitle: 22.5,
    },
    lines: {
      title: { one: 1.3, two: 1.35 },
      body: { one: 1.4, two: 1.25 },
      small: { one: 1.35, two: 1.25 },
      row: { one: 1.25, two: 1.1 },
    },
    kicker: { line: 1.4, after: 2 },
  },

  /** Sizes of type in the workbook, in points. */
  workbook: { text: 10, title: 12 },

  /**
   * CSS pixels: up to which width a screen is narrow, up to which it has no slide show, what it must have beside a slide to show it
   * whole, and sizes of type.
   */
  screen: {
    narrow: 640,
    show: 760,
    besideSlide: 50,
    /** Of slides that are read one below the other on a narrower screen. */
    text: { plain: 18, tool: 14, small: 16, body: 20, title: 26, opening: 32 },
  },
} as const;

type Widened<T> = T extends string ? string : T extends number ? number : { readonly [K in keyof T]: Widened<T[K]> };

/** Tokens of any values: makers take them, so that what they make can be made of others. */
export type Tokens = Widened<typeof tokens>;
