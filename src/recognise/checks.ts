import { planChanges } from './checks/changes.ts';
import type { PlanChecks } from './checks/check.ts';
import { planDecimals } from './checks/decimals.ts';
import { planDossierSums } from './checks/dossier-sums.ts';
import { planGrades } from './checks/grades.ts';
import { planMaxima } from './checks/maxima.ts';
import { planRates } from './checks/rates.ts';
import { planTotals } from './checks/totals.ts';

/** A new check is a file and a line here. */
const PLANS: readonly PlanChecks[] = [
  planChanges,
  planTotals,
  planMaxima,
  planRates,
  planGrades,
  planDossierSums,
  planDecimals,
];

export const planChecks: PlanChecks = (sheet, bindings, tools) =>
  PLANS.flatMap((plan) => plan(sheet, bindings, tools));
