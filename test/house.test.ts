import { readdirSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { House } from './house/house.ts';
import * as importRules from './house/import-rules.ts';
import * as textRules from './house/text-rules.ts';
import { topLevelFaults } from './house/top-level.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

const house: House = new Map(
  readdirSync(`${root}src`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte|css)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}${sep}${entry.name}`)
    .map((path) => [relative(`${root}src`, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
);

const byName = { ...importRules, ...textRules };

describe('the house as it stands', () => {
  test('is not empty', () => {
    expect(house.has('main.ts')).toBe(true);
    expect(house.size).toBeGreaterThan(20);
  });

  test.each(Object.entries(byName))('%s', (_name, rule) => {
    expect(rule(house)).toEqual([]);
  });

  test('the top level holds what the plan says', () => {
    expect(topLevelFaults(readdirSync(root))).toEqual([]);
  });
});

const tidy = {
  'model/index.ts': "export * from './unit.ts';",
  'model/unit.ts': "import * as v from 'valibot';\nexport const unit = v;",
  'ui/index.ts': "export { default as App } from './App.svelte';",
  'ui/App.svelte': `<script lang="ts">import { unit } from '../model/index.ts';</script><p style:color="red">{unit}</p>`,
};

/** The tidy house with some files more. */
const houseWith = (files: Readonly<Record<string, string>>): House =>
  new Map(Object.entries({ ...tidy, ...files }));

const broken: readonly (readonly [keyof typeof byName, Readonly<Record<string, string>>, string])[] = [
  ['everyRoomIsOnThePlan', { 'helpers/a.ts': '' }, 'helpers'],
  ['importsRunDown', { 'model/a.ts': "import '../ui/index.ts';" }, 'model/a.ts imports ui/index.ts'],
  ['importsRunDown', { 'read/a.ts': "import type { B } from '../recognise/index.ts';" }, 'read/a.ts'],
  ['importsRunDown', { 'view/a.ts': "export * from '../report/index.ts';" }, 'view/a.ts'],
  ['importsRunDown', { 'workbench/a.ts': "import('../ui/index.ts');" }, 'workbench/a.ts'],
  [
    'importsRunDown',
    { 'wording/A.svelte': "<script>import '../view/index.ts'</script>" },
    'wording/A.svelte',
  ],
  ['roomsAreEnteredByTheDoor', { 'ui/a.ts': "import '../model/unit.ts';" }, 'ui/a.ts imports model/unit.ts'],
  ['roomsAreEnteredByTheDoor', { 'main.ts': "import './ui/theme.css';" }, 'main.ts imports ui/theme.css'],
  ['importsLeadSomewhere', { 'ui/a.ts': "import './gone.ts';" }, 'ui/a.ts imports ui/gone.ts'],
  ['librariesKeepToTheirRoom', { 'ui/a.ts': "import 'vega-lite';" }, 'ui/a.ts imports vega-lite'],
  ['librariesKeepToTheirRoom', { 'ui/a.ts': "import 'lodash';" }, 'ui/a.ts imports lodash'],
  [
    'librariesKeepToTheirRoom',
    { 'view/a.ts': "import { mount } from 'svelte';" },
    'view/a.ts imports svelte',
  ],
  ['librariesKeepToTheirRoom', { 'read/a.ts': "import 'node:fs';" }, 'read/a.ts imports node:fs'],
  ['librariesKeepToTheirRoom', { 'view/a.css': "a { src: url('source-sans.woff2') }" }, 'source-sans'],
  [
    'noFileImportsItself',
    { 'ui/a.ts': "import './b.ts'", 'ui/b.ts': "import './a.ts'" },
    'ui/a.ts → ui/b.ts → ui/a.ts',
  ],
  ['doorsOnlyReexport', { 'ui/index.ts': 'export const a = 1;' }, 'export const a = 1;'],
  ['doorsOnlyReexport', { 'ui/index.ts': "import './a.ts';" }, "import './a.ts';"],
  ['filesAreNamedAlike', { 'ui/someThing.ts': '' }, 'ui/someThing.ts'],
  ['filesAreNamedAlike', { 'ui/some-thing.svelte': '' }, 'ui/some-thing.svelte'],
  ['filesAreNamedAlike', { 'ui/State.svelte.ts': '' }, 'ui/State.svelte.ts'],
  ['filesAreNamedAlike', { 'ui/Grid/a.ts': '' }, 'ui/Grid/a.ts'],
  ['exportsHaveNames', { 'ui/a.ts': 'export default 1;' }, 'ui/a.ts'],
  ['exportsHaveNames', { 'ui/a.ts': 'export default function f() {}' }, 'ui/a.ts'],
  ['exportsHaveNames', { 'ui/a.ts': 'const a = 1; export { a as default };' }, 'ui/a.ts'],
  ['filesStayShort', { 'ui/a.ts': 'a;\n'.repeat(301) }, 'ui/a.ts has 301 lines'],
  ['componentsKeepThePolicy', { 'ui/B.svelte': '<p>{@html text}</p>' }, '{@html}'],
  ['componentsKeepThePolicy', { 'ui/B.svelte': '<p style="color: red">a</p>' }, 'style attribute'],
  ['scriptsKeepThePolicy', { 'read/a.ts': 'parse(text, { worker: true });' }, 'worker: true'],
  ['scriptsKeepThePolicy', { 'read/a.ts': "eval('1');" }, 'eval'],
  ['scriptsKeepThePolicy', { 'compare/a.ts': "new Function('1');" }, 'new Function'],
  ['scriptsKeepThePolicy', { 'ui/B.svelte': '<script>node.innerHTML = text;</script>' }, 'innerHTML'],
  ['sentencesLiveInWording', { 'ui/B.svelte': '<p>Không có dữ liệu</p>' }, 'ui/B.svelte'],
  ['sentencesLiveInWording', { 'view/a.ts': 'const a = `đơn vị`;' }, 'view/a.ts'],
];

describe('each rule sees what breaks it', () => {
  test.each(Object.entries(byName))('%s finds nothing in a tidy house', (_name, rule) => {
    expect(rule(houseWith({}))).toEqual([]);
  });

  test.each(broken)('%s: %o', (name, files, fault) => {
    expect(byName[name](houseWith(files)).join('\n')).toContain(fault);
  });

  test('every rule is shown to fail', () => {
    expect(new Set(broken.map(([name]) => name))).toEqual(new Set(Object.keys(byName)));
  });

  test('the top level', () => {
    expect(topLevelFaults(['.gitignore', 'dist', 'scripts'])).toContain('scripts has no place here');
    expect(topLevelFaults(['src'])).toContain('README.md is missing');
  });
});
