/** Paper stands beside the program, not in it: what is printed are these pages and nothing of the screen. */
export function besideTheApp(node: HTMLElement): () => void {
  document.body.append(node);
  return () => node.remove();
}
