import type { FigureRef, Finding, FindingKind, Sentence } from '../model/index.ts';
import type { PageContext } from './page-context.ts';

/** Findings that say "look before you tell": set apart, and last. */
const WARNINGS: ReadonlySet<FindingKind> = new Set([
  'events',
  'more-events',
  'caveats',
  'dossier-parts-differ',
  'overdue-one-list',
]);

/** Every finding as a sentence, but for what the page's title says already. */
export function sentencesOf(context: PageContext, title: string): readonly Sentence[] {
  const sentences = context.findings
    .filter((finding) => !isTitle(context, finding, title))
    .map(
      (finding): Sentence => ({
        key: finding.key,
        text: context.words.findings.sentence(finding, context.about),
        tone: WARNINGS.has(finding.kind) ? 'warning' : 'plain',
        cells: finding.cells,
        dismissible: finding.kind === 'events',
      }),
    );
  return [
    ...sentences.filter((sentence) => sentence.tone === 'plain'),
    ...sentences.filter((sentence) => sentence.tone === 'warning'),
    ...onlyPeriod(context),
    ...notesOf(context),
  ];
}

/** Of a workbook with one date no change can be stated, and that is said; one date chosen out of several says nothing. */
function onlyPeriod({ comparison, isOnlyPeriod = false, words }: PageContext): readonly Sentence[] {
  if (!isOnlyPeriod || comparison.from) return [];
  const text = words.bases.onlyPeriod(words.dates.periodInSentence(comparison.to));
  return [{ key: 'only-period', text, tone: 'warning', cells: [], dismissible: false }];
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
  const { up = 0, down = 0 } = said.figures;
  const counted = context.findings.find(
    ({ kind }) => kind === COUNTED[down >= up ? 'down' : 'up'][said.focus?.rows ?? 'units'],
  );
  return counted?.cells ?? said.cells;
}

/** Which finding lists what a headline counts. */
const COUNTED = {
  up: { units: 'units-up', indicators: 'indicators-up' },
  down: { units: 'units-down', indicators: 'indicators-down' },
} as const satisfies Record<string, Record<string, FindingKind>>;

/** A view without a headline of its own is headed by one of its sentences, without the full stop. */
function isTitle({ words, about }: PageContext, finding: Finding, title: string): boolean {
  return finding.kind === 'headline' || words.findings.sentence(finding, about) === `${title}.`;
}
