import type { Tokens } from './tokens.js';

/** What follows from the tokens of a slide. CSS pixels. */

/** Of an edition in one language, or of a bilingual one. */
export type LanguageCount = 'one' | 'two';

export function pixelsOf(points: number): number {
  return points / 0.75;
}

/** Between the margins. */
export function contentWidth({ slide }: Tokens): number {
  return slide.width - 2 * slide.side;
}

/** Of one of two columns. */
export function columnWidth(tokens: Tokens): number {
  return (contentWidth(tokens) - tokens.slide.columnGap) / 2;
}

/** The line above a title, without and with what is under it. */
export function kickerHeight({ slide }: Tokens): number {
  return pixelsOf(slide.sizes.note) * slide.kicker.line;
}

export function kickerSpace(tokens: Tokens): number {
  return kickerHeight(tokens) + tokens.slide.kicker.after;
}

/** The words at the foot of a slide: a line in each language. A longer footnote grows upwards. */
export function footHeight({ slide }: Tokens, languages: LanguageCount): number {
  const lines = languages === 'two' ? 2 : 1;
  return Math.ceil(lines * pixelsOf(slide.foot.size) * slide.lines.small[languages]);
}

/** The same with what is above it. */
export function footSpace(tokens: Tokens, languages: LanguageCount): number {
  return footHeight(tokens, languages) + tokens.slide.foot.above[languages];
}

/** From the left edge of the bar that opens a part to the words beside it. */
export function openingIndent({ slide }: Tokens): number {
  return slide.opening.bar + slide.opening.gap;
}

/** What a heading has under its words, its line among it. */
export function underHeading({ slide }: Tokens): number {
  return slide.rule.above + slide.rule.width + slide.rule.below;
}
