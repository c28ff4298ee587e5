import {
  type Assessment,
  type AssessmentHead,
  type Comparison,
  type Engine,
  type Figure,
  type FigureRef,
  type Finding,
  figureAt,
  type ViewSpec,
} from '../model/index.ts';
import { focusOf } from '../view/index.ts';
import { type Goals, goalsOf, withBands } from './goals.ts';
import type { Ground } from './ground.ts';
import type { Resolved } from './resolve-view.ts';
import { today } from './today.ts';

/** What the screen shows at one moment: a view with the figures that belong to it. */
export interface Shown {
  readonly spec: ViewSpec;
  readonly comparison: Comparison;
  readonly findings: readonly Finding[];
  readonly from?: AssessmentHead;
  readonly to: AssessmentHead;
  /** In the order of the comparison's. */
  readonly baselines: readonly AssessmentHead[];
  /** Other assessments that may hold targets of it. */
  readonly targetFiles: readonly AssessmentHead[];
  readonly ground: Ground;
}

/** The assessment that a column of the grid is read from, by the column's id; a change is read from the later date. */
export function headOfColumn({ from, to, baselines }: Shown, column: string): AssessmentHead | undefined {
  if (column === 'before') return from;
  const baseline = /^baseline-(\d+)/.exec(column)?.[1];
  return baseline === undefined ? to : baselines[Number(baseline)];
}

interface Periods {
  readonly from?: Assessment;
  readonly to: Assessment;
  readonly baselines: readonly Assessment[];
}

interface Asked extends Goals {
  readonly targetFiles: readonly Assessment[];
}

/** Turns a view into figures; the latest request wins, an overtaken one comes back as `superseded`. */
export class Showing {
  readonly #engine: Engine;
  readonly #figures = new Map<string, Assessment>();
  #last: { key: string; comparison: Comparison } | undefined;
  #ticket = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Drops what was read of these assessments: they were written anew. */
  forget(keys: Iterable<string>): void {
    for (const key of keys) this.#figures.delete(key);
    this.#last = undefined;
  }

  async show(
    spec: ViewSpec,
    resolved: Resolved,
    ground: Ground,
  ): Promise<Shown | 'superseded' | 'damaged' | 'nothing'> {
    const ticket = ++this.#ticket;
    const { from: before, to: after, baselines: further } = resolved;
    if (!after) return 'nothing';
    const to = await this.#read(after, ground);
    const from = before && (await this.#read(before, ground));
    const baselines = await Promise.all(further.map((head) => this.#read(head, ground)));
    const goals = goalsOf(spec, ground, after);
    const files = await Promise.all(goals.files.map((head) => this.#read(head, ground)));
    const targetFiles = files.filter((file) => file !== undefined);
    if (ticket !== this.#ticket) return 'superseded';
    if (!to || (before && !from)) return 'damaged';
    const whole = baselines.filter((b) => b !== undefined);
    const periods: Periods = { to, baselines: whole, ...(from ? { from } : {}) };
    const comparison = await this.#compare(spec, periods, { ...goals, targetFiles }, ground);
    if (ticket !== this.#ticket) return 'superseded';
    const findings = await this.#engine.find(comparison, focusOf(comparison, spec), spec.dismissed);
    if (ticket !== this.#ticket) return 'superseded';
    const kept = further.filter((_, i) => baselines[i] !== undefined);
    return {
      spec,
      comparison,
      findings,
      to: after,
      baselines: kept,
      targetFiles: goals.files,
      ground,
      ...(before ? { from: before } : {}),
    };
  }

  async #compare(
    spec: ViewSpec,
    periods: Periods,
    goals: Asked,
    { units, schemes }: Ground,
  ): Promise<Comparison> {
    const { from, to, baselines } = periods;
    const { typed, targetFiles: files } = goals;
    const day = today();
    const keys = [from, to, ...baselines, ...files].map((assessment) => assessment?.key);
    const key = JSON.stringify([keys, baselines.length, spec.tolerance, goals.bands, typed, day]);
    if (this.#last?.key === key) return this.#last.comparison;
    const scheme = withBands(schemes.get(spec.scheme), goals);
    const named = new Set([...to.units, ...(from?.units ?? [])]);
    const comparison = await this.#engine.compare({
      ...periods,
      units: [...named].flatMap((k) => units.get(k) ?? []),
      indicators: scheme?.indicators ?? [],
      ...(scheme ? { scheme } : {}),
      tolerance: spec.tolerance,
      targets: { typed, files, today: day },
    });
    this.#last = { key, comparison };
    return comparison;
  }

  /** One figure with its status and its cell, of what was shown last. */
  figure(head: AssessmentHead, ref: FigureRef): Figure | undefined {
    const assessment = this.#figures.get(head.key);
    return assessment && figureAt(assessment, ref.unit, ref.indicator, ref.part);
  }

  async #read({ key }: AssessmentHead, ground: Ground): Promise<Assessment | undefined> {
    const known = this.#figures.get(key);
    if (known) return known;
    const assessment = await ground.read(key);
    if (assessment) this.#figures.set(key, assessment);
    return assessment;
  }
}
