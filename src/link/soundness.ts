import {
  type Assessment,
  type Correction,
  figureAt,
  type IndicatorKey,
  MAX_DECIMALS,
  type Parcel,
  periodKey,
  restoreCorrection,
  restoreView,
  type Scheme,
  sumMark,
  type Unit,
} from '../model/index.ts';
import { MOST_FIGURES } from './body.ts';
import { BUILTIN_INDICATORS, builtinUnit, isBuiltinScheme } from './known.ts';
import { once } from './stages.ts';

const MOST_IN_KEY = 400;

/**
 * Whether everything in a parcel can be drawn: what an assessment names is in the parcel or built in, once, and every
 * view passes `restoreView`. The same for what is sent and what comes.
 */
export function isSound(parcel: Parcel): boolean {
  const { views, assessments, units, schemes } = parcel;
  const unitKeys = new Set(units.map((unit) => unit.key));
  const byKey = new Map(schemes.map((s) => [s.key, s]));
  const columnsOf = once((key: string): ReadonlySet<IndicatorKey> | undefined =>
    isBuiltinScheme(key)
      ? new Set(BUILTIN_INDICATORS[key])
      : byKey.has(key)
        ? new Set(byKey.get(key)!.indicators.map((i) => i.key))
        : undefined,
  );
  const isKnown = (unit: string): boolean => unitKeys.has(unit) || builtinUnit(unit) !== undefined;
  const figures = assessments.reduce((n, a) => n + a.columns.length * a.units.length, 0);
  return (
    figures <= MOST_FIGURES &&
    areUnique(units.map((unit) => unit.key)) &&
    areUnique(schemes.map((s) => s.key)) &&
    areUnique(
      assessments.map((a) =>
        JSON.stringify([a.scheme, a.scope, a.level, periodKey(a.period), sumMark(a.period), a.source]),
      ),
    ) &&
    units.every(isSoundUnit) &&
    schemes.every(isSoundScheme) &&
    assessments.every(
      (a) => isKnown(a.scope) && a.units.every(isKnown) && isSoundAssessment(a, columnsOf(a.scheme)),
    ) &&
    views.every((view) => restoreView(view) !== undefined) &&
    hasSoundNotes(parcel)
  );
}

/** What is the office's own stands beside a view, and is about figures of the parcel. */
function hasSoundNotes({ views, assessments, office }: Parcel): boolean {
  if (!office) return true;
  const isOfParcel = ({ of }: Correction): boolean => {
    const assessment = assessments.find(({ key }) => key === of.assessment);
    return assessment !== undefined && figureAt(assessment, of.unit, of.indicator, of.part) !== undefined;
  };
  return (
    views.length > 0 &&
    office.corrections.every((one) => isOfParcel(one) && restoreCorrection(one) !== undefined)
  );
}

const areUnique = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;
const isKey = (key: string): boolean => key.length > 0 && key.length <= MOST_IN_KEY;

function isSoundUnit({ key, name, epoch }: Unit): boolean {
  return isKey(key) && name !== '' && (epoch?.from ?? '') <= (epoch?.to ?? '9');
}

/** Bands from the highest to the lowest, as a grade is looked for. */
function isSoundScheme({ indicators, grades }: Scheme): boolean {
  return (
    areUnique(indicators.map((i) => i.key)) &&
    indicators.every((i) => isKey(i.key) && i.name !== '' && i.decimals <= MAX_DECIMALS) &&
    grades.every((band, i) => i === 0 || band.from < grades[i - 1]!.from)
  );
}

function isSoundAssessment(
  { units, columns, period, decimals }: Assessment,
  indicators: ReadonlySet<IndicatorKey> | undefined,
): boolean {
  return (
    indicators !== undefined &&
    units.length > 0 &&
    columns.length > 0 &&
    areUnique(units) &&
    areUnique(columns.map((c) => `${c.part}:${c.indicator}`)) &&
    columns.every((c) => indicators.has(c.indicator)) &&
    decimals.every((plane) => plane.every((d) => d <= MAX_DECIMALS)) &&
    period.start <= period.end
  );
}
