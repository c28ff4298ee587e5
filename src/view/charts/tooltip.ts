/** The text of the mark under the pointer, beside the pointer and inside the window. Plain text, never markup. */
export class Tooltip {
  readonly #element: HTMLElement;

  constructor(host: HTMLElement) {
    this.#element = host.ownerDocument.createElement('div');
    this.#element.className = 'chart-tooltip';
    this.#element.setAttribute('aria-hidden', 'true');
    this.#element.hidden = true;
    host.append(this.#element);
  }

  show(text: string, x: number, y: number): void {
    const element = this.#element;
    element.hidden = text === '';
    if (text === '') return;
    element.textContent = text;
    const { innerWidth, innerHeight } = window;
    element.style.left = `${Math.max(4, Math.min(x + 12, innerWidth - element.offsetWidth - 8))}px`;
    element.style.top = `${Math.max(4, Math.min(y + 16, innerHeight - element.offsetHeight - 8))}px`;
  }

  remove(): void {
    this.#element.remove();
  }
}
