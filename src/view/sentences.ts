import {
  decimalsIn,
  type FigureRef,
  type Finding,
  type FindingKind,
  type Grade,
  NO_GRADE,
  type Sentence,
} from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import type { PageContext } from './page-context.ts';
import { rewordingOf, wordsOf } from './rewordings.ts';

/** Findings that say "look before you tell": set apart, and last. */
const WARNINGS: ReadonlySet<FindingKind> = new Set([
  'events',
  'more-events',
  'caveats',
  'dossier-parts-differ',
  'overdue-one-list',
]);

/** Doubts about figures, ours to look into; every other warning says on what the figures stand. */
const DOUBTS: ReadonlySet<FindingKind> = new Set(['events', 'more-events', 'dossier-parts-differ']);

export const isDoubt = ({ kind }: Finding): boolean => DOUBTS.has(kind);

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
        ...(isDoubt(finding) ? { doubt: true } : {}),
        cells: finding.cells,
        dismissible: finding.kind === 'events',
      };
    });
  return [
    ...sentences.filter((sentence) => sentence.tone === 'plain'),
    ...sentences.filter((sentence) => sentence.tone === 'warning'),
    ...goalCaveats(context),
    ...onlyPeriod(context),
    ...notesOf(context),
  ];
}

/** Of a workbook with one date no change can be stated, and that is said; one date chosen out of several says nothing. */
function onlyPeriod({ comparison, isOnlyPeriod = false, words }: PageContext): readonly Sentence[] {
  if (!isOnlyPeriod || comparison.from) return [];
  const text = words.bases.onlyPeriod(words.dates.periodInSentence(comparison.to));
  return [{ key: 'only-period', text, tone: 'warning', here: true, cells: [], dismissible: false }];
}

/** Which bands grades stand on, and that a link brought its own, so that nobody takes them for the usual ones. */
export function goalCaveats({ bands, comparison, spec, words }: PageContext): readonly Sentence[] {
  const isGraded = comparison.gradeAfter.some((code) => code !== NO_GRADE);
  const texts = [
    bands && isGraded
      ? words.grid.bandsCaveat(bands.map(({ grade, from }) => bandText(grade, from, words)))
      : '',
    spec.grades || spec.targets ? words.grid.linkGoals : '',
  ];
  return texts.flatMap((text, i): readonly Sentence[] =>
    text
      ? [
          {
            key: `goals:${i}`,
            text,
            tone: 'warning',
            ...(i === OF_LINK ? { here: true } : {}),
            cells: [],
            dismissible: false,
          },
        ]
      : [],
  );
}

/** The second of them is about the machine a link is opened on. */
const OF_LINK = 1;

function bandText(grade: Grade, from: number, { names, numbers, grid }: Wording): string {
  return grid.band(names.grade(grade).toLowerCase(), numbers.figure(from, decimalsIn(from)));
}

/** One sentence for all that the source files need care about. */
function notesOf({ issues, words }: PageContext): readonly Sentence[] {
  const text = words.issues.summary(issues);
  if (text === '') return [];
  return [
    {
      key: 'source-notes',
      text,
      tone: 'warning',
      doubt: true,
      cells: [],
      dismissible: false,
      opensNotes: true,
    },
  ];
}

/** The figures the title speaks of: every one it counts, not only those it names. */
export function titleCells(context: PageContext): readonly FigureRef[] {
  const said = context.words.findings.head(context.findings, context.about);
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
