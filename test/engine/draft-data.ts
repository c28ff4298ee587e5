import { checkDraft } from '../../src/engine/check-draft.ts';
import type { Assessment, CompareRequest, DraftCheck, DraftRequest } from '../../src/model/index.ts';
import { builtinSchemes, builtinUnits } from '../../src/recognise/index.ts';
import { type Dropped, drop, sample } from '../fixtures/recognised.ts';

/** What a workbook of these files checks a draft against: each place's newest date against each that is before it. */
export function groundOf(files: readonly Dropped[]): Omit<DraftRequest, 'text' | 'file'> {
  const { assessments, units, schemes } = drop(files);
  const known = new Map([...builtinUnits, ...units].map((unit) => [unit.key, unit]));
  const all = new Map([...builtinSchemes, ...schemes].map((scheme) => [scheme.key, scheme]));
  const places = new Map<string, (typeof assessments)[number][]>();
  for (const a of assessments) {
    const key = [a.scheme, a.scope, a.level].join('|');
    places.set(key, [...(places.get(key) ?? []), a]);
  }
  const against = [...places.values()].flatMap((place): CompareRequest<Assessment>[] => {
    const [to, ...earlier] = place.toSorted((a, b) => (a.period.end < b.period.end ? 1 : -1));
    const scheme = all.get(to!.scheme);
    const rest = {
      units: to!.units.flatMap((u) => known.get(u) ?? []),
      indicators: scheme?.indicators ?? [],
      ...(scheme ? { scheme } : {}),
    };
    return earlier.length === 0
      ? [{ to: to!, ...rest }]
      : earlier.map((from) => ({ from, to: to!, ...rest }));
  });
  const keys = new Set(assessments.flatMap((a) => [...a.units, a.scope]));
  return { against, units: [...keys].flatMap((key) => known.get(key) ?? []), schemes: [...all.values()] };
}

export const NOTICE = groundOf(
  [
    'TB-1072_12-chi-so-tinh-Binh-Phuoc.csv',
    '766_so-nganh_den-27-3-2025.csv',
    '766_so-nganh_den-08-4-2025.csv',
    '766_cap-huyen_den-27-3-2025.csv',
    '766_cap-huyen_den-08-4-2025.csv',
    'Xep-hang-766_tinh-Binh-Phuoc.csv',
  ].map(sample),
);

export const check = (text: string, ground = NOTICE): DraftCheck => checkDraft({ ...ground, text });

/** "text: verdict because expected" of each figure. */
export function told({ figures }: DraftCheck): string[] {
  return figures.map(({ text, verdict, because, expected }) => {
    const value =
      expected &&
      (expected.period?.end ?? `${expected.value}${expected.of === undefined ? '' : `/${expected.of}`}`);
    return [text, verdict, because, value].filter((part) => part !== undefined).join(' | ');
  });
}
