import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Workbook } from '../../src/model/index.ts';
import { markerOf, markRenewal, readMarker, wipeOf, writeMarker } from '../../src/workbench/marker.ts';

const AT = '2026-11-23T08:00:00.000Z';

function workbook(id: string): Workbook {
  const listed = ['k1', 'k2'].map((key) => ({ key, edition: key }));
  return {
    id,
    name: `Sổ ${id}`,
    createdAt: AT,
    assessments: listed,
    imports: listed.slice(1),
    views: [],
    step: 0,
  };
}

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

const two = [workbook('a'), workbook('b')];

test('an empty database under another name is a wipe that names what was there', () => {
  writeMarker(markerOf('one', two, AT));
  expect(wipeOf(readMarker(), 'two', [])).toEqual({
    at: AT,
    workbooks: [
      { id: 'a', name: 'Sổ a', assessments: 2, files: 1 },
      { id: 'b', name: 'Sổ b', assessments: 2, files: 1 },
    ],
    isWhole: true,
    isRenewed: false,
  });
});

test('a workbook that is missing from the same database is named alone', () => {
  const wipe = wipeOf(markerOf('one', two, AT), 'one', [workbook('a')]);
  expect(wipe).toMatchObject({ isWhole: false, workbooks: [{ id: 'b' }] });
});

test('nothing is missed where everything is there, and where there was nothing', () => {
  expect(wipeOf(markerOf('one', two, AT), 'one', two)).toBeUndefined();
  expect(wipeOf(markerOf('one', [], AT), 'two', [])).toBeUndefined();
  expect(wipeOf(undefined, 'one', two)).toBeUndefined();
});

test('what the reader erased is not missed by a marker that names it still', () => {
  const marker = markerOf('one', two, AT);
  expect(wipeOf(marker, 'one', [workbook('a')], ['x', 'b'])).toBeUndefined();
  expect(wipeOf(marker, 'one', [], ['x', 'b'])).toMatchObject({ workbooks: [{ id: 'a' }] });
});

test('a database made anew by the reader is told as such', () => {
  writeMarker(markerOf('one', two, AT));
  markRenewal();
  expect(wipeOf(readMarker(), 'two', [])).toMatchObject({ isRenewed: true, isWhole: true });
});

test.each(['{', '[]', '"text"', '{"database":1}', '{"database":"x","at":"y","workbooks":[null,{"id":2}]}'])(
  'a marker that is none says nothing: %s',
  (text) => {
    kept.set('so-ky.marker', text);
    expect(wipeOf(readMarker(), 'one', [])).toBeUndefined();
  },
);

test('a browser that keeps nothing is no obstacle', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(() => writeMarker(markerOf('one', two, AT))).not.toThrow();
  expect(readMarker()).toBeUndefined();
});
