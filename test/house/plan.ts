/** The plan of the house. Change it first, in a commit of its own, and then the code. */

/** A room may import the rooms on lower floors. */
export const FLOORS: Readonly<Record<string, number>> = {
  model: 0,
  zip: 0,
  read: 1,
  recognise: 1,
  compare: 1,
  wording: 1,
  engine: 2,
  store: 2,
  view: 2,
  report: 2,
  link: 2,
  backup: 2,
  workbench: 3,
  ui: 3,
  main: 4,
};

/** The only doors between rooms of one floor. */
export const SIDE_DOORS: readonly (readonly [from: string, to: string])[] = [
  ['report', 'view'],
  ['ui', 'workbench'],
];

/** Which rooms may use a library; one that is not listed is used by none. */
export const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  valibot: ['model'],
  fflate: ['zip'],
  papaparse: ['read'],
  '@e965/xlsx': ['read'],
  htmlparser2: ['read'],
  arquero: ['compare'],
  comlink: ['engine'],
  idb: ['store'],
  vega: ['view'],
  'vega-lite': ['view'],
  'vega-interpreter': ['view'],
  pptxgenjs: ['report'],
  docx: ['report'],
  exceljs: ['report'],
  svelte: ['ui', 'workbench', 'main'],
  'source-sans': ['ui'],
};

/** What a visitor sees in the project's folder, besides dot files and what tools generate. */
export const TOP_LEVEL: readonly string[] = [
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'biome.json',
  'index.html',
  'package-lock.json',
  'package.json',
  'public',
  'samples',
  'src',
  'test',
  'tsconfig.json',
  'vite.config.ts',
];

export const GENERATED: readonly string[] = ['coverage', 'dist', 'node_modules', 'test-results'];

export const LONGEST_FILE = 300;
