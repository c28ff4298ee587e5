/**
 * What a file is called, without its extension; then, outwards, the folders and archives it came in: "766_06-10-2026.zip/Sở
 * Y tế.csv" is named after Sở Y tế, and its archive may still date it.
 */
export function fileNames(path: string): readonly [own: string, ...around: string[]] {
  const [own = '', ...around] = path
    .split('/')
    .filter((name) => name !== '')
    .map((name) => name.replace(/(?<=.)\.[^.\s]{1,5}$/, ''))
    .toReversed();
  return [own, ...around];
}
