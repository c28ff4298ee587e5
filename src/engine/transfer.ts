import { transfer } from 'comlink';

/** Marks every typed array's buffer in `value` to be moved, not copied, to the other side. */
export function transferred<T extends object>(value: T): T {
  const buffers = new Set<ArrayBuffer>();
  const visit = (node: unknown): void => {
    if (ArrayBuffer.isView(node)) buffers.add(node.buffer as ArrayBuffer);
    else if (Array.isArray(node)) node.forEach(visit);
    else if (node !== null && typeof node === 'object') Object.values(node).forEach(visit);
  };
  visit(value);
  return transfer(value, [...buffers]);
}
