import { Inflate } from 'fflate';

/** A byte of deflated data can become a thousand: what the smallest slice can add past the cap is half a megabyte. */
const SLICES = { least: 512, most: 16_384, growth: 1_032 } as const;

export type Inflated =
  | { readonly bytes: Uint8Array }
  /** `produced`: the bytes there were when it stopped. */
  | { readonly fault: 'damaged' | 'too-large'; readonly produced: number };

/**
 * Raw deflate back to bytes, with the preset `dictionary` it was made with. Stops as soon as more than `cap` bytes have
 * come out, whatever is still to be read. Never throws.
 */
export function inflate(deflated: Uint8Array, cap: number, dictionary?: Uint8Array): Inflated {
  const steps = inflateInSteps(deflated, cap, dictionary);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same, with a pause after each slice; yields the share that was read. */
export function* inflateInSteps(
  deflated: Uint8Array,
  cap: number,
  dictionary?: Uint8Array,
): Generator<number, Inflated> {
  if (deflated.length === 0) return { fault: 'damaged', produced: 0 };
  const chunks: Uint8Array[] = [];
  let produced = 0;
  try {
    const stream = new Inflate(dictionary ? { dictionary } : {}, (chunk) => {
      chunks.push(chunk);
      produced += chunk.length;
    });
    for (let at = 0; at < deflated.length; ) {
      const fits = Math.floor((cap - produced) / SLICES.growth);
      const end = at + Math.max(SLICES.least, Math.min(SLICES.most, fits));
      stream.push(deflated.subarray(at, end), end >= deflated.length);
      at = end;
      if (produced > cap) return { fault: 'too-large', produced };
      if (at < deflated.length) yield at / deflated.length;
    }
  } catch {
    return { fault: 'damaged', produced };
  }
  return { bytes: joined(chunks, produced) };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
