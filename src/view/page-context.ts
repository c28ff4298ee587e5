import {
  type Comparison,
  type FigureRef,
  type Finding,
  type Focus,
  focusKey,
  type GradeBand,
  type Indicator,
  type IndicatorKey,
  type Issue,
  type Part,
  type Scheme,
  type Unit,
  type UnitKey,
  type ViewSpec,
} from '../model/index.ts';
import {
  type About,
  earlierOf,
  type Language,
  laterOf,
  type Sourced,
  type Style,
  systemBeside,
  type Wording,
  wordingOf,
} from '../wording/index.ts';
import { focusOf } from './focus.ts';

export interface PageRequest {
  readonly spec: ViewSpec;
  readonly comparison: Comparison;
  /** In the order in which they are told; those about something else than the view shows are left out. */
  readonly findings: readonly Finding[];
  readonly units: readonly Unit[];
  readonly scheme?: Scheme;
  /** What the files behind the figures need care about. */
  readonly issues: readonly Issue[];
  /** The system the figures come from; empty where it is not known. */
  readonly sourceName: string;
  /** There is no other date in the workbook this one could be compared with. */
  readonly isOnlyPeriod?: boolean;
  readonly language: Language;
  /** The bands the grades stand on, where they are not the scheme's own. */
  readonly bands?: readonly GradeBand[];
  /** What is said of a figure that rests on a correction, by its row and the column it stands in; absent where none does. */
  readonly correctedNote?: (ref: FigureRef, column: string) => string | undefined;
  /** How the office writes; as usual where absent. */
  readonly style?: Style;
}

/** A request with its names looked up: what every part of a page is built from. */
export interface PageContext extends PageRequest {
  readonly words: Wording;
  readonly about: About;
  /** What the view looks at; undefined where the comparison has nothing of the kind. */
  readonly focus: Focus | undefined;
  readonly sourceNameOf: (source: string, isAssumed?: boolean) => string;
  /** Stands behind the date of one that another system's figures of that date stand beside. */
  readonly systemBeside: (one: Sourced) => string;
  readonly unitOf: (key: UnitKey) => Unit | undefined;
  readonly indicatorOf: (key: IndicatorKey) => Indicator;
  /** Both dates worded; `from` only where there are two. */
  readonly to: string;
  readonly from?: string;
}

/** Names are as printed; a key nobody knows stands for itself, so that a stale view still shows its figures. */
export function pageContext(request: PageRequest): PageContext {
  const { comparison, language } = request;
  const words = wordingOf(language, request.style);
  const focus = focusOf(comparison, request.spec);
  const beside = systemBeside(language, comparison);
  const earlier = earlierOf(comparison);
  const units = new Map<UnitKey, Unit>(request.units.map((unit) => [unit.key, unit]));
  const indicators = new Map<IndicatorKey, Indicator>();
  for (const indicator of request.scheme?.indicators ?? []) indicators.set(indicator.key, indicator);
  for (const indicator of comparison.indicators) indicators.set(indicator.key, indicator);
  const indicatorOf = (key: IndicatorKey): Indicator => indicators.get(key) ?? unknownIndicator(key);
  return {
    ...request,
    words,
    about: {
      comparison,
      unitName: (key) => units.get(key)?.name ?? key,
      unitType: (key) => units.get(key)?.type,
      indicatorName: (key) => indicatorOf(key).name,
    },
    focus,
    sourceNameOf: words.start.source,
    findings: request.findings.filter((finding) => isAbout(finding, focus)),
    unitOf: (key) => units.get(key),
    indicatorOf,
    systemBeside: beside,
    to: words.dates.period(comparison.to) + beside(laterOf(comparison)),
    ...(earlier ? { from: words.dates.period(earlier.period) + beside(earlier) } : {}),
  };
}

/** An event or a caveat is about the whole comparison, and is said in every view of it. */
function isAbout(finding: Finding, focus: Focus | undefined): boolean {
  if (!finding.focus) return true;
  return focus !== undefined && focusKey(finding.focus) === focusKey(focus);
}

function unknownIndicator(key: IndicatorKey): Indicator {
  return { key, name: key, role: 'component', measure: 'points', direction: 'none', decimals: 2 };
}

/** Decimals a part is printed with at least. */
export function decimalsOf(indicator: Indicator, part: Part): number {
  if (part === 'score') return indicator.decimals;
  return part === 'rate' ? Math.max(2, indicator.decimals) : 0;
}
