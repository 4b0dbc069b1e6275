import loadHighs, { type Model, type ModelData } from 'highs';

/** A sum of columns between two ends. */
export interface Row {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** Columns from `lower` to `upper`, and the rows that they fulfil. */
export interface LinearProgram {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly Row[];
}

/** Columns that make the cost smallest; `unknown` where the solver gave up. */
export type Solution = { readonly cost: number; readonly columns: Float64Array } | 'unknown';

/** A program that the solver holds, so that it goes on from one solution to the next. The next program ends it. */
export interface Held {
  minimise(cost: Float64Array): Solution;
  /** Whole columns that cost `most` at most; null where there are none. */
  find(cost: Float64Array, most: number): Float64Array | null | 'unknown';
}

/** HiGHS, opened once. */
export interface Solver {
  hold(program: LinearProgram): Held;
}

/** Branches that are looked at for whole numbers: a limit that, unlike one of time, is the same on every machine. */
const PATIENCE = 300;

export async function openSolver(): Promise<Solver> {
  // Its types describe the CommonJS module, where the function is a property; the module imported here is the function.
  const load = loadHighs as unknown as typeof loadHighs.default;
  const highs = await load();
  const { optimal, infeasible } = highs.constants.modelStatus;
  const linear = highs.createModel();
  const whole = highs.createModel();
  // Small programs are solved before presolving them would pay, those of whole numbers are not.
  linear.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
  // Any columns that are cheap enough will do, and the cheaper the better.
  whole.options.set({ output_flag: false, mip_max_nodes: PATIENCE, mip_rel_gap: 0.9 });
  return {
    hold(program) {
      pass(linear, dataOf(program));
      const all = { kind: 'range', from: 0, to: program.upper.length - 1 } as const;
      return {
        minimise(cost) {
          linear.changeColsCost(all, cost);
          linear.run();
          if (linear.getModelStatus() !== optimal) return 'unknown';
          return { cost: linear.getObjectiveValue(), columns: Float64Array.from(linear.getSolution().colValue) };
        },
        find(cost, most) {
          const columns = Array.from(cost.keys()).filter((column) => cost[column] !== 0);
          const values = columns.map((column) => cost[column] ?? 0);
          const rows = [...program.rows, { columns, values, low: Number.NEGATIVE_INFINITY, high: most }];
          const integrality = new Int32Array(program.upper.length).fill(highs.constants.variableType.integer);
          pass(whole, { ...dataOf({ ...program, rows }), colCost: cost, integrality });
          whole.run();
          if (whole.getModelStatus() === infeasible) return null;
          return whole.getModelStatus() === optimal ? Float64Array.from(whole.getSolution().colValue) : 'unknown';
        },
      };
    },
  };
}

function pass(model: Model, data: ModelData): void {
  model.clearModel();
  model.passModel(data);
}

function dataOf({ lower, upper, rows }: LinearProgram): ModelData {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ columns }, index) => {
    starts[index + 1] = (starts[index] ?? 0) + columns.length;
  });
  return {
    numCols: upper.length,
    numRows: rows.length,
    colCost: new Float64Array(upper.length),
    colLower: Float64Array.from(lower),
    colUpper: Float64Array.from(upper),
    rowLower: Float64Array.from(rows, ({ low }) => low),
    rowUpper: Float64Array.from(rows, ({ high }) => high),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: upper.length,
      starts,
      indices: Int32Array.from(rows.flatMap(({ columns }) => columns)),
      values: Float64Array.from(rows.flatMap(({ values }) => values)),
    },
  };
}
