import type { Length } from './brief-texts.js';
import type { ChartTable, DocumentHead, LabelledValue } from './document.js';
import type { Lang, Text, Told } from './text.js';

/** The view model of the policy brief. */

/** A number in a sentence, which leads to its note. */
export interface SourcedNumber {
  readonly written: string;
  /** The number of the note, from 1. */
  readonly note: number;
  /** What it is: 1.6＝問10-2に答えた回答企業の平均. */
  readonly words: Text;
}

/** Sentences whose numbers can be traced; `note` is null where they have none. */
export interface SourcedText {
  readonly parts: Readonly<Record<Lang, readonly (string | SourcedNumber)[]>>;
  readonly note: number | null;
}

/** A note: what the numbers of a few sentences are. */
export interface SourceNote {
  readonly number: number;
  readonly words: Text;
}

/** How sure a result is, as three squares of which the first are full, and in words. */
export interface Evidence {
  readonly squares: readonly ('full' | 'empty')[];
  readonly label: Told;
}

/** How well it is known that a proposal works, as two circles of which the first are full, and in words. */
export interface Effect {
  readonly circles: readonly ('full' | 'empty')[];
  readonly label: Text;
}

/** What is said about a finding, and how sure it is. */
export interface BriefStatement {
  readonly heading: Told;
  readonly body: SourcedText;
  /** What chance may explain of it; null where there is nothing to say. */
  readonly remark: Told | null;
  readonly base: SourcedText;
  readonly evidence: Evidence;
}

/** The chart of a finding. */
export interface BriefChart {
  /** The id of the finding that it belongs to; the same in every build. */
  readonly id: string;
  readonly chart: ChartTable;
  /** The heading of its finding, as sure as that is. In the brief, `chart` has a title with a number. */
  readonly title: Told;
  /** What it is about: a section, an item, a comparison. */
  readonly subject: Text;
  /** How it is to be read; null where it needs no explanation. */
  readonly note: Text | null;
}

/** A finding that is told, with its number in the brief. */
export interface BriefFinding extends BriefStatement {
  readonly number: string;
  readonly topic: Text | null;
  /** What else was found about the same subject. */
  readonly further: readonly BriefStatement[];
  /** Null where there is nothing to draw. */
  readonly plotted: BriefChart | null;
}

/** Something that could be done. How sure the results behind it are and how well it works are two things. */
export interface BriefProposal {
  readonly title: Text;
  readonly text: SourcedText;
  readonly aspects: readonly { readonly label: Text; readonly value: SourcedText }[];
  /** How sure the least sure of the findings is that speak for it, and which they are. */
  readonly evidence: Evidence;
  /** How well it is known to work, by its author. */
  readonly effect: Effect;
}

export interface BriefTable {
  readonly title: Text;
  /** What it says, in a sentence; null where that is said elsewhere. */
  readonly finding: Told | null;
  readonly headings: readonly Text[];
  /** None where the sentence says all. */
  readonly rows: readonly { readonly label: Text; readonly values: readonly Text[] }[];
}

/** The policy brief. */
export interface BriefView {
  readonly report: 'brief';
  readonly head: DocumentHead;
  readonly length: Length;
  readonly addressee: Text;
  readonly headline: Told;
  readonly evidenceHeading: Text;
  /** How the marks and words of certainty are to be read; empty where no finding is told. */
  readonly legend: readonly Text[];
  /** The first findings, which the first page tells. */
  readonly messages: readonly BriefFinding[];
  /** Printed where there is no finding to tell; else null. */
  readonly nothing: Text | null;
  /** The charts of all findings that are told. The short form prints the first of them only. */
  readonly charts: readonly BriefChart[];
  /** The chart of the first page; null where there is none. */
  readonly lead: BriefChart | null;
  readonly factsHeading: Text;
  readonly facts: readonly LabelledValue[];
  /** The number of the note for the facts; null where they have none. */
  readonly factsNote: number | null;
  /** A warning that few replied; null where enough did. */
  readonly lowResponse: Text | null;
  /**
   * Findings after the first page: in the full form all but the one whose chart is on the first page, in the short form those
   * that are no key message.
   */
  readonly findingsHeading: Text;
  readonly findings: readonly BriefFinding[];
  readonly proposals: {
    readonly heading: Text;
    readonly remark: Text;
    /** The word before how well an option is known to work. */
    readonly effectHeading: Text;
    readonly list: readonly BriefProposal[];
  } | null;
  readonly limits: { readonly heading: Text; readonly notes: readonly SourcedText[] };
  /** Who answered, compared with the frame, by the way of answering, and weighted; empty in the short form. */
  readonly comparisonsHeading: Text;
  readonly comparisons: readonly BriefTable[];
  /** In the short form its facts stand on the first page, and it has no notes. */
  readonly method: { readonly heading: Text; readonly facts: readonly LabelledValue[]; readonly notes: readonly Text[] };
  /** The data of the charts; null in the short form, where they stand beside the marks. */
  readonly data: { readonly heading: Text; readonly tables: readonly BriefTable[] } | null;
  readonly sources: { readonly heading: Text; readonly remark: Text; readonly notes: readonly SourceNote[] };
}
