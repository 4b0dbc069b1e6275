import * as vega from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { MeasureText } from '../../model/drawing.js';

/** The rows of a chart's data sets, by the names that the specification gives them. */
export type ChartData = Readonly<Record<string, readonly object[]>>;

/** Draws Vega-Lite specifications. */
export interface ChartRenderer {
  /**
   * Draws a specification as SVG; its data sets have names but no rows, which `data` gives. A specification is compiled once and
   * filled again; a picture that was drawn before is returned at once. Rejects with Error where Vega warns: a chart is right, or it
   * is not there.
   */
  draw(spec: TopLevelSpec, data: ChartData): Promise<string>;
  /** Draws a specification that holds its data, as the SVG that Vega makes of it. Rejects as `draw` does. */
  drawWhole(spec: TopLevelSpec): Promise<string>;
}

/** `measure`: the width of text in the typeface of the drawings. It replaces Vega's own for the whole program. */
export function openChartRenderer(measure: MeasureText): ChartRenderer {
  useTypeface(measure);
  const compiledViews = new Map<string, CompiledView>();
  const pictures = new Map<string, string>();
  // A view holds one set of data at a time, so drawings wait for one another.
  let turn: Promise<unknown> = Promise.resolve();

  async function drawNow(spec: TopLevelSpec, specKey: string, data: ChartData): Promise<string> {
    const compiledView = compiledViews.get(specKey) ?? setUp(spec);
    compiledViews.set(specKey, compiledView);
    for (const [name, rows] of Object.entries(data)) compiledView.view.data(name, [...rows]);
    await compiledView.view.runAsync();
    refuseComplaints(compiledView.complaints);
    return decorative(await compiledView.view.toSVG());
  }

  return {
    async draw(spec, data) {
      const specKey = JSON.stringify(spec);
      const key = specKey + JSON.stringify(data);
      const drawn = turn.then(async () => {
        const picture = pictures.get(key) ?? (await drawNow(spec, specKey, data));
        pictures.set(key, picture);
        return picture;
      });
      turn = drawn.catch(() => undefined);
      return drawn;
    },
    async drawWhole(spec) {
      const { view, complaints } = setUp(spec);
      const svg = await view.toSVG();
      refuseComplaints(complaints);
      view.finalize();
      return svg;
    },
  };
}

/** A compiled specification, and what Vega has complained of since this was last looked at. */
interface CompiledView {
  readonly view: vega.View;
  readonly complaints: string[];
}

function setUp(spec: TopLevelSpec): CompiledView {
  const complaints: string[] = [];
  const logger = collectingLogger(complaints);
  const compiled = compile(spec, { logger });
  refuseComplaints(complaints);
  const runtime = vega.parse(compiled.spec, undefined, { ast: true });
  const view = new vega.View(runtime, { renderer: 'none', expr: expressionInterpreter, loader: refusingLoader(), logger });
  return { view, complaints };
}

function refuseComplaints(complaints: string[]): void {
  const said = complaints.splice(0);
  if (said.length > 0) throw new Error(`A chart could not be drawn: ${said.join(' ')}`);
}

/** Charts are drawn from the given data; a specification that loads a file or an address is refused. */
function refusingLoader(): vega.Loader {
  const refuse = (uri: string): Promise<never> => Promise.reject(new Error(`A chart may not load ${uri}.`));
  const loader = vega.loader();
  return { ...loader, load: refuse, sanitize: refuse, http: refuse, file: refuse };
}

/** Vega goes on after a warning, and hangs where its logger throws; so its complaints are collected. */
function collectingLogger(complaints: string[]): vega.LoggerInterface {
  const keep = (...said: readonly unknown[]): vega.LoggerInterface => {
    complaints.push(said.map(String).join(' '));
    return logger;
  };
  const quiet = (): vega.LoggerInterface => logger;
  const logger = {
    level: () => vega.Warn,
    error: keep,
    warn: keep,
    info: quiet,
    debug: quiet,
  } as unknown as vega.LoggerInterface;
  return logger;
}

/** Without a canvas Vega guesses the width of text, wrongly for Japanese; the embedded typeface is measured instead. */
function useTypeface(measure: MeasureText): void {
  const metrics = (vega as unknown as { textMetrics: { width: (item: TextItem, text?: string) => number } }).textMetrics;
  metrics.width = (item, text) => {
    const weight = item.fontWeight === 'bold' || Number(item.fontWeight) >= 600 ? 700 : 400;
    return measure(String(text ?? item.text ?? ''), item.fontSize ?? 11, weight);
  };
}

interface TextItem {
  readonly text?: unknown;
  readonly fontSize?: number;
  readonly fontWeight?: unknown;
}

/**
 * The document gives each chart its words, so the picture itself says nothing to a screen reader. Empty frames are dropped and
 * coordinates rounded to hundredths of a pixel, since a report holds dozens of charts.
 */
function decorative(svg: string): string {
  return svg
    .replace('<svg ', '<svg aria-hidden="true" focusable="false" ')
    .replace(/ (?:xmlns:xlink|version|role|aria-roledescription|aria-label|pointer-events)="[^"]*"/g, '')
    .replace(/<path class="(?:background|foreground)"[^>]*\/>/g, '')
    .replace(/ (?:d|transform|[xy][12]?)="[^"]*"/g, (attribute) =>
      attribute.replace(/-?\d+\.\d{3,}/g, (n) => String(Math.round(Number(n) * 100) / 100)),
    )
    .replaceAll('<g aria-hidden="true">', '<g>')
    .replace(/(<g[^>]*) aria-hidden="true"/g, '$1');
}
