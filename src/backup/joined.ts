/** The bytes of all in their order. */
export function joined(portions: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(portions.reduce((size, portion) => size + portion.length, 0));
  let at = 0;
  for (const portion of portions) {
    whole.set(portion, at);
    at += portion.length;
  }
  return whole;
}
