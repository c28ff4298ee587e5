import { readFileSync } from 'node:fs';
import { compare, find, findFor } from '../../../src/compare/index.ts';
import {
  type Assessment,
  type Comparison,
  type Finding,
  type Focus,
  TARGET_PARTS,
} from '../../../src/model/index.ts';
import { builtinSchemes, builtinUnits } from '../../../src/recognise/index.ts';
import type { About } from '../../../src/wording/index.ts';
import { drop } from '../../fixtures/recognised.ts';

/** One comparison with everything that was found in it. */
export interface Found {
  readonly about: About;
  readonly findings: readonly Finding[];
}

const FILES = new URL('../../../', import.meta.url);
/** Units and columns looked at one by one; the others are told alike. */
const FEW = 4;

/**
 * All that files of one drop say: each assessment alone, and beside every other of its kind, the rest as baselines; by the
 * usual views and by a few of each other kind, under a threshold and with targets that some meet and some do not.
 */
export function everythingIn(paths: readonly string[]): readonly Found[] {
  const reading = drop(
    paths.map((path) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      bytes: readFileSync(new URL(path, FILES)),
    })),
  );
  const { assessments } = reading;
  const units = [...builtinUnits, ...reading.units];
  const schemes = [...reading.schemes, ...builtinSchemes];
  const indicators = [...reading.indicators, ...schemes.flatMap((scheme) => scheme.indicators)];
  const names = new Map([...units, ...indicators].map(({ key, name }) => [key, name]));
  const nameOf = (key: string): string => names.get(key) ?? key;
  const compared = (to: Assessment, others: readonly Assessment[]): Comparison => {
    const [from, ...baselines] = others;
    const reference = assessments.find((a) => a.level === 'country' && a.scheme === to.scheme && a !== to);
    const scheme = schemes.find(({ key }) => key === to.scheme);
    return compare({
      to,
      ...(from ? { from } : {}),
      ...(reference ? { reference } : {}),
      ...(scheme ? { scheme } : {}),
      baselines,
      units,
      indicators,
      targets: { typed: targetsAt(to), files: assessments, today: to.period.end },
    });
  };
  return assessments.flatMap((to) => {
    const others = assessments.filter(
      (a) => a !== to && a.scheme === to.scheme && a.scope === to.scope && a.level === to.level,
    );
    const beside = assessments
      .filter((a) => a !== to && a.period.end === to.period.end)
      .map((a) => compared(a, []));
    const pairs = others.map((from) => compared(to, [from, ...others.filter((a) => a !== from)]));
    return [compared(to, []), ...pairs].flatMap((comparison) =>
      (['short', 'full'] as const).map((length) => ({
        about: { comparison, length, unitName: nameOf, indicatorName: nameOf },
        findings: foundIn(comparison, beside),
      })),
    );
  });
}

function foundIn(comparison: Comparison, beside: readonly Comparison[]): readonly Finding[] {
  const { units, columns } = comparison;
  const focuses: readonly Focus[] = [
    ...units.slice(0, FEW).map((unit) => ({ rows: 'indicators', unit }) as const),
    ...columns.slice(0, FEW).map((column) => ({ rows: 'units', ...column }) as const),
  ];
  return [
    ...find(comparison, [], { beside }),
    ...find(comparison, [], { beside, threshold: 5 }),
    ...focuses.flatMap((focus) => findFor(comparison, focus, [], { beside })),
  ];
}

const targetsAt = ({ columns: [first], period }: Assessment) =>
  TARGET_PARTS.map((part) => ({
    indicator: first?.indicator ?? '',
    part,
    year: Number(period.end.slice(0, 4)),
    value: 85,
    decimals: 0,
    source: 'test',
    at: '2026-01-01',
  }));
