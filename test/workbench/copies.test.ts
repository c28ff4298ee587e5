import { beforeAll, describe, expect, test } from 'vitest';
import { body } from '../../src/link/body.ts';
import { ByteReader } from '../../src/link/bytes.ts';
import { opened } from '../../src/link/envelope.ts';
import { decodeParcel, encodeParcel, FILE_LIMIT } from '../../src/link/index.ts';
import { VOCABULARY } from '../../src/link/vocabulary.ts';
import {
  type Assessment,
  type CopyKind,
  type Correction,
  type Engine,
  type ImportRecord,
  type Issue,
  type Page,
  type Parcel,
  pageAsSent,
  type UnitSheet,
  type View,
  type ViewSpec,
  type Workbook,
} from '../../src/model/index.ts';
import { buildDeck } from '../../src/report/index.ts';
import { pageText } from '../../src/ui/copies/page-text.ts';
import { copyRange } from '../../src/ui/grid/clipboard.ts';
import { pictureSpec } from '../../src/view/charts/picture-spec.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { savedFile, type WorkHost } from '../../src/workbench/backup-work.ts';
import { type CopyMaker, copyForOffice, copyToSend } from '../../src/workbench/copy-maker.ts';
import { groundOf } from '../../src/workbench/guest-ground.ts';
import { type Ground, resolveView } from '../../src/workbench/index.ts';
import * as officePart from '../../src/workbench/office-part.ts';
import { screenPage } from '../../src/workbench/page-of.ts';
import { pagesOf } from '../../src/workbench/pages-of.ts';
import { copyOf, notesOf } from '../../src/workbench/parcel-copies.ts';
import { Showing, type Shown } from '../../src/workbench/showing.ts';
import { UnitSheets } from '../../src/workbench/unit-sheets.ts';
import { inflate, unpack } from '../../src/zip/index.ts';
import { CAP } from '../report/package-check.ts';
import { drawn, THEME, textWidth } from '../view/drawn.ts';
import { AS_ON_SCREEN, engine, imported } from './ground-of.ts';

const words = wordingOf('vi');
const PROVINCES = ['dvcqg_34tinh_2026-10-06.csv', 'dvcqg_34tinh_2026-10-10.csv'];
/** Of 10/10/2026, Đồng Tháp: what the file prints, and what was put in its place. */
const [WAS, NOW] = [68.8, 69.37];

/** What only the office may know. */
const SECRETS = {
  reason: 'Sở đối chiếu lại với hệ thống một cửa',
  printed: '68,80',
  file: 'tệp nội bộ 766.xlsx',
  stale: 'Câu của tuần trước không còn đúng',
  assumed: '(tệp không ghi)',
  event: 'cần xem nguyên nhân',
  seen: 'đã xem',
  label: 'Bản nội bộ',
} as const;
const OWN_WORDS = 'Đa số các tỉnh tiến bộ trong tuần';

let ground: Ground;
let spec: ViewSpec;
let imports: readonly ImportRecord[];
/** What the figures say where the reader has other words. */
let generated: string;

