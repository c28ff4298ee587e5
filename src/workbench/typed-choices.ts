import { type AssessmentHead, compareNames, fold, type Scheme, type Unit } from '../model/index.ts';
import { builtinSchemes } from '../recognise/index.ts';
import { wordingOf } from '../wording/index.ts';
import type { TypedAbout, TypedFigure } from './typed-figures.ts';

interface Known {
  readonly heads: readonly AssessmentHead[];
  readonly units: ReadonlyMap<string, Unit>;
  readonly schemes: ReadonlyMap<string, Scheme>;
}

/** The workbook's schemes and the built-in ones; those with a total first, for what stands in no file is mostly one. */
export function typedSchemes({ heads, schemes }: Known): readonly Scheme[] {
  const used = [...schemes.values()].filter(({ key }) => heads.some((head) => head.scheme === key));
  const offered = [...new Map([...used, ...builtinSchemes].map((scheme) => [scheme.key, scheme])).values()];
  const hasTotal = ({ indicators }: Scheme) => Number(indicators.some(({ role }) => role === 'total'));
  return offered.sort((a, b) => hasTotal(b) - hasTotal(a));
}

interface Used {
  readonly unit: Unit;
  uses: number;
}

/** Provinces by name, each once whatever its epochs; first the one most of the workbook is about. */
export function typedProvinces(known: Known): readonly Unit[] {
  return usedProvinces(known).map(({ unit }) => unit);
}

/** The province most of the workbook is about; none where it is about none, for nobody's figures are a guess. */
export function likelyProvince(known: Known): Unit | undefined {
  return usedProvinces(known).find(({ uses }) => uses > 0)?.unit;
}

function usedProvinces({ heads, units }: Known): readonly Used[] {
  const byName = new Map<string, Used>();
  for (const unit of units.values()) {
    if (unit.level !== 'province') continue;
    const uses = heads.filter(({ scope, units: own }) => scope === unit.key || isOnly(unit, own)).length;
    const known = byName.get(unit.name);
    if (known) known.uses += uses;
    else byName.set(unit.name, { unit, uses });
  }
  return [...byName.values()].sort((a, b) => b.uses - a.uses || compareNames(a.unit.name, b.unit.name));
}

/** Figures of one province alone are about it as much as those of its units are. */
function isOnly({ key }: Unit, units: readonly string[]): boolean {
  return units.length === 1 && units[0] === key;
}

/** The units a figure can be about: the country, the province, and what is known to lie in it; each name once. */
export function typedUnits({ units }: Known, province: string): readonly Unit[] {
  const parents = new Set([...units.values()].filter((u) => isProvince(u, province)).map(({ key }) => key));
  const found = [...units.values()].filter(
    ({ key, parent, level }) => level === 'country' || parents.has(key) || parents.has(parent ?? ''),
  );
  const byName = new Map(found.map((unit) => [unit.name, unit]));
  return [...byName.values()].sort((a, b) => compareNames(a.name, b.name));
}

const isProvince = ({ level, name }: Unit, province: string): boolean =>
  level === 'province' && name === province;

/** A figure with its unit renamed; what is known of a unit of that name comes with it. */
export function withUnit(figure: TypedFigure, name: string, known: readonly Unit[], all: Known): TypedFigure {
  const unit = known.find((u) => fold(u.name) === fold(name));
  if (!unit) return { ...figure, unit: name };
  const parent = unit.level === 'province' ? '' : (all.units.get(unit.parent ?? '')?.name ?? '');
  return { ...figure, unit: name, level: unit.level, parent };
}

/** As the file's title names them. */
export function typedAbout(scheme: Scheme, province: Unit | undefined): TypedAbout {
  const { fileProvince } = wordingOf('vi').typed;
  return {
    scheme: scheme.name,
    province: province ? fileProvince(province.name, province.type === 'city') : '',
  };
}
