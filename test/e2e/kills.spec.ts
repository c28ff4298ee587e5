import { expect } from '@playwright/test';
import { test } from './app.ts';
import { AIMS, type Aim } from './kills/moments.ts';
import { randomFrom } from './kills/random.ts';
import { surviveKills } from './kills/trial.ts';

// What is never lost is not lost once.
test.describe.configure({ retries: 0 });

/** `npm run soak` has 200; with `SO_KY_SEED` a run is had again, as far as the machine takes the same time for it. */
const KILLS = Number(process.env.SO_KY_KILLS ?? 5);
const SEED = Number(process.env.SO_KY_SEED ?? 7);

/** In the short form these in turn; a start is cut short where there is something to sweep. */
const SHORT: readonly Aim[] = ['staging', 'start', 'flip', 'restore', 'edit'];

/** All aims as often, one after another by chance, and starts that are cut short between them. */
function aimsOf(kills: number, random: () => number): readonly Aim[] {
  const aims: Aim[] = [];
  while (aims.length < kills) {
    const block = AIMS.map((aim) => ({ aim, at: random() })).sort((a, b) => a.at - b.at);
    for (const { aim } of block) {
      aims.push(aim);
      if (aim === 'staging' || random() < 0.1) aims.push('start');
    }
  }
  return aims.slice(0, kills);
}

test('a browser that is ended at any moment loses nothing that was acknowledged', async ({ origin }, {
  project,
}) => {
  test.setTimeout(60_000 + KILLS * 60_000);
  const random = randomFrom(SEED);
  const isLong = KILLS > SHORT.length;
  const aims = isLong ? aimsOf(KILLS, random) : SHORT.slice(0, KILLS);
  const { launchOptions = {} } = project.use;
  const started = Date.now();
  const { faults, done, cut, stumbles, taken, unheard, swept } = await surviveKills({
    address: `${origin}/`,
    launch: launchOptions,
    aims,
    random,
    big: isLong ? { units: 2500, columns: 60, files: 3 } : { units: 600, columns: 30, files: 2 },
    perProfile: 15,
    ...(isLong ? { tell: (line) => console.log(line) } : {}),
  });
  const counted = (counts: ReadonlyMap<string, number>): string =>
    [...counts].map(([name, n]) => `${name} ${n}`).join(', ');
  const seconds = Math.round((Date.now() - started) / 1000);
  const story = [
    `${KILLS} kills (seed ${SEED}) in ${seconds} s; ${taken} writes acknowledged, all there; ${unheard} not acknowledged and there; ${swept} starts swept`,
    `done: ${counted(done)}`,
    `ended during: ${counted(cut)}`,
    ...stumbles.map((stumble) => `stumbled at kill ${stumble}`),
  ].join('\n');
  if (isLong) console.log(story);
  expect(faults, story).toEqual([]);
  expect(taken).toBeGreaterThan(KILLS);
});
