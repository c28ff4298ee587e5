/** Texts that are longer do not come twice. */
const LONGEST = 80;

/**
 * The same function, which remembers what a text came to: figures, names and dates repeat down a table. It forgets all
 * when it holds `most` of them, so that it cannot grow. What it gives is shared and must not be changed.
 */
export function remembered<T>(of: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return of(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const value = of(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
