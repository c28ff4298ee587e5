import { beforeAll, describe, expect, test } from 'vitest';
import { find } from '../../src/compare/index.ts';
import type { Page } from '../../src/model/index.ts';
import { buildDeck, DECK_TYPE, deckName } from '../../src/report/index.ts';
import { xmlText } from '../../src/report/xml.ts';
import { type Language, wordingOf } from '../../src/wording/index.ts';
import { comparisonOf } from '../view/build-comparison.ts';
import { APRIL, BOUNDS, MARCH, TOTAL } from '../view/departments.ts';
import { pageOf } from '../view/page-of.ts';
import { hasLibreOffice, printedPages } from './libreoffice.ts';
import { packageFaults } from './package-check.ts';
import { type ReadDeck, type ReadSlide, readDeck } from './read-deck.ts';
import { DEPARTMENTS, DISTRICTS, INDICATORS, PROVINCES, RANKS, samplePage } from './sample-pages.ts';

const TITLE = 'Bình Phước · Bộ chỉ số 766';
/** A page's text as a document can hold it. */
const printed = (text: string): string => text.replaceAll('\u2212', '-').replaceAll('\u0007', '');

function build(pages: Readonly<Record<string, Page>>, language: Language = 'vi'): Promise<Blob> {
  const slides = Object.entries(pages).map(([name, page]) => ({ name, page }));
  return buildDeck({ title: TITLE, slides, wording: wordingOf(language), day: '2026-11-22' });
}

/** Units of one total at two dates. */
function unitsPage(rows: readonly (readonly [name: string, before: number, after: number])[]): Page {
  const compared = comparisonOf({
    rows: rows.map(([name, before, after]) => ({ name, figures: [[before, after]] })),
    indicators: [TOTAL],
    from: MARCH,
    to: APRIL,
    grades: BOUNDS,
  });
  return pageOf(compared, { findings: find(compared.comparison) });
}

function communes(count: number): Page {
  return unitsPage(
    Array.from({ length: count }, (_, i) => [`Xã số ${i + 1}`, 80 + (i % 7), 80 + ((i * 37) % 1130) / 100]),
  );
}

const STRANGE = [
  ['Sở <Tư pháp> & "Y tế" \'A\'', 80, 81.5],
  ['Phòng 🏛️ một cửa', 80, 79.25],
  ['\u200Fمكتب\u200E trái sang phải', 80, 80],
  ['=HYPERLINK("x")\u0007', 70, 71],
] as const;

/** A row of the grid as a table of a document prints it: a phrase in place of the empty cells it spans. */
function printedRow({ grid }: Page, row: number): readonly string[] {
  const { missing } = grid.rows[row]!;
  const cells = grid.columns.map(({ text, prior }) =>
    prior?.[row] ? `${prior[row]} → ${text[row]}` : (text[row] ?? ''),
  );
  const said =
    missing === undefined ? cells : cells.map((cell, i) => (i > 0 && cell === '' ? missing : cell));
  return said
    .filter((cell, i) => missing === undefined || cell !== missing || said[i - 1] !== missing)
    .map(printed);
}

/** The slides of each page: those whose foot carries its tab's name. */
function slidesOf({ slides }: ReadDeck, tab: string): readonly ReadSlide[] {
  return slides.filter((slide) => slide.texts.some((text) => text === `${TITLE} · ${tab}`));
}

const pages: Record<string, Page> = {};
let blob: Blob;
let deck: ReadDeck;

beforeAll(async () => {
  Object.assign(pages, {
    'Sở, ban, ngành': await samplePage({ file: DEPARTMENTS }),
    'Chỉ số': await samplePage({ file: INDICATORS, spec: { rows: 'indicators' }, baseline: true }),
    Huyện: await samplePage({ file: DISTRICTS }),
    Tỉnh: await samplePage({ file: PROVINCES }),
    'Một kỳ': await samplePage({ file: PROVINCES, oneDate: true }),
    Hạng: await samplePage({ file: RANKS }),
    'Một dòng': unitsPage([['Sở Y tế', 80, 82.58]]),
    '250 xã': communes(250),
    '300 xã': communes(300),
    Lạ: unitsPage(STRANGE),
    'Không có gì': unitsPage([['Sở Y tế', Number.NaN, Number.NaN]]),
  });
  blob = await build(pages);
  deck = await readDeck(blob);
});

