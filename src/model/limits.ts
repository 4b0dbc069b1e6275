/**
 * How much is taken in at most. Each limit lies far above what a real survey needs, so that what passes it is a mistake or meant to
 * do harm; together they bound how long reading can take and how much memory it needs. The table under "Limits" in README.md
 * names them all, for those who meet one.
 */
export const LIMITS = {
  /** Bytes of a YAML file: a questionnaire of 200 items in two languages has about 60 kB. */
  yamlBytes: 2_000_000,
  /** Characters of one text, word or key of a YAML file: a page of print has 2,000. */
  yamlText: 20_000,
  /** Values of a YAML file, repetitions by aliases counted, so that a few lines cannot grow without bound. */
  yamlValues: 200_000,
  /** Entries of one list or mapping of a YAML file: Japan's municipalities, as options, are 1,741. */
  yamlEntries: 2_000,
  /** Uses of aliases in a YAML file: every item may repeat a list of options by one. */
  yamlAliases: 1_000,
  /** Levels of lists and mappings in a YAML file: a project needs nine. */
  yamlDepth: 30,
  /** Sources of a project, each with a file of its own. */
  sources: 100,
  /** Items of a questionnaire: within a section each is compared with each, which are 125,000 pairs where all are in one. */
  items: 500,
  /** Characters of an id, in UTF-16 units: it becomes the name of a folder, which may have 255 bytes. */
  id: 64,
  /** Bytes of all files of answers together, and as many of the registry: 20,000 respondents to 200 items have about 10 MB. */
  tableBytes: 50_000_000,
  /** Bytes of a table that is not in Unicode: in which encoding it is has to be guessed from all of it. */
  tableBytesOfOldEncoding: 20_000_000,
  /** Rows of all files of answers together, and of the registry; rows without anything in them do not count. */
  tableRows: 100_000,
  /** Columns of a table: Excel has 16,384. */
  tableColumns: 20_000,
  /** Cells of all files of answers together, and of the registry: 20,000 respondents to 500 columns. */
  tableCells: 10_000_000,
  /** Characters of a cell; where a quotation mark is not closed, all that follows is one cell. */
  cell: 50_000,
  /** Bytes of a spreadsheet when it is unpacked, of the parts that are read: 100,000 rows of 50 columns have 180 MB. */
  unpackedBytes: 500_000_000,
  /** Files packed into one spreadsheet or zip file: a workbook of 200 sheets with drawings has some 1,000. */
  packedFiles: 10_000,
  /** Different texts of a spreadsheet: 100,000 respondents to 20 open questions. */
  sheetTexts: 2_000_000,
  /** Characters of all texts of a spreadsheet, those that are repeated counted once. */
  sheetCharacters: 100_000_000,
  /** Bytes of releases.jsonl: a release of 20,000 respondents to 200 items has about 60 MB. */
  ledgerBytes: 200_000_000,
  /** Bytes of releases.key, which is one line. */
  keyBytes: 1_000,
} as const;
