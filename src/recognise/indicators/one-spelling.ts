import { fold, type Part, periodKey } from '../../model/index.ts';
import type { Dated } from '../periods/swapped-days.ts';
import { slug } from '../text/text.ts';

interface Named {
  readonly name: string;
  readonly part?: Part;
}

interface Look {
  readonly name: string;
  readonly slug: string;
  readonly period: string | undefined;
}

/** Two dates of one indicator, one head of which a scan spoilt ("PIEM DANH GIA"), are called alike. */
export function withOneSpelling<T extends Named>(
  own: readonly T[],
  dates: readonly (Dated | undefined)[],
): readonly T[] {
  const alike = new Map<string, Look[]>();
  return own.map((column, i) => {
    const period = dates[i] && periodKey(dates[i].period);
    const look: Look = { name: column.name, slug: slug(column.name), period };
    const key = `${column.part}|${scanned(column.name)}`;
    const before = alike.get(key) ?? [];
    const like = before.find((other) => other.slug !== look.slug && isOfOtherPeriod(other, look));
    if (!before.some((other) => other.slug === look.slug && other.period === period)) before.push(look);
    alike.set(key, before);
    return like === undefined ? column : { ...column, name: like.name };
  });
}

function isOfOtherPeriod({ period: a }: Look, { period: b }: Look): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** A scan takes Đ for P, DP, B or D. */
export function scanned(name: string): string {
  return fold(name).replace(/\b(?:dp|[pb])(?=[aeiouy])/g, 'd');
}
