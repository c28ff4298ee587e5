import type { AuditRequest, Issue } from '../../model/index.ts';
import { fullPoints } from './full-points.ts';
import { listOrder } from './list-order.ts';
import { publishedRanks } from './published-ranks.ts';
import { repeatedColumns } from './repeated-columns.ts';
import { repeatedFigures } from './repeated-figures.ts';
import { groupedBy, sceneOf } from './scene.ts';
import { sumsOfParts } from './sums-of-parts.ts';
import { timesApart } from './times-apart.ts';
import { wholeAndParts } from './whole-and-parts.ts';

const CHECKS = [
  sumsOfParts,
  publishedRanks,
  wholeAndParts,
  fullPoints,
  repeatedColumns,
  repeatedFigures,
  listOrder,
  timesApart,
] as const;

/** So many doubts of one kind are listed; one cause mostly stands behind all of them. */
const MOST_LISTED = 20;

/**
 * Doubts about stored figures that no single row or table shows: what repeats, what does not add up, what contradicts
 * itself between a whole and its parts. Repairs nothing. A place is the figure's cell; what is too much to list is counted.
 */
export function audit(request: AuditRequest): readonly Issue[] {
  const scene = sceneOf(request);
  const issues = CHECKS.flatMap((check) => check(scene));
  return [...groupedBy(issues, ({ code }) => code).values()].flatMap(listed);
}

function listed(issues: readonly Issue[]): readonly Issue[] {
  const last = issues[MOST_LISTED - 1];
  if (issues.length <= MOST_LISTED || !last) return issues;
  const { severity, at } = last;
  const more: Issue = {
    code: 'issues-more',
    severity,
    ...(at ? { at: { import: at.import, file: at.file } } : {}),
    detail: { count: issues.length - MOST_LISTED },
  };
  return [...issues.slice(0, MOST_LISTED), more];
}
