import { parseArgs } from 'node:util';
import { build, isStale } from '../build.mjs';
import { serve } from '../serve.mjs';
import { surviveKills } from './kills.mjs';

/** Storage that can be trusted, tried on a real browser: `node .tools/soak/storage.mjs --kills 200`. */

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '5' },
    seed: { type: 'string', default: `${Date.now()}` },
  },
});

/** A run can be had again by its seed. @param {number} seed */
function randomFrom(seed) {
  let state = seed % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

if (isStale() && !build()) process.exit(1);
const server = await serve();
const seed = Number(values.seed);
const address = `${server.origin}/`;
const { faults, taken, assessments } = await surviveKills(address, Number(values.kills), randomFrom(seed));
console.log(`${values.kills} kills (seed ${seed}): ${taken} names and ${assessments} assessments taken`);
await server.close();
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
