/** Texts that are longer seldom come twice down a table, but are asked about many times where they stand. */
const LONGEST = 80;
const MOST_LONG = 4;

/**
 * The same function, which remembers what a text came to: figures, names and dates repeat down a table. It forgets all
 * when it holds `most` of them, so that it cannot grow. What it gives is shared and must not be changed.
 */
export function remembered<T>(of: (text: string) => T, most = 20_000): (text: string) => T {
  const short = new Map<string, T>();
  const long = new Map<string, T>();
  return (text) => {
    const isLong = text.length > LONGEST;
    const known = isLong ? long : short;
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const value = of(text);
    if (known.size >= (isLong ? MOST_LONG : most)) known.clear();
    known.set(text, value);
    return value;
  };
}
