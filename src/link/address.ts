/** The address of So Kỳ at `base` that carries `code`; whatever stood after `#` there gives way. */
export function addressOf(base: string, code: string): string {
  return `${base.split('#', 1)[0]}#${code}`;
}
