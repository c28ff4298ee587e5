/**
 * Lets the page do what waits and comes back when that is done. A timer would come back 4 ms later, and where the page is out
 * of sight, as while a large workbook is saved, a second later.
 */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
