import { parseArgs } from 'node:util';
import { build, isStale } from '../build.mjs';
import { serve } from '../serve.mjs';
import { surviveTwoPages } from './two-pages.mjs';

/** Two pages at work on one workbook, tried on a real browser: `node .tools/soak/storage.mjs --edits 1000`. */

const { values } = parseArgs({ options: { edits: { type: 'string', default: '40' } } });

if (isStale() && !build()) process.exit(1);
const server = await serve();
const lost = await surviveTwoPages(`${server.origin}/`, Number(values.edits));
console.log(`${values.edits} edits in two pages`);
await server.close();
for (const fault of lost) console.error(fault);
process.exitCode = lost.length === 0 ? 0 : 1;
