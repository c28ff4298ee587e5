import type { Finding, FindingKind, Period } from '../../model/index.ts';
import { basesWords } from '../bases.ts';
import { dateWords } from '../dates.ts';
import type { InEvery, Language } from '../language.ts';
import { numberWords } from '../numbers.ts';
import type { Style } from '../style.ts';
import { tellingOf } from './bases-telling.ts';
import { caveatsEn, sentencesEn, sourceEn, toleranceEn } from './findings-en.ts';
import { caveatsVi, sentencesVi, sourceVi, toleranceVi } from './findings-vi.ts';
import { targetHeadlineEn } from './goals-en.ts';
import { targetHeadlineVi } from './goals-vi.ts';
import { headlineEn } from './headline-en.ts';
import { headlineVi } from './headline-vi.ts';
import {
  type About,
  type CaveatTellers,
  leadOf,
  type Measured,
  type SentenceTellers,
  type Teller,
  type Telling,
  tellingIn,
  toleranceIn,
} from './telling.ts';

export interface FindingWords {
  /** One finding as a sentence, ending in a full stop. */
  readonly sentence: (finding: Finding, about: About) => string;
  /** Which of its two sides a headline counts. */
  readonly leads: (headline: Finding, about: About) => 'gaining' | 'declining';
  /** The finding that heads a view; undefined where nothing was found. */
  readonly head: (findings: readonly Finding[], about: About) => Finding | undefined;
  /** The heading of a view, without a full stop; empty where nothing was found. */
  readonly headline: (findings: readonly Finding[], about: About) => string;
  /** "0,05 điểm": a tolerance with the unit of the figures it holds for. */
  readonly amountOfTolerance: (tolerance: number, of: readonly Measured[]) => string;
  /** What every output under a tolerance states; without a full stop. */
  readonly tolerance: (tolerance: number, of: readonly Measured[]) => string;
  /** The line that names where the figures come from and what date they are of. */
  readonly source: (source: string, to: Period) => string;
}

const sentences: InEvery<SentenceTellers> = { vi: sentencesVi, en: sentencesEn };
const caveats: InEvery<CaveatTellers> = { vi: caveatsVi, en: caveatsEn };
const headlines: InEvery<Teller> = { vi: headlineVi, en: headlineEn };
const targetHeadlines: InEvery<Teller> = { vi: targetHeadlineVi, en: targetHeadlineEn };
const tolerances: InEvery<(amount: string) => string> = { vi: toleranceVi, en: toleranceEn };
const sources: InEvery<(source: string, date: string, isDay: boolean) => string> = {
  vi: sourceVi,
  en: sourceEn,
};

/** What heads a view that has no headline of its own: one unit with nothing but a total or a published rank. */
const HEADS: readonly FindingKind[] = ['headline', 'published-rank', 'standing'];
/** Of one unit at one date, where it stands, and what it was to reach, say more than its highest and lowest figure. */
const HEADS_OF_ONE_DATE: readonly FindingKind[] = ['standing', 'targets', 'headline', 'published-rank'];
/** What heads a view of dossiers, where it is about what the view looks at. */
const FOCUSED_HEADS: ReadonlySet<FindingKind> = new Set(['dossier-summary', 'overdue-listed']);

export function findingsIn(language: Language, style: Style): FindingWords {
  const { ascii } = numberWords[language];
  const sentence = (finding: Finding, telling: Telling): string => {
    const tell =
      finding.kind === 'caveats'
        ? caveats[language][finding.caveat ?? 'provisional']
        : sentences[language][finding.kind];
    return capitalised(`${ascii(tell(finding, tellingOf(finding, telling)))}.`);
  };
  const amountOfTolerance = (tolerance: number, of: readonly Measured[]): string =>
    toleranceIn(language, style, tolerance, of);
  return {
    amountOfTolerance,
    tolerance: (tolerance, of) => tolerances[language](amountOfTolerance(tolerance, of)),
    leads: (finding, about) => leadOf(finding, tellingIn(language, style, about)),
    sentence: (finding, about) => sentence(finding, tellingIn(language, style, about)),
    head: headOf,
    headline: (findings, about) => {
      const head = headOf(findings, about);
      if (!head) return '';
      const telling = tellingIn(language, style, about);
      const short = head.kind === 'targets' ? targetHeadlines : headlines;
      if (head.kind !== 'headline' && head.kind !== 'targets') return sentence(head, telling).slice(0, -1);
      // Of one unit among others, the unit is named: its indicators alone would not say whose they are.
      const { focus } = head;
      const isOneOfMany = focus?.rows === 'indicators' && about.comparison.units.length > 1;
      const whose = isOneOfMany ? `${telling.unitName(focus.unit)}: ` : '';
      return capitalised(ascii(whose + short[language](head, telling)));
    },
    source: (source, to) => {
      const dates = dateWords[language];
      const { asOf, since } = to;
      const isDay = asOf !== undefined || (to.kind === 'day' && to.accumulates !== 'to-date');
      const line = sources[language](source, asOf ? dates.moment(asOf) : dates.period(to), isDay);
      return since === undefined ? line : line + basesWords[language].since(dates.day(since));
    },
  };
}

function headOf(findings: readonly Finding[], { comparison }: About): Finding | undefined {
  const heads = comparison.from ? HEADS : HEADS_OF_ONE_DATE;
  return (
    heads.map((kind) => findings.find((finding) => finding.kind === kind)).find(Boolean) ??
    findings.find(({ kind, focus }) => focus !== undefined && FOCUSED_HEADS.has(kind))
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
