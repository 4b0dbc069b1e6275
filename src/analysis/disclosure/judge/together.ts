import { openAudit } from '../audit/index.js';
import type { AuditRules, Cell, Variable } from '../rules/index.js';
import type { BandFigure } from './bands.js';
import type { JudgeContext } from './context.js';
import { protectBeside, protectRest } from './group-rests.js';
import type { Margin } from './margins.js';
import type { ContingencyTable, VariableCell } from './tables.js';
import type { WeightedFigures } from './weights.js';

/** What is withheld as one: a group of a comparison, the weighted figures of an item, or a comparison group of feedback reports. */
export interface Unit {
  readonly cells: readonly VariableCell[];
  /** What readers lose with it: the respondents behind it. Totals are no units: everything else is withheld before them. */
  readonly loss: number;
  isShown(): boolean;
  withhold(): void;
}

/** What is shown besides totals. */
export interface Figures {
  readonly tables: readonly ContingencyTable[];
  readonly weighted: readonly WeightedFigures[];
  readonly margins: readonly Margin[];
  readonly bands: readonly BandFigure[];
}

/**
 * Judges all cells of every variable together, with those of releases and of other editions. Where they give something away, units are
 * taken up one by one, those of most respondents first, and whatever is not safe beside the others is withheld. The result is what can
 * be seen of each variable, by its id.
 */
export function judgeTogether(
  context: JudgeContext,
  { tables, weighted, margins, bands }: Figures,
  totals: readonly VariableCell[],
): ReadonlyMap<string, readonly Cell[]> {
  const units = [
    ...tables.flatMap((table) => groupUnits(context, table)),
    ...weighted.flatMap(weightedUnits),
    ...[...margins, ...bands].map(wholeUnit),
  ];
  const shownNow = () => [...totals, ...units.filter((unit) => unit.isShown()).flatMap(({ cells }) => cells)];
  const variables = new Map([...totals, ...units.flatMap(({ cells }) => cells)].map(({ variable }) => [variable.id, variable]));
  if (!context.isTeam) {
    for (const variable of variables.values()) protectVariable(context, variable, units, totals);
    protectBeside(context, tables);
  }
  return byVariable(shownNow());
}

function byVariable(shown: readonly VariableCell[]): ReadonlyMap<string, readonly Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const { variable, cell } of shown) {
    const known = found.get(variable.id);
    if (known) known.push(cell);
    else found.set(variable.id, [cell]);
  }
  return found;
}

/** Withholds what of a variable is not safe, by one audit, beside what stands, what another edition shows, and the totals. */
export function protectVariable(
  { settings, elsewhere }: JudgeContext,
  variable: Variable,
  units: readonly Unit[],
  totals: readonly VariableCell[],
  open = openAudit,
): void {
  const shown = units
    .filter((unit) => unit.isShown() && unit.cells.some((one) => one.variable.id === variable.id))
    .sort((a, b) => b.loss - a.loss);
  if (shown.length === 0) return;
  const fixed = [...variable.standing, ...(elsewhere.get(variable.id) ?? []), ...cellsOn(variable, totals)];
  const isSafe = openSafety(open, variable, fixed, shown, { least: settings.changed, magnitudes: settings.magnitudes });
  if (isSafe(shown)) return;
  if (isSafe([])) withholdUnsafe(shown, isSafe);
  else for (const unit of shown) unit.withhold();
}

/** Whether units can be shown together beside what is fixed. */
function openSafety(
  open: typeof openAudit,
  variable: Variable,
  fixed: readonly Cell[],
  units: readonly Unit[],
  rules: AuditRules,
): (shown: readonly Unit[]) => boolean {
  const cells = [...fixed];
  const places = new Map<Unit, readonly number[]>();
  for (const unit of units) {
    const ofUnit = cellsOn(variable, unit.cells);
    places.set(
      unit,
      ofUnit.map((_, index) => cells.length + index),
    );
    for (const cell of ofUnit) cells.push(cell);
  }
  const givesAway = open(variable, cells, rules);
  return (shown) => !givesAway([...fixed.keys(), ...shown.flatMap((unit) => places.get(unit) ?? [])]);
}

/**
 * Withholds each unit that is not safe beside those before it that are kept. What is safe together is safe one by one, so that many are
 * tried at once: half as many after those that are not safe, twice as many after those that are.
 */
function withholdUnsafe(units: readonly Unit[], isSafe: (shown: readonly Unit[]) => boolean): void {
  const kept: Unit[] = [];
  // Withholding one may withhold others with it.
  let left = [...units];
  let size = Math.ceil(left.length / 2);
  while (left.length > 0) {
    const tried = left.slice(0, size);
    if (isSafe([...kept, ...tried])) {
      for (const unit of tried) kept.push(unit);
      left = left.slice(size);
      size *= 2;
    } else if (size > 1) {
      size = Math.ceil(Math.min(size, left.length) / 2);
    } else {
      left[0]?.withhold();
      left = left.slice(1).filter((unit) => unit.isShown());
    }
  }
}

function cellsOn({ id }: Variable, cells: readonly VariableCell[]): readonly Cell[] {
  return cells.flatMap(({ variable, cell }) => (variable.id === id ? [cell] : []));
}

/** Groups that keep released values are among what stands. */
function groupUnits(context: JudgeContext, table: ContingencyTable): readonly Unit[] {
  if (table.isKept) return [];
  return table.comparison.groups.map(({ n }, index) => ({
    cells: [...(table.cells[index] ?? []), ...(table.linked[index] ?? [])],
    loss: n,
    isShown: () => table.reasons[index] === null,
    withhold() {
      table.reasons[index] = 'complementary';
      protectRest(context, table);
    },
  }));
}

function weightedUnits({ mean, shares }: WeightedFigures): readonly Unit[] {
  return [mean, shares].map((part) => ({
    cells: part.cells,
    loss: 0,
    isShown: () => part.reason === null,
    withhold() {
      part.reason = 'complementary';
    },
  }));
}

/** All categories together: that one is not shown hides nothing of the others. */
function wholeUnit({ cells, respondents, reasons }: Margin | BandFigure): Unit {
  return {
    cells,
    loss: respondents,
    isShown: () => reasons.includes(null),
    withhold() {
      reasons.forEach((before, index) => {
        reasons[index] = before ?? 'complementary';
      });
    },
  };
}
