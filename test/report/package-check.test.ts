import { beforeAll, expect, test } from 'vitest';
import { buildDeck } from '../../src/report/index.ts';
import { xmlBytes, xmlText } from '../../src/report/xml.ts';
import { wordingOf } from '../../src/wording/index.ts';
import type { Archive } from '../../src/zip/index.ts';
import { packageFaults } from './package-check.ts';
import { readDeck } from './read-deck.ts';
import { DEPARTMENTS, samplePage } from './sample-pages.ts';

let sound: Archive;

beforeAll(async () => {
  const page = await samplePage({ file: DEPARTMENTS });
  const request = { title: 'a', slides: [{ name: 'b', page }], wording: wordingOf('vi'), day: '2026-11-22' };
  sound = (await readDeck(await buildDeck(request))).files;
});

const SLIDE = 'ppt/slides/slide1.xml';
const LINKS = 'ppt/slides/_rels/slide1.xml.rels';
const CHART = 'ppt/charts/chart1.xml';
const TYPES = '[Content_Types].xml';
const BOOK = 'ppt/embeddings/chart1.xlsx';
const FACTS = 'docProps/core.xml';

const BREAKS: readonly (readonly [
  what: string,
  path: string,
  from: string | RegExp,
  to: string,
  found: string,
])[] = [
  ['a lost target', LINKS, '../charts/chart1.xml', '../charts/chart9.xml', 'leads to ../charts/chart9.xml'],
  ['an id twice', LINKS, 'Id="rId2"', 'Id="rId1"', 'has rId1 twice'],
  ['an outside target', LINKS, '/>', ' TargetMode="External"/>', 'leads out of the package'],
  ['an unknown id', SLIDE, /r:id="rId\d+"/, 'r:id="rId77"', 'uses rId77'],
  [
    'a type without its part',
    TYPES,
    '</Types>',
    '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="x"/></Types>',
    'slideMaster2.xml has a type and no part',
  ],
  [
    'a part without a type',
    TYPES,
    /<Override PartName="\/ppt\/charts\/chart1.xml"[^>]*\/>/,
    '',
    `${CHART} has no type`,
  ],
  [
    'a type twice',
    TYPES,
    /(<Override PartName="\/ppt\/charts\/chart1.xml"[^>]*\/>)/,
    '$1$1',
    `${CHART} has two types`,
  ],
  ['a shape twice', SLIDE, /(<p:cNvPr id=)"3"/, '$1"2"', 'has shape 2 twice'],
  [
    'an axis too many',
    CHART,
    '<c:axId val="1002"/></c:barChart>',
    '<c:axId val="1002"/><c:axId val="0"/></c:barChart>',
    'has no axis 0',
  ],
  [
    'an axis without bars',
    CHART,
    '<c:axId val="1002"/></c:barChart>',
    '</c:barChart>',
    'draws nothing on axis 1002',
  ],
  ['an axis twice', CHART, /(<c:valAx>.*<\/c:valAx>)/, '$1$1', 'has axis 1002 twice'],
  ['an open element', SLIDE, '</p:spTree>', '', 'closes another'],
  ['an element never closed', SLIDE, '</p:sld>', '', 'is never closed'],
  ['a loose ampersand', SLIDE, '<a:t>', '<a:t>A & B', 'a loose &'],
  ['a loose bracket', SLIDE, '<a:t>', '<a:t>< 3', 'no tag at'],
  ['a control character', SLIDE, '<a:t>', '<a:t>\u0007', 'a character XML cannot hold'],
  ['an attribute twice', SLIDE, '<a:off x="', '<a:off x="1" x="', 'an attribute twice'],
  ['an undeclared prefix', SLIDE, '<a:t>', '<q:t/><a:t>', 'undeclared prefix'],
  ['a second root', SLIDE, '</p:sld>', '</p:sld><p:sld xmlns:p="p"/>', 'a second root'],
  ['a time that is none', FACTS, '2026-11-22T', '2026-11-22T09:00:00ZT', 'is no time'],
  ['text outside the root', SLIDE, '</p:sld>', '</p:sld>x', 'text outside the root'],
];

test.each(BREAKS)('%s is found', (_what, path, from, to, found) => {
  const before = xmlText(sound.get(path));
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  const faults = packageFaults(new Map([...sound, [path, xmlBytes(after)]]));
  expect(
    faults.some((fault) => fault.includes(found)),
    faults.join('\n'),
  ).toBe(true);
});

test('an empty part is found', () => {
  expect(packageFaults(new Map([...sound, [SLIDE, new Uint8Array()]]))).toContain(`${SLIDE}: no root`);
});

test('a workbook that cannot be opened is found', () => {
  const torn = sound.get(BOOK)!.slice(0, 200);
  expect(packageFaults(new Map([...sound, [BOOK, torn]]))).toContain(`${BOOK} cannot be opened`);
});

test('a sound package has no fault', () => {
  expect(packageFaults(sound)).toEqual([]);
});
