import { activeOf } from '../../src/backup/active-of.ts';
import type { Breathe, WorkbookContents } from '../../src/backup/contents.ts';
import { joined } from '../../src/backup/joined.ts';
import type { Assessment, View } from '../../src/model/index.ts';
import { sha256 } from '../../src/zip/index.ts';

/** The same plain data gives the same text, in whatever order its members stand. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

const withoutId = ({ id: _id, ...rest }: View): Omit<View, 'id'> => rest;

/**
 * SHA-256 over what a workbook says: not over its ids, its editions and its undo log, which differ between two copies of
 * it. What has no order of its own is taken in the order of its keys. Undefined where figures can no longer be read.
 */
export async function workbookHash(
  contents: WorkbookContents,
  breathe: Breathe = async () => undefined,
): Promise<string | undefined> {
  const { name, createdAt, views, settings, corrections, answers } = contents.workbook;
  const said = [
    { name, createdAt, settings, corrections, answers, active: activeOf(contents.workbook) },
    views.map(withoutId),
    byKey(contents.units),
    byKey(contents.schemes),
    byKey(contents.imports),
  ];
  const sums = [await hashOf(canonical(said))];
  const heads = byKey(contents.heads);
  for (const [i, head] of heads.entries()) {
    const assessment = await contents.assessment(head);
    if (!assessment) return undefined;
    sums.push(await figuresHash(assessment));
    await breathe((i + 1) / heads.length);
  }
  for (const { key } of byKey(contents.imports)) {
    const bytes = await contents.original(key);
    sums.push(bytes ? await sha256(bytes) : '');
  }
  return hashOf(sums.join('\n'));
}

const hashOf = (text: string): Promise<string> => sha256(new TextEncoder().encode(text));

function byKey<T extends { readonly key: string }>(all: readonly T[]): readonly T[] {
  return all.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

async function figuresHash(assessment: Assessment): Promise<string> {
  const { values, status, decimals, originOf, rowOf, columnOf, verbatim, ...head } = assessment;
  const planes = [values.map(withOneNaN), status, decimals, originOf, rowOf, columnOf].flat();
  const whole = joined(
    planes.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  );
  return hashOf(`${await hashOf(canonical([head, verbatim]))}\n${await sha256(whole)}`);
}

/** What is not a number has many forms of bits, and says one thing. */
function withOneNaN(values: Float64Array): Float64Array {
  return values.map((value) => (Number.isNaN(value) ? Number.NaN : value));
}
