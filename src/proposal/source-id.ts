/** The id of the one source of a proposed project; ids of respondents whose rows are numbered begin with it. */
export const SOURCE_ID = 'responses';
