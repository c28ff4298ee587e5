import type { Parcel, Scheme, Unit } from '../model/index.ts';
import { builtinSchemes, builtinUnits } from '../recognise/index.ts';
import type { Ground } from './ground.ts';

/** The figures of a parcel with the names they need: its units' before the built-in ones, but no other index 766. */
export function groundOf({ assessments, units, schemes, office }: Parcel): Ground {
  const byKey = new Map(assessments.map((assessment) => [assessment.key, assessment]));
  return {
    heads: assessments,
    ...(office && office.corrections.length > 0 ? { corrections: office.corrections } : {}),
    units: new Map<string, Unit>([...builtinUnits, ...units].map((unit) => [unit.key, unit])),
    schemes: new Map<string, Scheme>([...schemes, ...builtinSchemes].map((scheme) => [scheme.key, scheme])),
    read: async (key) => byKey.get(key),
    // In memory already: what else a parcel's assessment holds is in nobody's way.
    readColumn: async (keys) => keys.map((key) => byKey.get(key)),
  };
}