const NAMES = [
  'Sở, ban, ngành',
  'Chỉ số',
  'Huyện',
  'Tỉnh',
  'Một kỳ',
  'Hạng',
  'Một dòng',
  '250 xã',
  '300 xã',
  'Lạ',
  'Không có gì',
];

test('the package is sound', () => {
  expect(packageFaults(deck.files)).toEqual([]);
  expect(blob.type).toBe(DECK_TYPE);
});

test('one request gives the same bytes, whatever was built before', async () => {
  const { Lạ: page } = pages;
  const [first, second] = [await build({ a: page! }), await build({ a: page! })];
  expect(new Uint8Array(await second.arrayBuffer())).toEqual(new Uint8Array(await first.arrayBuffer()));
});

test('the document says what it is, and nothing of who or what made it', () => {
  const core = xmlText(deck.files.get('docProps/core.xml'));
  expect(core).toContain(`<dc:title>${TITLE}</dc:title>`);
  expect(core).toContain('2026-11-22T00:00:00Z');
  expect(core).toContain('<dc:language>vi-VN</dc:language>');
  expect(core).not.toMatch(/creator|lastModifiedBy/);
  for (const [path, bytes] of deck.files) expect(xmlText(bytes), path).not.toMatch(/PptxGenJS/i);
});

describe.each(NAMES)('%s', (name) => {
  test('every row stands in the tables once and in order, as the page prints it', () => {
    const page = pages[name]!;
    const tables = slidesOf(deck, name).flatMap((slide) => slide.tables);
    const head = page.grid.columns.map((column) => printed(column.title));
    for (const table of tables) expect(table[0]).toEqual(head);
    expect(tables.flatMap((table) => table.slice(1))).toEqual(
      page.grid.rows.map((_, row) => printedRow(page, row)),
    );
  });

  test('the slides follow each other under the finding', () => {
    const page = pages[name]!;
    const slides = slidesOf(deck, name);
    expect(slides[0]?.title).toBe(printed(page.title));
    slides.slice(1).forEach((slide, i) => {
      expect(slide.title).toBe(`${printed(page.title)} (tiếp theo ${i + 2}/${slides.length})`);
    });
    for (const slide of slides) expect(slide.texts).toContain(printed(page.source));
  });

  test('the chart and its workbook hold the figures of the page', () => {
    const { series } = pages[name]!;
    const charts = slidesOf(deck, name).flatMap(({ chart }) => (chart ? [chart] : []));
    expect(charts).toHaveLength(series.points.length > 0 ? 1 : 0);
    for (const { names, values, sheet } of charts) {
      const bars = names.flatMap((label, i) => (sheet[i + 1]!.length > 1 ? [{ label, i }] : []));
      expect(bars.length).toBe(series.points.length > 40 || series.omitted ? 30 : series.points.length);
      for (const { label, i } of bars) {
        const [cell, before, after, change, direction, ...drawn] = sheet[i + 1]!;
        const place = i < bars.length / 2 || bars.length < 30 ? i : i - names.length + series.points.length;
        const point = series.points[place]!;
        expect([label, cell]).toEqual([printed(point.name), printed(point.name)]);
        expect([before, after, change]).toEqual([point.before, point.after, point.delta]);
        const shown = [1, -1, 0].map((tone) => (tone === point.tone ? point.delta : Number.NaN));
        expect(drawn).toEqual(shown);
        expect(values.map((s) => s[i])).toEqual(shown);
        if (point.tone !== 0) expect(Math.sign(point.delta) * Number(direction)).toBe(point.tone);
      }
    }
  });

  test('the notes tell the facts and no doubt', () => {
    const plain = pages[name]!.sentences.filter(({ doubt }) => !doubt);
    const [first, ...others] = slidesOf(deck, name);
    expect(first?.notes).toBe(plain.map((sentence) => printed(sentence.text)).join('\n'));
    for (const slide of others) expect(slide.notes).toBe('');
  });

  test('charts and tables say to a screen reader what they are', () => {
    const { title, series } = pages[name]!;
    for (const { described, tables, chart } of slidesOf(deck, name)) {
      const table = ['Table', `Bảng số liệu: ${printed(title)}`];
      expect(described.filter(([shape]) => shape === 'Table')).toEqual(tables.map(() => table));
      const drawn = chart ? [['Chart', printed(series.caption)]] : [];
      expect(described.filter(([shape]) => shape === 'Chart')).toEqual(drawn);
    }
  });
});

