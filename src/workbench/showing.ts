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
import type { Ground } from './ground.ts';
import type { Resolved } from './resolve-view.ts';
import { unitLists } from './unit-lists.ts';

/** What the screen shows at one moment: a view with the figures that belong to it. */
export interface Shown {
  readonly spec: ViewSpec;
  readonly comparison: Comparison;
  readonly findings: readonly Finding[];
  readonly from?: AssessmentHead;
  readonly to: AssessmentHead;
  /** In the order of the comparison's. */
  readonly baselines: readonly AssessmentHead[];
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

/** Assessments held in memory, beside a view's further periods: a nation's take 2 MB each. */
const MOST_HELD = 24;

/** Turns a view into figures; the latest request wins, an overtaken one comes back as `superseded`. */
export class Showing {
  readonly #engine: Engine;
  /** What was read, the longest unused first. */
  readonly #figures = new Map<string, Assessment>();
  readonly #unitsOf = unitLists();
  #last: { key: string; comparison: Comparison } | undefined;
  /** The latest request, under which the engine knows its work. */
  #job: string | undefined;

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
    if (this.#job !== undefined) void this.#engine.cancel(this.#job);
    const job = crypto.randomUUID();
    this.#job = job;
    try {
      return await this.#shown(spec, resolved, ground, job);
    } catch (error) {
      if (error instanceof Error && error.name === 'JobCancelled') return 'superseded';
      throw error;
    } finally {
      if (this.#job === job) this.#job = undefined;
    }
  }

  async #shown(
    spec: ViewSpec,
    resolved: Resolved,
    ground: Ground,
    job: string,
  ): Promise<Shown | 'superseded' | 'damaged' | 'nothing'> {
    const { from: before, to: after, baselines: further } = resolved;
    if (!after) return 'nothing';
    const to = await this.#read(after, ground);
    const from = before && (await this.#read(before, ground));
    const baselines = await Promise.all(further.map((head) => this.#read(head, ground)));
    if (job !== this.#job) return 'superseded';
    this.#dropOldest(MOST_HELD + further.length);
    if (!to || (before && !from)) return 'damaged';
    const whole = baselines.filter((b) => b !== undefined);
    const comparison = await this.#compare(
      spec,
      { to, baselines: whole, ...(from ? { from } : {}) },
      ground,
      job,
    );
    if (job !== this.#job) return 'superseded';
    const findings = await this.#engine.find(comparison, focusOf(comparison, spec), spec.dismissed, job);
    if (job !== this.#job) return 'superseded';
    const kept = further.filter((_, i) => baselines[i] !== undefined);
    return {
      spec,
      comparison,
      findings,
      to: after,
      baselines: kept,
      ground,
      ...(before ? { from: before } : {}),
    };
  }

  async #compare(
    spec: ViewSpec,
    periods: Periods,
    { units, schemes }: Ground,
    job: string,
  ): Promise<Comparison> {
    const { from, to, baselines } = periods;
    const key = JSON.stringify([from?.key, to.key, baselines.map((b) => b.key), spec.tolerance]);
    if (this.#last?.key === key) return this.#last.comparison;
    const scheme = schemes.get(spec.scheme);
    const request = {
      ...periods,
      units: this.#unitsOf(units, to.units, from?.units ?? []),
      indicators: scheme?.indicators ?? [],
      ...(scheme ? { scheme } : {}),
      tolerance: spec.tolerance,
    };
    const comparison = await this.#engine.compare(request, job);
    this.#last = { key, comparison };
    return comparison;
  }

  /** One figure with its status and its cell, of what was shown last. */
  figure(head: AssessmentHead, ref: FigureRef): Figure | undefined {
    const assessment = this.#figures.get(head.key);
    return assessment && figureAt(assessment, ref.unit, ref.indicator, ref.part);
  }

  async #read({ key }: AssessmentHead, ground: Ground): Promise<Assessment | undefined> {
    const assessment = this.#figures.get(key) ?? (await ground.read(key));
    if (assessment) this.#hold(key, assessment);
    return assessment;
  }

  #hold(key: string, assessment: Assessment): void {
    this.#figures.delete(key);
    this.#figures.set(key, assessment);
  }

  #dropOldest(most: number): void {
    for (const oldest of this.#figures.keys()) {
      if (this.#figures.size <= most) return;
      this.#figures.delete(oldest);
    }
  }
}
