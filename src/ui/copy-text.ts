/**
 * Puts plain text on the clipboard, within a click or a key. By the copy event and not by `navigator.clipboard`, which a
 * page served without https does not have and which a browser may refuse. Answers whether it is there.
 */
export function copyText(text: string): boolean {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, { capture: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
  return isCopied;
}
