import type { GroupAnalysis, GroupComparison } from '../../../model/inference.js';
import type { Cell, Variable, Withheld } from '../rules/index.js';

/** A comparison while its groups are judged. */
export interface ContingencyTable {
  readonly group: GroupAnalysis;
  readonly comparison: GroupComparison;
  /** By category: the cells that its group shows, each with the variable that it is about. */
  readonly cells: readonly (readonly VariableCell[])[];
  /** By category: what its group tells besides, of options that it does not show. */
  readonly linked: readonly (readonly VariableCell[])[];
  /** Over everyone in any of the groups or in none: what the groups could be subtracted from. */
  readonly totals: readonly VariableCell[];
  /** By category; changes while groups are withheld. */
  readonly reasons: (Withheld | null)[];
  /** True where the values are taken from a release. */
  readonly isKept: boolean;
}

export interface VariableCell {
  readonly variable: Variable;
  readonly cell: Cell;
}
