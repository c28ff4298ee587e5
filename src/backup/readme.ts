import type { Correction, KeptFigure } from '../model/index.ts';
import {
  backupReadme,
  LANGUAGES,
  type Language,
  type ReadmeCorrection,
  type ReadmeFacts,
  type TableNames,
  wordingOf,
} from '../wording/index.ts';
import type { WorkbookContents } from './contents.ts';

/** The text of the file that is to be read first. */
export function readme(
  facts: Omit<ReadmeFacts, 'name' | 'corrections'>,
  { workbook: { name, corrections = [] }, heads }: WorkbookContents,
  names: TableNames,
): string {
  const texts = LANGUAGES.map((language) => {
    const told = corrections.map((one) => inWords(one, heads, names, language));
    return backupReadme[language]({ ...facts, name, corrections: told });
  });
  const lines = texts.flatMap((text, n) => (n === 0 ? text : ['', '---', '', ...text]));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

function inWords(
  { of, was, now, why }: Correction,
  heads: WorkbookContents['heads'],
  { units, schemes }: TableNames,
  language: Language,
): ReadmeCorrection {
  const { names, dates, numbers } = wordingOf(language);
  const head = heads.find(({ key }) => key === of.assessment);
  const scheme = head && schemes.get(head.scheme);
  const indicator = scheme?.indicators.find(({ key }) => key === of.indicator)?.name ?? of.indicator;
  const figure = ({ value, status, decimals, verbatim }: KeptFigure): string =>
    verbatim ?? (value === undefined ? names.status(status) : numbers.figure(value, decimals));
  return {
    what: [
      // An orphan's date may have gone with its figures.
      head ? dates.periodHead(head.period) : '',
      units.get(of.unit)?.name ?? of.unit,
      of.part === 'score' ? indicator : `${indicator} (${names.part(of.part)})`,
    ]
      .filter(Boolean)
      .join(' - '),
    printed: figure(was),
    now: figure(now),
    ...(why === undefined ? {} : { why: why.replaceAll(/\s+/g, ' ') }),
  };
}
