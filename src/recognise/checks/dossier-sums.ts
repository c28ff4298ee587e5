import { DOSSIER_SUMS, periodKey, SCHEME_DOSSIERS } from '../../model/index.ts';
import type { PlanChecks } from './check.ts';
import { scoresByPeriod, sumCheck } from './sums.ts';

/** Received, resolved and open dossiers and what each must be the sum of, in each period. Counts are exact. */
export const planDossierSums: PlanChecks = (_, bindings) => {
  const counts = bindings.filter((b) => b.scheme.key === SCHEME_DOSSIERS);
  return scoresByPeriod(counts, (b) => periodKey(b.dated.period)).flatMap((scores) =>
    DOSSIER_SUMS.flatMap(({ total, sets }) => {
      const sum = scores.get(total);
      const set = sets.find((keys) => keys.every((key) => scores.has(key)));
      if (!sum || !set) return [];
      return [
        sumCheck(
          sum,
          set.map((key) => scores.get(key)!),
          0,
        ),
      ];
    }),
  );
};
