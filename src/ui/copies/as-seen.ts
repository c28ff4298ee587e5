/** Said to screen readers, or put beside a figure: the office's own, as a rule. */
const OWN = '.unseen, .mark';
const SHAPE = ['colspan', 'rowspan'];

/**
 * What is selected by hand leaves as it is seen: a browser would send along the titles of cells, which say why a figure was
 * corrected, and what is there for screen readers. A field is the user's own.
 */
export function copyAsSeen(event: ClipboardEvent): void {
  const selection = document.getSelection();
  const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  if (event.defaultPrevented || isField || !event.clipboardData || !selection || selection.isCollapsed)
    return;
  const range = selection.getRangeAt(0);
  const seen = document.createElement(isInTable(range.commonAncestorContainer) ? 'table' : 'div');
  seen.append(range.cloneContents());
  for (const own of seen.querySelectorAll(OWN)) own.remove();
  for (const element of seen.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (!SHAPE.includes(name)) element.removeAttribute(name);
  }
  event.clipboardData.setData('text/plain', selection.toString());
  event.clipboardData.setData('text/html', new XMLSerializer().serializeToString(seen));
  event.preventDefault();
}

/** Rows without their table are no table where they are pasted. */
const isInTable = (node: Node): boolean =>
  node instanceof Element && /^(?:TABLE|T(?:HEAD|BODY|FOOT|R))$/.test(node.tagName);
