/** Respondents who may put their own answers together. */
export const INSIDERS = 2;
