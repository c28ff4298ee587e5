import {
  type AssessmentHead,
  type Correction,
  type Figure,
  type FigurePlace,
  type Issue,
  type KeptFigure,
  type OfficePart,
  type Page,
  rowsOf,
  type UnitKey,
  type UnitSheet,
} from '../model/index.ts';
import { issueSentences, officeWords, type Wording } from '../wording/index.ts';
import type { Shown } from './showing.ts';

type Part = OfficePart['parts'][number];

/** The page as a copy for the office: what the screen has, what the source files are in doubt about, and what was corrected. */
export function pageForOffice(page: Page, shown: Shown, issues: readonly Issue[], wording: Wording): Page {
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
      { title: words.corrections, lines: correctionLines(shown, wording) },
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
export function unitSheetForOffice(sheet: UnitSheet, shown: Shown, wording: Wording): UnitSheet {
  const lines = correctionLines(shown, wording, sheet.unit);
  return {
    ...sheet,
    office: officePart(wording, [{ title: officeWords[wording.language].corrections, lines }]),
  };
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

/** The corrections that lie over what is shown, of all units or of one. */
function correctionLines(shown: Shown, wording: Wording, unit?: UnitKey): readonly string[] {
  const { corrections = [] } = shown.ground;
  return corrections
    .filter((correction) => unit === undefined || correction.of.unit === unit)
    .flatMap((correction) => {
      const head = headsOf(shown).find(({ key }) => key === correction.of.assessment);
      return head && isInPlace(correction, shown) ? [told(correction, head, shown, wording)] : [];
    });
}

const headsOf = ({ from, to, baselines, reference }: Shown): readonly AssessmentHead[] =>
  [from, to, ...baselines, reference].filter((head) => head !== undefined);

/** Only what is shown counts: a correction that another file has overtaken lies over nothing. */
function isInPlace({ of, now }: Correction, { comparison }: Shown): boolean {
  const value = figureIn(comparison, of);
  return value !== undefined && Object.is(value, now.value ?? Number.NaN);
}

function figureIn(
  comparison: Shown['comparison'],
  { assessment, unit, indicator, part }: FigurePlace,
): Figure['value'] | undefined {
  const { fromKey, toKey, before, after, baselines, reference, units, columns } = comparison;
  if (assessment === reference?.key) {
    const column = columns.findIndex((c) => c.indicator === indicator && c.part === part);
    return unit === reference.unit ? reference.value[column] : undefined;
  }
  const at = units.indexOf(unit);
  const [start, end] = rowsOf(comparison, indicator, part);
  if (at < 0 || start === end) return undefined;
  const values =
    assessment === toKey
      ? after
      : assessment === fromKey
        ? before
        : baselines.find(({ key }) => key === assessment)?.value;
  return values?.[start + at];
}

function told(
  { of, was, now, why, cell, at }: Correction,
  head: AssessmentHead,
  shown: Shown,
  wording: Wording,
) {
  const { units, schemes } = shown.ground;
  const indicator = schemes.get(head.scheme)?.indicators.find(({ key }) => key === of.indicator);
  return officeWords[wording.language].correction({
    unit: units.get(of.unit)?.name ?? of.unit,
    indicator: indicator?.name ?? of.indicator,
    period: wording.dates.period(head.period),
    was: figureText(was, wording),
    now: figureText(now, wording),
    ...(why === undefined ? {} : { why }),
    place: wording.issues.place(cell),
    day: wording.dates.day(dayOf(at)),
  });
}

function figureText({ value, status, decimals, verbatim }: KeptFigure, { names, numbers }: Wording): string {
  if (verbatim !== undefined) return verbatim;
  return value === undefined ? names.status(status) : numbers.figure(value, decimals);
}

/** The day of an instant where the office is. */
function dayOf(at: string): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
