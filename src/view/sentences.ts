import type { FigureRef, Finding, FindingKind, Sentence } from '../model/index.ts';
import type { PageContext } from './page-context.ts';
import { rewordingOf, wordsOf } from './rewordings.ts';

/** Findings that say "look before you tell": set apart, and last. */
const WARNINGS: ReadonlySet<FindingKind> = new Set(['events', 'more-events', 'caveats']);

/** A tolerance is a setting that goes wherever the sentences go (domain rule 4), and no reason to doubt them. */
const isWarning = ({ kind, caveat }: Finding): boolean => WARNINGS.has(kind) && caveat !== 'tolerance';

/** Every finding as a sentence, but for what the page's title says already. */
export function sentencesOf(context: PageContext, title: string): readonly Sentence[] {
  const sentences = context.findings
    .filter((finding) => !isTitle(context, finding, title))
    .map((finding): Sentence => {
      const generated = context.words.findings.sentence(finding, context.about);
      const rewording = rewordingOf(context, finding.key, generated);
      return {
        key: finding.key,
        text: wordsOf(generated, rewording),
        ...(rewording ? { rewording } : {}),
        rewordable: true,
        tone: isWarning(finding) ? 'warning' : 'plain',
        cells: finding.cells,
        dismissible: finding.kind === 'events',
      };
    });
  return [
    ...sentences.filter((sentence) => sentence.tone === 'plain'),
    ...sentences.filter((sentence) => sentence.tone === 'warning'),
    ...baselineCaveats(context),
    ...notesOf(context),
  ];
}

/** A baseline of another kind is shown and subtracted, with the caveat said in words (domain rule 8). */
function baselineCaveats({ comparison, words, to }: PageContext): readonly Sentence[] {
  return comparison.baselines
    .filter(({ reasons }) => reasons.some((reason) => reason.code === 'period-kind-differs'))
    .map(({ key, period }) => ({
      key: `baseline:${key}`,
      text: words.grid.baselineCaveat(words.dates.period(period), to),
      tone: 'warning',
      cells: [],
      dismissible: false,
    }));
}

/** One sentence for all that the source files need care about. */
function notesOf({ issues, words }: PageContext): readonly Sentence[] {
  const text = words.issues.summary(issues);
  if (text === '') return [];
  return [{ key: 'source-notes', text, tone: 'warning', cells: [], dismissible: false, opensNotes: true }];
}

/** The figures the title speaks of: every one it counts, not only those it names. */
export function titleCells(context: PageContext, title: string): readonly FigureRef[] {
  const said = context.findings.find((finding) => isTitle(context, finding, title));
  if (said?.kind !== 'headline') return said?.cells ?? [];
  const lead = context.words.findings.leads(said, context.about);
  const counted = context.findings.find(({ kind }) => kind === COUNTED[lead][said.focus?.rows ?? 'units']);
  return counted?.cells ?? said.cells;
}

/** Which finding lists what a headline counts. */
const COUNTED = {
  gaining: { units: 'units-up', indicators: 'indicators-up' },
  declining: { units: 'units-down', indicators: 'indicators-down' },
} as const satisfies Record<string, Record<string, FindingKind>>;

/** A view without a headline of its own is headed by one of its sentences, without the full stop. */
function isTitle({ words, about }: PageContext, finding: Finding, title: string): boolean {
  return finding.kind === 'headline' || words.findings.sentence(finding, about) === `${title}.`;
}
