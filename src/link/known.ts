import type { Scheme, Unit, UnitKey } from '../model/index.ts';
import { builtinSchemes, builtinUnits } from '../recognise/index.ts';
import { crc32 } from '../zip/index.ts';
import { type Codec, mapped } from './codec.ts';
import { Damaged } from './damaged.ts';

/** The schemes both sides have, by place: append-only. */
export const BUILTIN_SCHEMES = ['766', 'dossiers'] as const;

/** The indicators of each, by place: append-only. */
export const BUILTIN_INDICATORS: Readonly<Record<(typeof BUILTIN_SCHEMES)[number], readonly string[]>> = {
  '766': [
    'total',
    ...['CKMB', 'TDGQ', 'CLGQ', 'TTTT', 'MDSH', 'MDHL', 'ONLINE'],
    ...['CKMB.1.1', 'CKMB.1.2', 'CKMB.1.3', 'CKMB.1.4', 'TDGQ.2.1', 'CLGQ.3.1', 'CLGQ.3.2', 'CLGQ.3.3'],
    ...['TTTT.3.5', 'TTTT.3.5b', 'TTTT.3.6', 'MDSH.4.1', 'MDSH.4.2', 'MDSH.4.x', 'MDSH.4.3', 'MDSH.4.4'],
    ...['MDSH.4.5b', 'MDSH.4.5a', 'MDHL.5.2', 'MDHL.5.3', 'MDHL.5.4'],
  ],
  dossiers: [
    ...['received', 'carried-over', 'new', 'new-online', 'new-direct', 'resolved', 'resolved-early'],
    ...['resolved-in-time', 'on-time', 'late', 'open', 'not-due', 'overdue', 'suspended', 'withdrawn'],
    ...['returned', 'remaining', 'on-time-rate', 'late-rate', 'overdue-rate'],
  ],
};

const schemes: ReadonlyMap<string, Scheme> = new Map(builtinSchemes.map((s) => [s.key, s]));
const units: ReadonlyMap<UnitKey, Unit> = new Map(builtinUnits.map((u) => [u.key, u]));

/** Whether the program knows it by itself; `indicatorsOf` then holds all that can travel of it. */
export function isBuiltinScheme(key: string): key is (typeof BUILTIN_SCHEMES)[number] {
  return schemes.has(key);
}

export function builtinUnit(key: UnitKey): Unit | undefined {
  return units.get(key);
}

/** The last three bytes of the CRC-32 of a key in UTF-8. No two built-in units may share it. */
export function unitHash(key: UnitKey): number {
  return crc32([new TextEncoder().encode(key)]) & 0xffffff;
}

const byHash: ReadonlyMap<number, UnitKey> = new Map(builtinUnits.map(({ key }) => [unitHash(key), key]));

const threeBytes: Codec<number> = {
  write(out, value) {
    for (const shift of [16, 8, 0]) out.byte((value >>> shift) & 0xff);
  },
  read: (from) => from.take(3).reduce((value, byte) => value * 0x100 + byte, 0),
};

/** A built-in unit by its hash, highest byte first; one that this So Kỳ has not is of a later one. */
export const builtinUnitKey: Codec<UnitKey> = mapped(threeBytes, unitHash, (hash) => {
  const key = byHash.get(hash);
  if (key === undefined) throw new Damaged('newer');
  return key;
});
