/** Bytes written or read within one task of the page: a file of 20 MB at once holds it up. */
const PIECE = 4_000_000;

type PieceKey = string | [file: string, piece: number];

interface Written {
  put(bytes: Uint8Array, key: PieceKey): Promise<unknown>;
}

interface Read {
  get(key: PieceKey): Promise<Uint8Array | undefined>;
  getAllKeys(query: IDBKeyRange): Promise<PieceKey[]>;
}

/** Array keys sort after every string. */
function furtherPieces(file: string): IDBKeyRange {
  return IDBKeyRange.bound([file], [file, []]);
}

/** Everything that is kept of a file's bytes. */
export function piecesOf(file: string): readonly (string | IDBKeyRange)[] {
  return [file, furtherPieces(file)];
}

/** The first piece under the file's key, further ones under the key and their number. */
export async function writeOriginal(store: Written, file: string, bytes: Uint8Array): Promise<void> {
  await store.put(bytes.slice(0, PIECE), file);
  for (let piece = 1; piece * PIECE < bytes.length; piece++) {
    await store.put(bytes.slice(piece * PIECE, (piece + 1) * PIECE), [file, piece]);
  }
}

/** Undefined where nothing is kept. */
export async function readOriginal(store: Read, file: string): Promise<Uint8Array | undefined> {
  const first = await store.get(file);
  const further = await store.getAllKeys(furtherPieces(file));
  if (first === undefined || further.length === 0) return first;
  const pieces = [first];
  for (const key of further) pieces.push((await store.get(key))!);
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
