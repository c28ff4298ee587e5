/** Vietnamese alphabetical order: Đ follows D, tones come after letters, digits by value. The one collator. */
const collator = new Intl.Collator('vi', { numeric: true });

export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}
