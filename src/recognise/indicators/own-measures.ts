import { fold, type Measure, type Question, type Scheme } from '../../model/index.ts';
import type { Desk } from '../questions.ts';
import { cellOf, placeOf, type Sheet } from '../structure/sheet.ts';
import { countsDossiers, JUDGES, measureTold, type OwnIndicator } from './told-measure.ts';
import { unknownMeasureIn, unknownMeasureOver } from './unknown-measure.ts';

/** What each is measured in: as it says itself, else as most of its table and scheme do, else as is answered. */
export function measuresOf(
  indicators: readonly OwnIndicator[],
  before: Scheme | undefined,
  sheet: Sheet,
  desk: Desk,
): { readonly measures: readonly Measure[]; readonly provisional: boolean } {
  const table = unknownMeasureOver(sheet.body.outside.above);
  const unknowns = indicators.map((own) => own.unknown ?? unknownMeasureIn(own.name) ?? table);
  const told = indicators.map((own, i) => {
    const measure = measureTold(own) ?? (countsDossiers(own, sheet) ? 'count' : undefined);
    return measure === 'days' && !own.measure && !own.unit && unknowns[i] !== undefined ? undefined : measure;
  });
  const untold = [...new Set(indicators.filter((_, i) => told[i] === undefined).map((own) => own.name))];
  // What stands beside ranks or days is neither: its own name would say so.
  const beside = [...told, ...(before?.indicators.map((i) => i.measure) ?? [])];
  const common = mostCommon(beside.filter((measure) => measure !== 'rank' && measure !== 'days'));
  // What has decimals is no count, whatever stands beside it.
  const isFraction = indicators.some((own, i) => told[i] === undefined && own.decimals > 0);
  // Counts beside rates: whole numbers are no sure percentages among such as are not whole.
  const areWhole = indicators.every((own, i) => told[i] !== undefined || own.decimals === 0);
  const areRatesFine = indicators.some((own, i) => told[i] === 'percent' && own.decimals > 0);
  const strange = indicators.flatMap(({ name }, i) => {
    const unit = unknowns[i];
    return told[i] === undefined && unit !== undefined ? [{ name, unit }] : [];
  });
  const isOther = strange.length > 0 || indicators.some((own, i) => told[i] === undefined && own.isOther);
  const mayShare = common === 'count' ? !isFraction : common !== 'percent' || !areWhole || !areRatesFine;
  const isSure = mayShare && !isOther;
  const fallback =
    untold.length === 0
      ? undefined
      : askMeasure(
          sheet,
          { untold, strange },
          isSure ? common : undefined,
          isOther || areLikelyCounts(sheet, indicators, told),
          desk,
        );
  return {
    measures: told.map((measure) => measure ?? fallback?.measure ?? 'points'),
    provisional: fallback?.provisional ?? false,
  };
}

function mostCommon(measures: readonly (Measure | undefined)[]): Measure | undefined {
  const counts = new Map<Measure, number>();
  for (const measure of measures) if (measure) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const COUNTS = /\b(?:ho so|hs|tthc|thu tuc|luot|so luong)\b/;

/**
 * Whole numbers in a table that prints "%" behind its rates, or under a title about dossiers and no index, are likely
 * counts: proposed, never taken.
 */
function areLikelyCounts(
  { body }: Sheet,
  indicators: readonly OwnIndicator[],
  told: readonly (Measure | undefined)[],
): boolean {
  if (!indicators.every((own, i) => told[i] !== undefined || own.decimals === 0)) return false;
  const title = fold(body.outside.above.join(' '));
  return indicators.some((own) => own.hasPercent) || (COUNTS.test(title) && !JUDGES.test(title));
}

const CHOICES = ['points', 'percent', 'count', 'days'] as const satisfies readonly Measure[];

/** A figure of one of them, as it is printed. */
function exampleOf(sheet: Sheet, names: readonly string[]): string {
  const figures = sheet.columns.filter((c) => c.kind === 'figure');
  const own = figures.filter((c) => names.some((name) => c.head.includes(name)));
  for (const { row, name } of sheet.body.data) {
    const among = own.length > 0 ? own : names.includes(name) ? figures : [];
    const text = among.map((c) => cellOf(sheet, row, c.index).trim()).find((cell) => /\d/.test(cell));
    if (text !== undefined) return text;
  }
  return '';
}

/** Names that leave open what they are measured in, and those of them beside which an unknown measure is printed. */
interface Untold {
  readonly untold: readonly string[];
  readonly strange: readonly { readonly name: string; readonly unit: string }[];
}

function detailOf(strange: Untold['strange'], names: readonly string[]): Question['detail'] {
  if (strange.length === 0) return {};
  const stated = new Set(strange.map(({ name }) => name));
  const silent = names.filter((name) => !stated.has(name));
  const units = [...new Set(strange.map(({ unit }) => unit))];
  return { units, stated: [...stated], ...(silent.length > 0 ? { silent } : {}) };
}

/** What most of a table's telling names say goes for the rest ("Mức độ hài lòng" among rates); else it is asked. */
function askMeasure(
  sheet: Sheet,
  { untold: names, strange }: Untold,
  common: Measure | undefined,
  isCount: boolean,
  desk: Desk,
): { readonly measure: Measure; readonly provisional: boolean } {
  if (common !== undefined && !isCount) {
    desk.note('measure-assumed', 'note', placeOf(sheet), { names, measure: common });
    return { measure: common, provisional: false };
  }
  // What is printed beside them is not days either: those are known.
  const choices = CHOICES.filter((measure) => measure !== 'days' || strange.length === 0);
  const proposed = isCount ? 'count' : 'points';
  const { value, answered } = desk.ask({
    id: `measure:${sheet.shape}`,
    kind: 'measure',
    import: sheet.at.import,
    file: sheet.at.file,
    table: sheet.at.table,
    detail: { names, example: exampleOf(sheet, names), ...detailOf(strange, names) },
    choices: choices.map((measure) => ({ value: measure, kind: 'measure', detail: { value: measure } })),
    proposed,
  });
  if (!answered) desk.note('measure-assumed', 'warning', placeOf(sheet), { names, measure: proposed });
  return { measure: choices.find((m) => m === value) ?? proposed, provisional: !answered };
}
