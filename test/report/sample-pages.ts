import { createEngine } from '../../src/engine/index.ts';
import type { Assessment, Page, ViewSpec } from '../../src/model/index.ts';
import { buildPage, focusOf } from '../../src/view/index.ts';
import type { Language } from '../../src/wording/index.ts';
import { sample } from '../fixtures/recognised.ts';
import { SPEC } from '../view/departments.ts';

interface Ask {
  readonly file: readonly string[];
  readonly spec?: Partial<ViewSpec>;
  readonly language?: Language;
  /** Shows the later date alone. */
  readonly oneDate?: true;
  /** Keeps the year before as a further baseline. */
  readonly baseline?: true;
}

/** The page a view of dropped samples shows, through the engine as the app goes. */
export async function samplePage(ask: Ask): Promise<Page> {
  const engine = createEngine();
  const outcome = await engine.recognise(ask.file.map(sample));
  const dates = [...outcome.assessments].sort((a, b) => (a.period.end < b.period.end ? -1 : 1));
  const year = dates.find(({ period }) => period.kind === 'year');
  const [from, to] = dates.slice(-2) as [Assessment, Assessment];
  const scheme = outcome.schemes.find((candidate) => candidate.key === to.scheme);
  const { units, indicators } = outcome;
  const comparison = await engine.compare({
    ...(ask.oneDate ? {} : { from }),
    to,
    ...(ask.baseline && year ? { baselines: [year] } : {}),
    units,
    indicators: scheme?.indicators ?? indicators,
    ...(scheme ? { scheme } : {}),
  });
  const spec: ViewSpec = { ...SPEC, level: to.level, ...ask.spec };
  return buildPage({
    spec,
    comparison,
    findings: await engine.find(comparison, focusOf(comparison, spec)),
    issues: outcome.issues,
    units,
    ...(scheme ? { scheme } : {}),
    sourceName: to.source,
    language: ask.language ?? 'vi',
  });
}

export const DEPARTMENTS = ['TB-1072_so-nganh_27-3-va-08-4.csv'];
export const DISTRICTS = ['TB-1072_cap-huyen_27-3-va-08-4.csv'];
export const INDICATORS = ['TB-1072_12-chi-so-tinh-Binh-Phuoc.csv'];
export const RANKS = ['Xep-hang-766_tinh-Binh-Phuoc.csv'];
export const PROVINCES = ['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv'];
