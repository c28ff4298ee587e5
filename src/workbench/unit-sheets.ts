import {
  type Assessment,
  type AssessmentKey,
  type Cell,
  type CopyKind,
  type Correction,
  columnIndex,
  type Engine,
  type FigureColumn,
  type Finding,
  figureAt,
  type History,
  type UnitKey,
  type UnitSheet,
  unitSheetToSend,
} from '../model/index.ts';
import { focusOf, listedUnits, type SheetMaker, unitSheetsOf } from '../view/index.ts';
import type { Wording } from '../wording/index.ts';
import { correctedNote } from './corrected-note.ts';
import { goalsOf } from './goals.ts';
import { oneOfEachDate, resolveView } from './resolve-view.ts';
import type { Shown } from './showing.ts';
import { shownToSend } from './to-send.ts';
import { withPredecessors } from './unit-lists.ts';

/** Units whose findings are asked for at once: the comparison goes to the worker each time. */
const PORTION = 100;

interface OfLevel {
  readonly levelFindings: readonly Finding[];
  readonly history?: History;
}

interface Makers {
  readonly onScreen: SheetMaker;
  readonly toSend: SheetMaker;
}

/** Makes the one-page sheets of the units of the view that is shown. */
export class UnitSheets {
  /** The units the view lists that the later date has, in its order. */
  readonly units: readonly UnitKey[];
  readonly #shown: Shown;
  readonly #engine: Engine;
  readonly #wording: Wording;
  /** Those in force over what is shown. */
  readonly #corrections: readonly Correction[];
  /** Told where figures of another date are damaged: the history then lacks it. */
  readonly #damaged: () => void;
  /** What all sheets of the level share is looked up once. */
  #makers: Promise<Makers> | undefined;
  /** What the histories are of: one column of every date. */
  #series: (FigureColumn & { readonly dates: ReadonlyMap<AssessmentKey, Assessment> }) | undefined;

  constructor(
    shown: Shown,
    engine: Engine,
    wording: Wording,
    damaged: () => void,
    corrections: readonly Correction[] = [],
  ) {
    this.#shown = shown;
    this.#engine = engine;
    this.#wording = wording;
    this.#corrections = corrections;
    this.#damaged = damaged;
    const later = new Set(shown.to.units);
    this.units = listedUnits(shown.comparison, shown.spec).filter((unit) => later.has(unit));
  }

  /** The sheets of these units in their order; `told` of how many are made, and ends the work where it answers false. */
  async make(
    units: readonly UnitKey[],
    told: (done: number) => boolean = () => true,
  ): Promise<readonly UnitSheet[]> {
    return this.#made(units, (await this.#shared()).onScreen, told);
  }

  /** The same as they leave. */
  async copies(
    units: readonly UnitKey[],
    kind: CopyKind,
    told: (done: number) => boolean = () => true,
  ): Promise<readonly UnitSheet[]> {
    const { onScreen, toSend } = await this.#shared();
    if (kind === 'to-send') return (await this.#made(units, toSend, told)).map(unitSheetToSend);
    const { unitSheetForOffice } = await import('./office-part.ts');
    const sheets = await this.#made(units, onScreen, told);
    return sheets.map((sheet) => unitSheetForOffice(sheet, this.#shown, this.#wording, this.#corrections));
  }

  async #made(
    units: readonly UnitKey[],
    make: SheetMaker,
    told: (done: number) => boolean,
  ): Promise<readonly UnitSheet[]> {
    const { comparison, spec } = this.#shown;
    const sheets: UnitSheet[] = [];
    for (let from = 0; from < units.length && told(sheets.length); from += PORTION) {
      const some = units.slice(from, from + PORTION);
      const findings = await this.#engine.findEach(comparison, some, spec.dismissed);
      sheets.push(...some.map((unit, i) => make(unit, findings[i]!)));
    }
    return sheets;
  }

  /** Where a figure of a sheet's history came from; known once a sheet is made. */
  cellOf(unit: UnitKey, date: AssessmentKey): Cell | undefined {
    const assessment = this.#series?.dates.get(date);
    if (!this.#series || !assessment) return undefined;
    return figureAt(assessment, unit, this.#series.indicator, this.#series.part)?.cell;
  }

  /** Begun once; what failed is begun anew the next time. */
  #shared(): Promise<Makers> {
    if (this.#makers) return this.#makers;
    const making = this.#begin();
    this.#makers = making;
    making.then(undefined, () => {
      this.#makers = undefined;
    });
    return making;
  }

  async #begin(): Promise<Makers> {
    const level = await this.#ofLevel();
    return {
      onScreen: this.#maker(this.#shown, level, this.#corrections),
      toSend: this.#maker(shownToSend(this.#shown), level, []),
    };
  }

  #maker(shown: Shown, level: OfLevel, corrections: readonly Correction[]): SheetMaker {
    const { spec, comparison, to, ground } = shown;
    const note = correctedNote(shown, corrections, this.#wording);
    const { language, style, start } = this.#wording;
    const scheme = ground.schemes.get(spec.scheme);
    const { bands } = goalsOf(spec, ground, to);
    return unitSheetsOf({
      ...level,
      spec,
      comparison,
      units: [...ground.units.values()],
      ...(scheme ? { scheme } : {}),
      ...(bands ? { bands } : {}),
      sourceName: start.source(to.source, to.sourceAssumed),
      ...(note ? { correctedNote: note } : {}),
      language,
      style,
    });
  }

  async #ofLevel(): Promise<OfLevel> {
    const { comparison, spec } = this.#shown;
    const total = comparison.indicators.find(({ role }) => role === 'total');
    const focus = total && focusOf(comparison, { rows: 'units', focus: { indicator: total.key } });
    if (focus?.rows !== 'units') return { levelFindings: [] };
    const { indicator, part } = focus;
    const [levelFindings, assessments] = await Promise.all([
      this.#engine.find(comparison, focus, spec.dismissed),
      this.#everyDate({ indicator, part }),
    ]);
    const dates = new Map(assessments.map((assessment) => [assessment.key, assessment]));
    this.#series = { indicator, part, dates };
    const listed = new Set(assessments.flatMap((assessment) => assessment.units));
    const units = withPredecessors(listed, this.#shown.ground.units);
    return { levelFindings, history: await this.#engine.history({ assessments, units, indicator, part }) };
  }

  /**
   * The one column of every assessment of the place that has it: whole assessments of a year would not be read in a
   * moment, and a table without the figure says nothing of the units it lists.
   */
  async #everyDate(column: FigureColumn): Promise<readonly Assessment[]> {
    const { spec, ground } = this.#shown;
    const heads = oneOfEachDate(resolveView(spec, ground.heads));
    const read = await ground.readColumn(
      heads.filter((head) => columnIndex(head, column.indicator, column.part) >= 0).map(({ key }) => key),
      column,
    );
    const whole = read.filter((assessment) => assessment !== undefined);
    if (whole.length < read.length) this.#damaged();
    return whole;
  }
}
