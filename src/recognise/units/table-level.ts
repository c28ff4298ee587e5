import type { Level } from '../../model/index.ts';
import type { Sheet } from '../structure/sheet.ts';
import { levelOfUnitHead, levelsOfHeading } from './unit-names.ts';

/** Of offices as of provinces, unlike "Các tỉnh, thành phố". */
export const SAYS_TIER = /(?<!\p{L})cấp tỉnh(?!\p{L})/iu;

/** Rows of one name. */
export interface Ranked {
  readonly level: Level | undefined;
  readonly count: number;
}

/** What the head over the names says they all are. */
function levelOfHead({ header }: Sheet): Level | undefined {
  return levelOfUnitHead(header.paths[header.name]?.at(-1) ?? '');
}

/** Fewer rows of a kind say nothing of the rows that name no kind. */
const LEAST_COMPANY = 3;
/** Nor does a smaller share of the table. */
export const MOST = 0.8;

/**
 * What the table tells of a bare name: the head over the names, else what nearly all rows are, else the only level the
 * title speaks of, else what nearly all rows with a kind are. A row of the whole country is no company.
 */
export function tableLevel(
  sheet: Sheet,
  rows: readonly (Ranked & { readonly section: string })[],
  hasProvinces: () => boolean,
): (section: string) => Level | undefined {
  const head = levelOfHead(sheet);
  if (head) return () => head;
  const counted = rows.filter((r) => r.level !== 'country');
  const total = (of: readonly Ranked[]) => of.reduce((n, { count }) => n + count, 0);
  const company = mostCommon(counted);
  const isCompany = (of: number) =>
    company !== undefined && company.count >= LEAST_COMPANY && company.count >= of * MOST;
  // Names under a heading nobody understands may be of another level than those under the others.
  const kept = new Set(rows.filter((r) => r.level === company?.level).map((r) => r.section));
  const ofCompany = (section: string) => (kept.has(section) ? company?.level : undefined);
  if (isCompany(total(counted))) return ofCompany;
  const titles = [...sheet.body.outside.above, sheet.facts.title];
  const said = new Set(titles.flatMap(levelsOfHeading));
  const { level } = sheet.facts;
  const isTier = level === 'province' && titles.some((text) => SAYS_TIER.test(text)) && !hasProvinces();
  if (level !== undefined && said.size <= 1) return () => (isTier ? 'department' : level);
  return isCompany(total(counted.filter((r) => r.level !== undefined))) ? ofCompany : () => undefined;
}

export function mostCommon(
  rows: readonly Ranked[],
): { readonly level: Level; readonly count: number } | undefined {
  const counts = new Map<Level, number>();
  for (const { level, count } of rows) {
    if (level && level !== 'country') counts.set(level, (counts.get(level) ?? 0) + count);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && { level: most[0], count: most[1] };
}
