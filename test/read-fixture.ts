import { readFileSync } from 'node:fs';

/** The rows of a small CSV fixture by column name: comma-separated, double quotes, no line breaks in cells. */
export function readFixture(url: URL): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(url, 'utf8').trim().split('\n');
  const names = cellsOf(head);
  return lines.map((line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
    .slice(0, line.endsWith(',') ? undefined : -1);
}
