import type {
  AssessmentHead,
  Correction,
  Issue,
  OfficePart,
  Page,
  UnitKey,
  UnitSheet,
} from '../model/index.ts';
import { issueSentences, officeWords, type Wording } from '../wording/index.ts';
import { keptText } from './corrected-note.ts';
import type { Ground } from './ground.ts';
import type { Shown } from './showing.ts';
import type { TableNotes } from './table-marks.ts';

type Part = OfficePart['parts'][number];

/**
 * The page as a copy for the office: what the screen has, what the source files are in doubt about, and what was corrected.
 * `corrections`: those in force over what is shown.
 */
export function pageForOffice(
  page: Page,
  shown: Shown,
  issues: readonly Issue[],
  wording: Wording,
  corrections: readonly Correction[],
): Page {
  const words = officeWords[wording.language];
  const told = page.sentences.filter(({ here }) => !here);
  const names = page.grid.columns[0]?.text ?? [];
  return {
    ...page,
    sentences: told.filter(({ doubt }) => !doubt),
    office: officePart(wording, [
      {
        title: words.doubts,
        lines: told.filter(({ doubt, opensNotes }) => doubt && !opensNotes).map(({ text }) => text),
      },
      { title: words.corrections, lines: correctionLines(shown, corrections, wording) },
      { title: words.reworded, lines: rewordedLines(page, wording) },
      {
        title: words.rows,
        lines: page.grid.rows.flatMap(({ note }, row) => (note ? [words.row(names[row] ?? '', note)] : [])),
      },
      {
        title: words.files,
        lines: issues
          .filter(({ severity }) => severity !== 'note')
          .map(issueSentences[wording.language].sentence),
      },
    ]),
  };
}

/** A unit's sheet as a copy for the office; its doubts stand on it already. */
export function unitSheetForOffice(
  sheet: UnitSheet,
  shown: Shown,
  wording: Wording,
  corrections: readonly Correction[],
): UnitSheet {
  const lines = correctionLines(shown, corrections, wording, sheet.unit);
  return {
    ...sheet,
    office: officePart(wording, [{ title: officeWords[wording.language].corrections, lines }]),
  };
}

/** What a printed table says below its cells for the office: of its corrected ones and of what needs care. */
export function tableForOffice({ marks, issues, ground }: TableNotes, wording: Wording): OfficePart {
  const words = officeWords[wording.language];
  const corrections = [...marks.values()].flatMap((mark) => mark.corrections);
  const lines = corrections.flatMap((correction) => {
    const head = ground.heads.find(({ key }) => key === correction.of.assessment);
    return head ? [told(correction, head, ground, wording)] : [];
  });
  return officePart(wording, [
    { title: words.corrections, lines },
    { title: words.files, lines: issues.map(issueSentences[wording.language].inFile) },
  ]);
}

function officePart({ copies }: Wording, parts: readonly Part[]): OfficePart {
  return { label: copies.names['for-office'], parts: parts.filter(({ lines }) => lines.length > 0) };
}

function rewordedLines(page: Page, { language }: Wording): readonly string[] {
  const words = officeWords[language];
  const all = [page.titleRewording, ...page.sentences.map(({ rewording }) => rewording)];
  return all.flatMap((rewording) => {
    if (!rewording) return [];
    const { text, generated, agrees } = rewording;
    return [agrees ? words.rewording(text, generated) : words.stale(text)];
  });
}

/** Those of the corrections that the shown figures rest on, of all units or of one. */
function correctionLines(
  shown: Shown,
  corrections: readonly Correction[],
  wording: Wording,
  unit?: UnitKey,
): readonly string[] {
  const heads = headsOf(shown);
  return corrections
    .filter((correction) => unit === undefined || correction.of.unit === unit)
    .flatMap((correction) => {
      const head = heads.find(({ key }) => key === correction.of.assessment);
      return head && isBehind(correction, shown) ? [told(correction, head, shown.ground, wording)] : [];
    });
}

const headsOf = ({ from, to, baselines, reference, targetFiles }: Shown): readonly AssessmentHead[] =>
  [from, to, ...baselines, reference, ...targetFiles].filter((head) => head !== undefined);

/** Ranks, means and sums rest on every figure of the level; of the country and of other tables only some are looked at. */
function isBehind(
  { of: { assessment, unit, part } }: Correction,
  { comparison, targetFiles }: Shown,
): boolean {
  const { reference, units, scope } = comparison;
  if (assessment === reference?.key) return unit === reference.unit;
  if (targetFiles.some(({ key }) => key === assessment)) return part === 'target';
  return units.includes(unit) || unit === scope;
}

function told(
  { of, was, now, why, cell, at }: Correction,
  head: AssessmentHead,
  { units, schemes }: Pick<Ground, 'units' | 'schemes'>,
  wording: Wording,
): string {
  const indicator = schemes.get(head.scheme)?.indicators.find(({ key }) => key === of.indicator);
  const name = indicator?.name ?? of.indicator;
  return officeWords[wording.language].correction({
    unit: units.get(of.unit)?.name ?? of.unit,
    indicator: of.part === 'score' ? name : `${name} (${wording.names.part(of.part)})`,
    period: wording.dates.period(head.period),
    was: keptText(was, indicator, of.part, wording),
    now: keptText(now, indicator, of.part, wording),
    ...(why === undefined ? {} : { why }),
    place: wording.issues.place(cell),
    day: wording.dates.day(dayOf(at)),
  });
}

/** The day of an instant where the office is. */
function dayOf(at: string): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
