import { type Carried, onlyToSend } from './copy.ts';
import type { GridColumn, GridRow, Page, PageGrid, Sentence, Series, SeriesPoint } from './page.ts';

const PAGE: Carried<Page> = {
  title: 'every',
  titleKey: 'office',
  titleRewording: 'office',
  titleCells: 'every',
  subtitle: 'every',
  source: 'every',
  tolerance: 'every',
  counts: 'every',
  grid: 'every',
  series: 'every',
  findings: 'every',
  sentences: 'every',
  office: 'office',
};

const GRID: Carried<PageGrid> = {
  columns: 'every',
  rows: 'every',
  sort: 'every',
  thenBy: 'every',
  tolerance: 'every',
  filters: 'every',
  filtered: 'every',
  hidden: 'every',
  widths: 'every',
  frozen: 'every',
};

const COLUMN: Carried<GridColumn> = {
  id: 'every',
  kind: 'every',
  title: 'every',
  hint: 'every',
  sort: 'every',
  width: 'every',
  align: 'every',
  text: 'every',
  values: 'every',
  decimals: 'every',
  tone: 'every',
  corrected: 'office',
  prior: 'every',
  group: 'every',
  of: 'every',
  inputs: 'every',
};

export const columnToSend = (column: GridColumn): GridColumn => onlyToSend(column, COLUMN);

const ROW: Carried<GridRow> = {
  key: 'every',
  trend: 'every',
  missing: 'every',
  note: 'office',
  fact: 'every',
  ref: 'every',
  summary: 'every',
  depth: 'every',
};

const SERIES: Carried<Series> = {
  points: 'every',
  omitted: 'every',
  isRank: 'every',
  isCount: 'every',
  beforeLabel: 'every',
  afterLabel: 'every',
  axis: 'every',
  caption: 'every',
  empty: 'every',
};

const POINT: Carried<SeriesPoint> = {
  key: 'every',
  name: 'every',
  before: 'every',
  after: 'every',
  delta: 'every',
  beforeText: 'every',
  afterText: 'every',
  deltaText: 'every',
  tone: 'every',
  description: 'every',
  doubt: 'office',
};

const SENTENCE: Carried<Sentence> = {
  key: 'every',
  text: 'every',
  rewording: 'office',
  rewordable: 'office',
  tone: 'every',
  doubt: 'office',
  here: 'every',
  cells: 'every',
  dismissible: 'every',
  opensNotes: 'office',
};

/** The page without what is the office's own: doubts, marks, and that any words are not the figures'. */
export function pageToSend(page: Page): Page {
  return { ...pageAsSent(page), sentences: sentencesOf(page, ({ here }) => !here) };
}

/** The same on the screen of who got it: what is about that machine is said there. */
export function pageAsSent(page: Page): Page {
  const { grid, series } = page;
  return {
    ...onlyToSend(page, PAGE),
    findings: [],
    grid: {
      ...onlyToSend(grid, GRID),
      columns: grid.columns.map(columnToSend),
      rows: grid.rows.map((row) => onlyToSend(row, ROW)),
    },
    series: { ...onlyToSend(series, SERIES), points: series.points.map((point) => onlyToSend(point, POINT)) },
    sentences: sentencesOf(page, () => true),
  };
}

const sentencesOf = ({ sentences }: Page, isTold: (sentence: Sentence) => boolean): readonly Sentence[] =>
  sentences
    .filter((sentence) => !sentence.doubt && isTold(sentence))
    .map((sentence) => onlyToSend(sentence, SENTENCE));