beforeAll(async () => {
  const sample = await imported(PROVINCES);
  const [from, to] = sample.ground.heads.toSorted((a, b) => (a.period.end < b.period.end ? -1 : 1));
  const unit = 'vn/province/dong-thap@2025-07-01';
  const of = { assessment: to!.key, unit, indicator: 'total', part: 'score' } as const;
  const cell = { import: 'f00', file: SECRETS.file, table: 0, row: 3, column: 4 };
  const correction: Correction = {
    of,
    cell,
    was: { value: WAS, status: 'measured', decimals: 2 },
    now: { value: NOW, status: 'measured', decimals: 2 },
    why: SECRETS.reason,
    at: '2026-10-12T02:00:00.000Z',
  };
  const read = async (key: string): Promise<Assessment | undefined> => {
    const whole = await sample.ground.read(key);
    if (!whole) return undefined;
    const [row, column] = [
      whole.units.indexOf(unit),
      whole.columns.findIndex((c) => c.indicator === 'total' && c.part === 'score'),
    ];
    if (key === to!.key) expect(whole.values[column]![row]).toBe(WAS);
    const values = whole.values.map((plane, c) =>
      key === to!.key && c === column ? plane.with(row, NOW) : plane,
    );
    return { ...whole, values, sourceAssumed: true };
  };
  ground = {
    ...sample.ground,
    heads: sample.ground.heads.map((head) => ({ ...head, sourceAssumed: true })),
    corrections: [correction],
    printed: sample.ground,
    read,
    readColumn: (keys) => Promise.all(keys.map(read)),
  };
  imports = [from!, to!].map(
    ({ key, origins }): ImportRecord => ({
      key: origins[0]!.import,
      name: SECRETS.file,
      size: 1,
      at: '',
      charset: 'utf-8',
      tables: 1,
      issues: [
        {
          code: 'file-truncated',
          severity: 'warning',
          at: { import: origins[0]!.import, file: SECRETS.file },
        },
      ],
      assessments: [key],
    }),
  );
  const usual = sample.views[0]!.spec;
  const [bare] = await pagesOf([{ id: 'v', spec: usual }], ground, engine, [], words, AS_ON_SCREEN);
  const { title, titleKey, sentences } = bare!.page;
  const events = sentences.filter(({ dismissible }) => dismissible);
  const [first] = sentences;
  const own = (key: string, was: string, now: string) => ({ key, language: 'vi', was, now });
  const seen = { ...usual, dismissed: [events[0]!.key, 'events@tuần trước'] };
  const [now] = await pagesOf([{ id: 'v', spec: seen }], ground, engine, [], words, AS_ON_SCREEN);
  generated = now!.page.title;
  expect(generated).not.toBe(title);
  spec = {
    ...seen,
    rewritten: [
      own(titleKey!, generated, OWN_WORDS),
      own(first!.key, 'Những lời khác hẳn.', SECRETS.stale),
      own('units-up@tuần trước', 'Cũ', SECRETS.stale),
    ],
  };
});

const shown = async (): Promise<Shown> => {
  const made = await new Showing(engine).show(spec, resolveView(spec, ground.heads), ground);
  if (typeof made === 'string') throw new Error(made);
  return made;
};

const MAKERS: Readonly<Record<CopyKind, CopyMaker>> = {
  'to-send': copyToSend,
  'for-office': copyForOffice(officePart, () => ground.corrections!),
};

async function copiedPages(kind: CopyKind) {
  return pagesOf([{ id: 'v', spec }], ground, engine, imports, words, MAKERS[kind]);
}

test('for the office a tab that leaves with others says what the audit found, too', async () => {
  const [[noted] = []] = imports.map(({ issues }) => issues);
  const found: Issue = { ...noted!, at: { ...noted!.at!, row: 7 } };
  const doubting: Engine = Object.create(engine, { audit: { value: async () => [found] } });
  const pages = (kind: CopyKind) =>
    pagesOf([{ id: 'v', spec }], ground, doubting, imports, words, MAKERS[kind]);
  const [own] = await pages('for-office');
  const [without] = await copiedPages('for-office');
  const linesOf = (page: Page): number => page.office!.parts.flatMap(({ lines }) => lines).length;
  expect(linesOf(own!.page)).toBe(linesOf(without!.page) + 1);
  expect(await pages('to-send')).toEqual(await copiedPages('to-send'));
});

async function copiedPage(kind: CopyKind): Promise<Page> {
  return (await copiedPages(kind))[0]!.page;
}

const asText = (thing: unknown): string =>
  JSON.stringify(thing, (_, value) => (ArrayBuffer.isView(value) ? [...(value as Float64Array)] : value));

