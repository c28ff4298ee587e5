/**
 * @typedef {{ name: string, bytes: Uint8Array, type?: string }} Dropped
 * A file as it is dropped.
 */

/**
 * Drags files onto the middle of the page, all at once, and lets go.
 * @param {import('@playwright/test').Page} page
 * @param {readonly Dropped[]} files
 */
export async function dropOn(page, files) {
  const packed = files.map(({ name, bytes, type = '' }) => ({
    name,
    type,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  await page.evaluate((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, type, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type }));
    }
    const [clientX, clientY] = [innerWidth / 2, innerHeight / 2];
    const target = document.elementFromPoint(clientX, clientY) ?? document.body;
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(
        new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer, clientX, clientY }),
      );
    }
  }, packed);
}
