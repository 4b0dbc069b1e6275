import type { Tokens } from './tokens.js';

/** Lengths that follow from the tokens of a slide, all in CSS pixels. */

/** How many languages a slide carries: one, or two in a bilingual edition. */
export type LanguageCount = 'one' | 'two';

/** Points as CSS pixels: an inch has 72 points and 96 pixels. */
export function pixelsOf(points: number): number {
  return points / 0.75;
}

/** Width of a slide between its side margins. */
export function contentWidth({ slide }: Tokens): number {
  return slide.width - 2 * slide.side;
}

/** Width of one of the two columns of a slide. */
export function columnWidth(tokens: Tokens): number {
  return (contentWidth(tokens) - tokens.slide.columnGap) / 2;
}

/** Height of the line above a title. */
export function kickerHeight({ slide }: Tokens): number {
  return pixelsOf(slide.sizes.note) * slide.kicker.line;
}

/** Height of the line above a title, with the gap between it and the title. */
export function kickerSpace(tokens: Tokens): number {
  return kickerHeight(tokens) + tokens.slide.kicker.after;
}

/** Height of the words at the foot of a slide: one line in each language, rounded up. A longer footnote grows upwards. */
export function footHeight({ slide }: Tokens, languages: LanguageCount): number {
  const lines = languages === 'two' ? 2 : 1;
  return Math.ceil(lines * pixelsOf(slide.foot.size) * slide.lines.small[languages]);
}

/** Height of the foot of a slide with the gap above it. */
export function footSpace(tokens: Tokens, languages: LanguageCount): number {
  return footHeight(tokens, languages) + tokens.slide.foot.above[languages];
}

/** From the left edge of the bar on an opening slide to the words beside it. */
export function openingIndent({ slide }: Tokens): number {
  return slide.opening.bar + slide.opening.gap;
}

/** Height from the words of a heading to what follows: a gap, the line, a gap. */
export function underHeading({ slide }: Tokens): number {
  return slide.rule.above + slide.rule.width + slide.rule.below;
}
