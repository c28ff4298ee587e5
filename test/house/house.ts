import { posix } from 'node:path';
import ts from 'typescript';

/** Source files by path below `src/`, such as `model/index.ts`. */
export type House = ReadonlyMap<string, string>;

/** What a file imports: a path below `src/`, or a package as it is written. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly isPackage: boolean;
}

/** The room a file stands in; a file directly below `src/` is a room of its own. */
export const roomOf = (path: string): string => path.split(/[/.]/, 1)[0] ?? '';

/** Every import of the house: static, type-only, dynamic, re-exports, and those of style sheets. */
export const importsOf = (house: House): readonly Import[] =>
  [...house].flatMap(([from, text]) =>
    specifiersOf(from, text).map((specifier) => resolved(from, specifier)),
  );

function specifiersOf(path: string, text: string): readonly string[] {
  if (path.endsWith('.css')) return styleImports(text);
  if (path.endsWith('.svelte')) return [...scriptImports(scriptsOf(text)), ...styleImports(stylesOf(text))];
  return scriptImports(text);
}

const scriptImports = (text: string): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);

const styleImports = (text: string): string[] =>
  [...text.matchAll(/@import\s+['"]([^'"]+)['"]|url\(\s*['"]?([^'")]+)['"]?\s*\)/g)]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((specifier) => !specifier.startsWith('data:') && !specifier.startsWith('#'));

function resolved(from: string, specifier: string): Import {
  const plain = specifier.split('?', 1)[0] ?? '';
  if (!plain.startsWith('.')) return { from, to: plain, isPackage: true };
  return { from, to: posix.join(posix.dirname(from), plain), isPackage: false };
}

const inside = (tag: string) => new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, 'g');

/** The scripts of a component. */
export const scriptsOf = (component: string): string =>
  [...component.matchAll(inside('script'))].map((match) => match[1]).join('\n');

const stylesOf = (component: string): string =>
  [...component.matchAll(inside('style'))].map((match) => match[1]).join('\n');

/** A component without its scripts, styles and comments. */
export const markupOf = (component: string): string =>
  component
    .replace(inside('script'), '')
    .replace(inside('style'), '')
    .replace(/<!--[\s\S]*?-->/g, '');

/** A script's syntax, with parents. */
export const parsed = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);

/** A rule names what breaks it, one line each; an empty list is a house in order. */
export type Rule = (house: House) => readonly string[];