/** Every part of a package, and of the packages in it. */
function packed(bytes: Uint8Array): string {
  return [...unpack(bytes, CAP)!]
    .map(([path, part]) => path + (path.endsWith('.xlsx') ? packed(part) : new TextDecoder().decode(part)))
    .join('\n');
}

async function deckText(kind: CopyKind): Promise<string> {
  const slides = await copiedPages(kind);
  const deck = await buildDeck({ title: 'Sổ', slides, wording: words, day: '2026-10-12' });
  return packed(new Uint8Array(await deck.arrayBuffer()));
}

async function pictureText(kind: CopyKind): Promise<string> {
  const { series, title, subtitle, source, office } = await copiedPage(kind);
  const texts = { title, subtitle, caption: series.caption, source, ...(office ? { office } : {}) };
  const view = await drawn(
    pictureSpec({ kind: 'diverging', series, theme: THEME, width: 2400, ...texts }, textWidth),
  );
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

async function gridText(kind: CopyKind): Promise<string> {
  const { grid, office } = await copiedPage(kind);
  const all = { anchor: { row: 0, column: 0 }, focus: { row: 33, column: grid.columns.length - 1 } };
  const lines = office && [
    office.label,
    ...office.parts.flatMap(({ title, lines: told }) => [title, ...told]),
  ];
  return Object.values(copyRange(grid, all, words.numbers, lines)).join('\n');
}

async function sheets(kind: CopyKind): Promise<readonly UnitSheet[]> {
  const made = await shown();
  return new UnitSheets(made, engine, words, () => undefined, ground.corrections).copies(made.to.units, kind);
}

async function parcelOf(kind: CopyKind): Promise<Parcel> {
  const issuesOf = (heads: Ground['heads']) => notesOf(heads, imports);
  return copyOf({ specs: [spec], ground, withFigures: true, style: words.style, issuesOf }, kind, engine);
}

/** What a link says to whoever takes it apart. */
function linkText(code: string): string {
  const envelope = opened(code, FILE_LIMIT.letters);
  if (typeof envelope === 'string') throw new Error(envelope);
  const inflated = inflate(envelope.payload, FILE_LIMIT.bytes, VOCABULARY);
  if ('fault' in inflated) throw new Error(inflated.fault);
  const contents = body.read(new ByteReader(inflated.bytes, FILE_LIMIT.bytes));
  return new TextDecoder().decode(inflated.bytes) + asText(contents);
}

const WAYS: readonly (readonly [way: string, text: (kind: CopyKind) => Promise<string>])[] = [
  ['the page', async (kind) => asText(await copiedPage(kind))],
  ['slides', deckText],
  ['a picture', pictureText],
  ['copied cells', gridText],
  ['copied sentences', async (kind) => pageText(await copiedPage(kind))],
  ['unit sheets', async (kind) => asText(await sheets(kind))],
  ['a link', async (kind) => linkText(encodeParcel(await parcelOf(kind)))],
];

describe.each(WAYS)('%s', (way, text) => {
  test('to send has nothing that is the office’s own', async () => {
    const sent = await text('to-send');
    for (const secret of Object.values(SECRETS)) expect(sent).not.toContain(secret);
    expect(sent).not.toContain('tuần trước');
    if (way !== 'unit sheets' && way !== 'copied cells') expect(sent).toContain(OWN_WORDS);
    if (way !== 'a link') expect(sent).not.toContain(generated);
    if (way === 'copied cells') expect(sent).toContain('69,37');
  });

  test('for the office has it all', async () => {
    const own = await text('for-office');
    expect(own).toContain(SECRETS.reason);
    expect(own).toContain(SECRETS.file);
    if (way === 'a link') {
      expect(own).toContain(String(WAS));
      expect(own).toContain(SECRETS.stale);
      return;
    }
    expect(own).toContain(SECRETS.label);
    expect(own).toContain(SECRETS.printed);
    expect(own).toContain(SECRETS.event);
    if (way !== 'unit sheets') {
      expect(own).toContain(SECRETS.stale);
      expect(own).toContain(SECRETS.seen);
      expect(own.replaceAll('−', '-')).toContain(generated.replaceAll('−', '-'));
    }
    if (!['copied cells', 'copied sentences'].includes(way)) expect(own).toContain(SECRETS.assumed);
  });
});

describe('a workbook’s file', () => {
  const sealed = (isDrawable: boolean): View => ({
    ...{ id: `sealed ${isDrawable}`, spec: { ...spec, title: `Hiện được: ${isDrawable}` } },
    sealed: { why: 'newer', isDrawable, stored: { ...spec, later: SECRETS.reason }, lost: ['later'] },
  });

  const fileText = async (kind: CopyKind): Promise<string> => {
    const { units, schemes, corrections = [], heads } = ground;
    const views = [{ id: 'v', spec }, sealed(true), sealed(false)];
    const own = { id: 'w', name: 'Sổ', createdAt: '2026-10-12T02:00:00.000Z', views, corrections };
    const workbook: Workbook = { ...own, assessments: [], imports: [], step: 0 };
    const ownHeads = heads.map((head) => ({ ...head, edition: head.key }));
    const store = { assessment: ground.printed!.read, original: async () => undefined };
    const host = {
      library: { ground, ownHeads, imports: [], units, schemes },
      ...{ store, engine, wording: words, breathe: async () => undefined },
    } as unknown as WorkHost;
    const { blob } = await savedFile(workbook, kind, '2026-10-13T02:00:00.000Z', host);
    return packed(new Uint8Array(await blob.arrayBuffer()));
  };

  test('to send has the words that agree, and nothing that is the office’s own', async () => {
    const sent = await fileText('to-send');
    for (const secret of Object.values(SECRETS)) expect(sent).not.toContain(secret);
    expect(sent).not.toContain('tuần trước');
    expect(sent).toContain(OWN_WORDS);
    expect(sent).toContain('69,37');
    expect(sent).toContain('Hiện được: true');
    expect(sent).not.toContain('Hiện được: false');
  });

  test('for the office has every view as it is', async () => {
    const own = await fileText('for-office');
    for (const secret of [SECRETS.reason, SECRETS.stale]) expect(own).toContain(secret);
    expect(own).toContain('events@tuần trước');
    for (const { sealed: as } of [sealed(true), sealed(false)]) expect(own).toContain(as!.lost[0]);
  });
});

describe('a link opened', () => {
  const arrived = async (kind: CopyKind) => {
    const decoded = decodeParcel(encodeParcel(await parcelOf(kind)), FILE_LIMIT);
    if ('fault' in decoded) throw new Error(decoded.fault);
    const guest = { code: '', parcel: decoded.parcel, views: [], ground: groundOf(decoded.parcel) };
    const [view] = decoded.parcel.views;
    const made = await new Showing(engine).show(view!, resolveView(view!, guest.ground.heads), guest.ground);
    if (typeof made === 'string') throw new Error(made);
    return { guest, made, page: screenPage(made, guest, guest.parcel.office?.issues ?? [], words, [])! };
  };

  test('shows what was sent, in the sender’s words', async () => {
    const { page } = await arrived('to-send');
    expect(page.title).toBe(OWN_WORDS);
    expect(asText(page)).toBe(asText(pageAsSent(page)));
    const { grid, sentences, source } = await copiedPage('to-send');
    expect(page.sentences).toEqual(sentences);
    expect(page.source).toBe(source);
    expect(page.grid).toEqual(grid);
  });

  test('for the office shows doubts and marks, and can be passed on as such', async () => {
    const { page, guest, made } = await arrived('for-office');
    expect(page.titleRewording?.generated).toBe(generated);
    expect(page.sentences.filter(({ doubt }) => doubt).length).toBeGreaterThan(3);
    expect(page.source).toContain(SECRETS.assumed);
    expect(guest.ground.corrections).toMatchObject([{ why: SECRETS.reason, was: { value: WAS } }]);
    const maker = MAKERS['for-office'];
    const again = asText(maker.page(made, guest.parcel.office!.issues, words));
    for (const secret of [SECRETS.reason, SECRETS.printed, SECRETS.file]) expect(again).toContain(secret);
    const sent = asText(MAKERS['to-send'].page(made, guest.parcel.office!.issues, words));
    for (const secret of Object.values(SECRETS)) expect(sent).not.toContain(secret);
  });
});

describe('marks on corrected figures', () => {
  const marked = ({ grid }: Page) =>
    grid.columns.flatMap(({ id, corrected = {} }) => Object.values(corrected).map((note) => [id, note]));

  test('stand on what is for the office, and say why', async () => {
    const [[column, note] = []] = marked(await copiedPage('for-office'));
    expect(column).toBe('after');
    expect(note).toContain(SECRETS.reason);
    const [sheet] = (await sheets('for-office')).filter(({ columns }) => columns.some((c) => c.corrected));
    expect(sheet?.unit).toBe(ground.corrections![0]!.of.unit);
    expect(await deckText('for-office')).toContain('<a:t>*</a:t>');
  });

  test('stand on nothing that is sent', async () => {
    expect(marked(await copiedPage('to-send'))).toEqual([]);
    expect((await sheets('to-send')).flatMap(({ columns }) => columns.filter((c) => c.corrected))).toEqual(
      [],
    );
    expect(await deckText('to-send')).not.toContain('<a:t>*</a:t>');
  });

  test('come with a link for the office', async () => {
    const decoded = decodeParcel(encodeParcel(await parcelOf('for-office')), FILE_LIMIT);
    if ('fault' in decoded) throw new Error(decoded.fault);
    const guest = { code: '', parcel: decoded.parcel, views: [], ground: groundOf(decoded.parcel) };
    const [view] = decoded.parcel.views;
    const made = await new Showing(engine).show(view!, resolveView(view!, guest.ground.heads), guest.ground);
    if (typeof made === 'string') throw new Error(made);
    expect(marked(screenPage(made, guest, [], words, [])!)).toEqual([
      ['after', expect.stringContaining(SECRETS.reason)],
    ]);
  });
});

test('what a newer file prints as it was corrected is in no copy as a correction', async () => {
  const [correction] = ground.corrections!;
  const settled: Correction = {
    ...correction!,
    was: { ...correction!.was, value: 70.11 },
    now: correction!.was,
  };
  const printed = ground.printed!;
  const other: Ground = { ...printed, printed, corrections: [settled] };
  const maker = copyForOffice(officePart, () => []);
  const [page] = await pagesOf([{ id: 'v', spec }], other, engine, [], words, maker);
  expect(asText(page)).not.toContain(SECRETS.reason);
  const sending = { specs: [spec], ground: other, withFigures: true, style: words.style, issuesOf: () => [] };
  expect((await copyOf(sending, 'for-office', engine)).office?.corrections).toEqual([]);
});

test('a published rank that was corrected is told by its place', async () => {
  const [correction] = ground.corrections!;
  const rank: Correction = { ...correction!, of: { ...correction!.of, part: 'rank' }, why: 'Hạng in nhầm' };
  const maker = copyForOffice(officePart, () => [rank]);
  const [page] = await pagesOf([{ id: 'v', spec }], ground, engine, [], words, maker);
  const told = page!.page
    .office!.parts.flatMap(({ lines }) => lines)
    .filter((line) => line.includes('Hạng in nhầm'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(`(${words.names.part('rank')})`);
});

test('a correction that another file has overtaken is in no copy', async () => {
  const [correction] = ground.corrections!;
  const other = { ...ground, corrections: [{ ...correction!, now: { ...correction!.now, value: 70.11 } }] };
  const maker = copyForOffice(officePart, () => []);
  const [page] = await pagesOf([{ id: 'v', spec }], other, engine, [], words, maker);
  expect(asText(page)).not.toContain(SECRETS.reason);
});
