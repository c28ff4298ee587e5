import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { createEngine } from '../src/engine/index.ts';
import { builtinUnits } from '../src/recognise/index.ts';
import { wordingOf } from '../src/wording/index.ts';

const root = new URL('./imports/', import.meta.url);
async function show(
  name: string,
  files: { name: string; bytes: Uint8Array }[],
  answers?: Record<string, string>,
) {
  const engine = createEngine();
  const out = await engine.recognise(files, undefined, answers);
  const issues = await engine.audit({
    assessments: out.assessments,
    heads: out.assessments,
    units: [...builtinUnits, ...out.units],
    schemes: out.schemes,
  });
  if (issues.length)
    console.log(
      '=====',
      name,
      '\n' + issues.map((i) => `  ${i.severity} ${i.code} ${wordingOf('vi').issues.sentence(i)}`).join('\n'),
    );
}
test('imports', async () => {
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((p) =>
    p.endsWith('.expected.json'),
  )) {
    const e = JSON.parse(readFileSync(new URL(path, root), 'utf8'));
    const folder = new URL(path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '', root);
    await show(
      path,
      e.files.map((n: string) => ({
        name: n,
        bytes: new Uint8Array(readFileSync(new URL(encodeURIComponent(n), folder))),
      })),
      e.answers,
    );
  }
}, 300000);
test('samples', async () => {
  const dir = new URL('../samples/', import.meta.url);
  const names = readdirSync(dir).filter((n) => n.endsWith('.csv'));
  await show(
    'ALL SAMPLES',
    names.map((n) => ({ name: n, bytes: new Uint8Array(readFileSync(new URL(n, dir))) })),
  );
  const a = new URL('./anomalies/files/', import.meta.url);
  const read = (n: string) => ({ name: n, bytes: new Uint8Array(readFileSync(new URL(n, a))) });
  for (const p of ['001', '002', '004'])
    await show(
      p,
      readdirSync(a)
        .filter((n) => n.startsWith(p))
        .map(read),
    );
  await show('002 all', [
    ...names
      .filter((n) => !n.startsWith('dvcqg'))
      .map((n) => ({ name: n, bytes: new Uint8Array(readFileSync(new URL(n, dir))) })),
    read('002-qua-han_10-4-2025.csv'),
  ]);
}, 60000);
