import type { Length } from './brief-texts.js';
import type { ChartTable, DocumentHead, LabelledValue } from './document.js';
import type { Lang, Text } from './text.js';

/** The view model of the policy brief. */

/** A number in a sentence; it leads to the entry of its note. */
export interface SourcedNumber {
  readonly written: string;
  readonly note: number;
  /** The cell of results.json, as a JSON pointer. */
  readonly cell: string;
}

/** Sentences whose numbers can be traced; `note` is null where they have none. */
export interface SourcedText {
  readonly parts: Readonly<Record<Lang, readonly (string | SourcedNumber)[]>>;
  readonly note: number | null;
}

/** A note: the numbers of a few sentences, and the cells that they were rounded from. */
export interface SourceNote {
  readonly number: number;
  readonly entries: readonly { readonly written: string; readonly name: string; readonly cell: string }[];
}

/** How strong the evidence is: so many of three squares, and in words. */
export interface Evidence {
  readonly squares: readonly ('full' | 'empty')[];
  readonly label: Text;
}

export interface BriefStatement {
  readonly heading: Text;
  readonly body: SourcedText;
  /** What chance leaves of it. */
  readonly remark: Text | null;
  readonly base: SourcedText;
  readonly evidence: Evidence;
}

/** The chart of a finding. */
export interface BriefChart {
  /** The same in every build: the finding that it belongs to. */
  readonly id: string;
  readonly chart: ChartTable;
  /** What it shows, without its number in the brief. */
  readonly title: Text;
  /** What it is about: a section, an item, a comparison. */
  readonly subject: Text;
  /** How it is to be read. */
  readonly note: Text | null;
}

export interface BriefFinding extends BriefStatement {
  readonly number: string;
  readonly topic: Text | null;
  /** What else was found about the same. */
  readonly further: readonly BriefStatement[];
  /** Null where there is nothing to draw. */
  readonly plotted: BriefChart | null;
}

export interface BriefProposal {
  readonly title: Text;
  readonly text: SourcedText;
  readonly aspects: readonly { readonly label: Text; readonly value: SourcedText }[];
  /** How strong the weakest of the findings is that speak for it, and which those are. */
  readonly evidence: Evidence;
  readonly on: Text | null;
}

export interface BriefTable {
  readonly title: Text;
  /** What it says, in a sentence; null where that is said elsewhere. */
  readonly finding: Text | null;
  readonly headings: readonly Text[];
  readonly rows: readonly { readonly label: Text; readonly values: readonly Text[] }[];
}

export interface BriefView {
  readonly report: 'brief';
  readonly head: DocumentHead;
  readonly length: Length;
  readonly addressee: Text;
  readonly headline: Text;
  readonly evidenceHeading: Text;
  /** The first findings, which the first page tells. */
  readonly messages: readonly BriefFinding[];
  /** Said where nothing can be told. */
  readonly nothing: Text | null;
  /** Those of all findings that are told: in the short form only the first of them is printed. */
  readonly charts: readonly BriefChart[];
  /** The chart of the first page. */
  readonly lead: BriefChart | null;
  readonly factsHeading: Text;
  readonly facts: readonly LabelledValue[];
  readonly factsNote: number | null;
  readonly lowResponse: Text | null;
  /** In the full form all but the one whose chart is on the first page; in the short one those that are no key message. */
  readonly findingsHeading: Text;
  readonly findings: readonly BriefFinding[];
  readonly proposals: { readonly heading: Text; readonly remark: Text; readonly list: readonly BriefProposal[] } | null;
  readonly limits: { readonly heading: Text; readonly notes: readonly Text[] };
  /** Who answered, compared with the frame, by the way of answering, and weighted; none in the short form. */
  readonly comparisonsHeading: Text;
  readonly comparisons: readonly BriefTable[];
  /** In the short form its facts stand on the first page, and it has no notes. */
  readonly method: { readonly heading: Text; readonly facts: readonly LabelledValue[]; readonly notes: readonly Text[] };
  /** The data of the charts; none in the short form, where they stand beside the marks. */
  readonly data: { readonly heading: Text; readonly tables: readonly BriefTable[] } | null;
  readonly sources: { readonly heading: Text; readonly remark: Text; readonly notes: readonly SourceNote[] };
}
