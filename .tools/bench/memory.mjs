import { setInterval } from 'node:timers';

const SAMPLED = 10;

/**
 * The most memory an import takes above its file's bytes, in bytes: `heap` is what the engine's own objects take,
 * `buffers` the figures of the assessments. What is garbage at that moment counts too.
 *
 * @param {() => Promise<unknown>} run
 * @returns {Promise<{ heap: number, buffers: number }>}
 */
export async function peakMemory(run) {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const peak = { heap: 0, buffers: 0 };
  const sample = () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    peak.heap = Math.max(peak.heap, heapUsed - before.heapUsed);
    peak.buffers = Math.max(peak.buffers, arrayBuffers - before.arrayBuffers);
  };
  const timer = setInterval(sample, SAMPLED);
  await run();
  sample();
  clearInterval(timer);
  return peak;
}
