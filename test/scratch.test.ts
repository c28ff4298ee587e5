import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'vitest';
import { createEngine } from '../src/engine/index.ts';
import { figureAt, periodKey } from '../src/model/index.ts';
import { wordingOf } from '../src/wording/index.ts';
const dir = new URL('./anomalies/files/', import.meta.url);
const more = ['../imports/layouts/ho-so-thang-6.csv','../imports/layouts/dien-bien_08-2024.csv','../imports/markup/Qua han thang 6.docx'].map((n)=>new URL(n, new URL('./anomalies/', import.meta.url)));
test('probe', async () => {
  const engine = createEngine();
  const groups: [string, URL[]][] = [...readdirSync(dir).filter((n)=>process.env.ONLY===undefined||n.startsWith(process.env.ONLY)).map((n): [string, URL[]]=>[n,[new URL(n, dir)]]), ...(process.env.ONLY?[]:more.map((u): [string, URL[]]=>[u.pathname,[u]]))];
  for (const [name, urls] of groups) {
    const out = await engine.recognise(urls.map((u)=>({name: decodeURIComponent(u.pathname.split('/').at(-1)!), bytes: new Uint8Array(readFileSync(u))})));
    console.log('=====', name);
    for (const a of out.assessments) {
      console.log(a.scheme, a.scope, a.level, periodKey(a.period), JSON.stringify(a.period), 'src', a.source, a.provisional);
      for (const u of a.units) console.log('  ', out.units.find((x)=>x.key===u)?.name, u, a.columns.map((c)=>{const f=figureAt(a,u,c.indicator,c.part)!; return `${c.indicator}/${c.part}=${f.value}(${f.status})`}).join(' '));
    }
    for (const s of out.schemes) if (s.key!=='766') console.log('scheme', s.key, s.name, s.indicators.map((i)=>`${i.key}:${i.name}:${i.measure}:${i.role}:${i.group}:${i.max}`).join(' | ').slice(0,600));
    for (const i of out.issues) console.log(i.severity, i.code, wordingOf('vi').issues.sentence(i));
    for (const q of out.questions) console.log('Q', q.kind, q.optional, q.proposed);
  }
});