test('a long list keeps its ends in the chart and says how many stand between', () => {
  for (const [name, hidden] of [
    ['250 xã', 220],
    ['300 xã', 270],
  ] as const) {
    const chart = slidesOf(deck, name)[0]!.chart!;
    expect(chart.names).toHaveLength(31);
    expect(chart.names[15]).toBe(`và ${hidden} đơn vị khác`);
    expect(chart.values.map((series) => series[15])).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  }
});

test('a fall of what is better low is drawn as better', async () => {
  const overdue = { ...TOTAL, measure: 'count', direction: 'lower', decimals: 0 } as const;
  const compared = comparisonOf({
    rows: [
      { name: 'Sở Y tế', figures: [[30, 12]] },
      { name: 'Sở Tài chính', figures: [[4, 9]] },
      { name: 'Sở Nội vụ', figures: [[4, 4]] },
    ],
    indicators: [overdue],
    from: MARCH,
    to: APRIL,
  });
  const { slides } = await readDeck(await build({ a: pageOf(compared) }));
  const { names, values, sheet } = slides[0]!.chart!;
  const [better, worse] = values;
  expect(better?.[names.indexOf('Sở Y tế')]).toBe(-18);
  expect(worse?.[names.indexOf('Sở Tài chính')]).toBe(5);
  expect(sheet.slice(1).map((row) => row[4])).toEqual([-1, -1, -1]);
});

test('English slides speak English and print points', async () => {
  const page = await samplePage({ file: DEPARTMENTS, language: 'en' });
  const { files, slides } = await readDeck(await build({ Departments: page }, 'en'));
  expect(packageFaults(files)).toEqual([]);
  expect(slides[0]!.tables[0]![8]).toContain('-5.97');
  expect(slides[0]!.xml).toContain('lang="en-US"');
  expect(slides[0]!.xml).not.toContain('vi-VN');
  expect(slides[0]!.chart!.sheet[0]).toContain('Better');
});

// In `npm run soak`, where it is installed: the checks above stand for it elsewhere.
if (hasLibreOffice) {
  test('LibreOffice opens the decks and prints a page a slide', async () => {
    const deck = await build(pages);
    expect(await printedPages(deck, 'deck.pptx')).toBe((await readDeck(deck)).slides.length);
  });
}

test('the file is named after the workbook', () => {
  expect(deckName('Bình Phước 27/3/2025')).toBe('Bình Phước 27-3-2025.pptx');
});

test('a workbook without tabs gives a sound deck without slides', async () => {
  const empty = await readDeck(await build({}));
  expect(empty.slides).toEqual([]);
  expect(packageFaults(empty.files)).toEqual([]);
});

test('one more column than fits is squeezed and not lost', async () => {
  const wide = pages['Sở, ban, ngành']!;
  const more = Array.from({ length: 24 }, () => wide.grid.columns[1]!);
  const page: Page = { ...wide, grid: { ...wide.grid, columns: [...wide.grid.columns, ...more] } };
  const { slides } = await readDeck(await build({ a: page }));
  const tables = slides.flatMap((slide) => slide.tables);
  expect(tables.flatMap((table) => table.slice(1))).toHaveLength(13);
  expect(tables[0]![0]).toHaveLength(31);
  const widths = [...slides[1]!.xml.matchAll(/<a:gridCol w="(\d+)"/g)].map(([, w]) => Number(w));
  expect(widths.reduce((sum, w) => sum + w, 0)).toBeLessThanOrEqual(12.3 * 914_400);
});
