import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createEngine } from '../../src/engine/index.ts';
import type { ImportOutcome, SourceFile } from '../../src/model/index.ts';
import { summarise } from '../../src/workbench/index.ts';
import { pack } from '../../src/zip/index.ts';

const csv = new Uint8Array(readFileSync('samples/766_so-nganh_den-08-4-2025.csv'));
const zip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  pack(new Map(Object.entries(files)), '2026-11-22');
const recognise = (...files: readonly SourceFile[]) => createEngine().recognise(files);

const told = (outcome: ImportOutcome) =>
  summarise(outcome).map(({ name, state, issues }) => [
    name,
    state,
    issues.filter(({ severity }) => severity === 'blocking').map(({ code, at }) => [code, at?.file]),
  ]);

test.each([
  ['cat.xlsx', zip({ 'xl/workbook.xml': csv }).slice(0, 60), 'file-damaged', 'cat.xlsx'],
  ['rong.zip', zip({ '.DS_Store': csv }), 'archive-empty', 'rong.zip'],
  [
    'sau.zip',
    zip({ 'b.zip': zip({ 'c.zip': zip({ 'a.csv': csv }) }) }),
    'archive-too-deep',
    'sau.zip/b.zip/c.zip',
  ],
])(
  '%s, of which nothing can be unpacked, is told of alone and in company',
  async (name, bytes, code, place) => {
    const refused = [name, 'blocked', [[code, place]]];
    expect(told(await recognise({ name, bytes }))).toEqual([refused]);
    const both = await recognise({ name, bytes }, { name: 'tot.csv', bytes: csv });
    expect(told(both)).toEqual([refused, ['tot.csv', 'fine', []]]);
  },
);

test('an archive of which one file is damaged says so beside what it gave', async () => {
  const bytes = zip({ 'a.csv': csv, 'b.xlsx': zip({ 'xl/workbook.xml': csv }).slice(0, 60) });
  const outcome = await recognise({ name: 'goi.zip', bytes });
  expect(told(outcome)).toEqual([
    ['goi.zip/a.csv', 'fine', []],
    ['goi.zip', 'blocked', [['file-damaged', 'goi.zip/b.xlsx']]],
  ]);
});
