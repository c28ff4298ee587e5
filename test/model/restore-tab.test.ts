import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyPatches,
  isSame,
  restoreTab,
  restoreView,
  storedTab,
  VIEW_VERSION,
  type View,
  type Workbook,
} from '../../src/model/index.ts';
import { spec } from '../workbench/spec.ts';

const folder = new URL('../restore/', import.meta.url);
/** Every view that some version wrote and that was kept. */
const kept: readonly Record<string, unknown>[] = readdirSync(folder)
  .filter((name) => /^v\d+$/.test(name))
  .flatMap((version) => readdirSync(new URL(`${version}/`, folder)).map((file) => `${version}/${file}`))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')).stored);

const later = { ...spec, version: VIEW_VERSION + 1 };

describe('a tab of a later version', () => {
  it('shows what is understood and names what is not', () => {
    const stored = {
      ...later,
      chart: 'heat',
      filters: [{ by: 'grade' }],
      focus: { indicator: 'total', part: 'score', group: 'I' },
      sort: { by: 'surprise', descending: true },
    };
    const { spec: shown, sealed } = restoreTab({ id: 'a', spec: stored, colour: 'red' }, 0);
    expect(shown).toEqual({ ...spec, sort: { by: 'source', descending: false } });
    expect(sealed).toMatchObject({ why: 'newer', isDrawable: true, stored });
    expect(sealed?.lost).toEqual(['focus.group', 'sort', 'chart', 'filters']);
  });

  it('of which all is understood is sealed none the less', () => {
    expect(restoreTab({ id: 'a', spec: later }, 0)).toMatchObject({
      spec,
      sealed: { why: 'newer', isDrawable: true, lost: [] },
    });
  });

  it.each(['scheme', 'scope', 'level', 'to', 'rows'])(
    'is not drawn where its %s is not understood',
    (member) => {
      const tab = restoreTab(
        { id: 'a', spec: { ...later, [member]: { of: 'another kind' }, title: 'Họp' } },
        0,
      );
      expect(tab).toMatchObject({ spec: { scheme: '', title: 'Họp' }, sealed: { isDrawable: false } });
      expect(tab.sealed?.lost).toEqual([member]);
    },
  );

  it('is changed by no patch but as the whole it was', () => {
    const tab = restoreTab({ id: 'a', spec: { ...later, filters: [1] } }, 0);
    const other = restoreTab({ id: 'a', spec: { ...later, filters: [2] } }, 0);
    const workbook: Workbook = {
      ...{ id: 'w', name: 'Sổ', createdAt: '', assessments: [], imports: [], step: 0 },
      views: [tab],
    };
    const to = (view: View, was: View): View | undefined =>
      applyPatches(workbook, [{ kind: 'change-view', view, was }]).views[0];
    const plain: View = { id: 'a', spec };
    expect(to({ ...plain, spec: { ...spec, chart: 'slope' } }, plain)).toBe(tab);
    expect(to(plain, other)).toBe(tab);
    expect(to(other, tab)).toBe(other);
    expect(to({ ...tab, colour: 'red' }, tab)).toEqual({ ...tab, colour: 'red' });
  });
});

describe('a damaged tab', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'view'],
    ['a list', [later]],
    ['no version', { ...spec, version: undefined }],
    ['a wrong level', { ...spec, level: 'galaxy' }],
  ])('stays where its view is %s', (_, stored) => {
    const tab = restoreTab({ id: 'a', spec: stored }, 0);
    expect(tab.sealed).toMatchObject({ why: 'damaged', stored });
    expect(storedTab(tab)).toEqual({ id: 'a', spec: stored });
  });

  it('of version 1 shows what fits', () => {
    const { version: _, names: __, ...rest } = spec;
    const tab = restoreTab({ id: 'a', spec: { ...rest, version: 1, tolerance: -1 } }, 0);
    expect(tab).toMatchObject({ spec, sealed: { why: 'damaged', isDrawable: true, lost: ['tolerance'] } });
  });
});

/** A real view with some members taken out, replaced or added. */
const mutated = fc
  .tuple(
    fc.constantFrom(...kept),
    fc.constantFrom(0, 1, VIEW_VERSION, VIEW_VERSION + 1, 99),
    fc.array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom(...new Set(kept.flatMap(Object.keys)), '__proto__', 'constructor'),
          fc.string(),
        ),
        fc.oneof(fc.jsonValue(), fc.anything(), fc.constantFrom(...kept.flatMap(Object.values))),
      ),
      { maxLength: 4 },
    ),
  )
  .map(([view, version, changes]) => ({ ...view, version, ...Object.fromEntries(changes) }));

describe('whatever comes in', () => {
  it('is a view of this version or sealed, throws nothing, and is written as it came', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), mutated), (stored) => {
        const tab = restoreTab({ id: 'a', spec: stored }, 0);
        const whole = restoreView(stored);
        if (whole) expect(tab).toEqual({ id: 'a', spec: whole });
        else expect(storedTab(tab).spec).toBe(stored);
        // What is drawn is a whole view in either case, and nothing else: the gate lets it in as it is.
        if (tab.sealed?.isDrawable !== false) expect(restoreView(tab.spec)).toEqual(tab.spec);
      }),
      { numRuns: 1_000 },
    );
  });

  it('has each of its members shown as it was, or named', () => {
    fc.assert(
      fc.property(mutated, (stored) => {
        const { spec: shown, sealed } = restoreTab({ id: 'a', spec: stored }, 0);
        if (!sealed?.isDrawable || sealed.lost.length === 20) return;
        const silent = Object.entries(stored).filter(
          ([member, value]) =>
            !['version', 'names'].includes(member) &&
            !isSame(Reflect.get(shown, member), value) &&
            !sealed.lost.some(
              (path) => path === member || path.startsWith(`${member}.`) || path.length === 80,
            ),
        );
        expect(silent).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is a tab, whatever stands in its place', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(restoreTab(input, 3).id).not.toBe('');
      }),
    );
  });
});
