import { deflateSync } from 'fflate';

/** Raw deflate as small as it gets. Who inflates it must hold the same preset `dictionary`. */
export function deflate(bytes: Uint8Array, dictionary?: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9, ...(dictionary ? { dictionary } : {}) });
}
