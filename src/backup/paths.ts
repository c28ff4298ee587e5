import { fileNameOf } from '../model/index.ts';

/** Where what lies in a workbook's file. ASCII but for names people gave: any program that unpacks shows them. */
export const PATHS = {
  readme: 'DOC-TRUOC.txt',
  manifest: 'manifest.json',
  own: 'so.json',
  units: 'don-vi.json',
  schemes: 'chi-so.json',
  imports: 'nhap.json',
} as const;

export const FIGURES = 'so-lieu/';
export const BESIDE = 'so-lieu/chi-tiet/';
export const ORIGINALS = 'goc/';
export const VIEWS = 'trang/';

/** What a workbook's file ends in: a zip to any program, and ours to whoever looks. */
export const BACKUP_EXTENSION = 'soky.zip';

/** Longest path that is taken; Windows has none longer. */
const LONGEST = 250;

/** Numbers of one length, so that files stand in their order. */
export function numbered(n: number, all: number): string {
  return String(n + 1).padStart(Math.max(2, String(all).length), '0');
}

export const figuresPath = (n: number, all: number, title: string): string =>
  `${FIGURES}${numbered(n, all)} ${fileNameOf(title, 'csv')}`;

export const besidePath = (n: number, all: number): string => `${BESIDE}${numbered(n, all)}.json`;

export const viewPath = (n: number, all: number): string => `${VIEWS}${numbered(n, all)}.json`;

/** Names for files as they came, safe and, to every system, different. */
export function originalPaths(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const [, stem = name, ending = 'dat'] = /^(.*)\.([A-Za-z0-9]{1,8})$/s.exec(name) ?? [];
    for (let n = 1; ; n++) {
      const path = ORIGINALS + fileNameOf(n === 1 ? stem : `${stem.slice(0, 70)} (${n})`, ending);
      if (taken.has(path.toLowerCase())) continue;
      taken.add(path.toLowerCase());
      return path;
    }
  });
}

/** Leads it into its own folder and nowhere else? */
export function isSafePath(path: string): boolean {
  return (
    path.length <= LONGEST &&
    !/[\\:\p{Cc}]/u.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}
