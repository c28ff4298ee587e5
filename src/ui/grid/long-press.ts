const LONG = 550;
const STILL = 8;

/** A finger that rests: not every browser asks for the menu then. */
export function longPress(begun: PointerEvent, onlong: () => void): void {
  const done = new AbortController();
  const end = (): void => {
    clearTimeout(timer);
    done.abort();
  };
  const timer = setTimeout(() => {
    end();
    onlong();
  }, LONG);
  const options = { signal: done.signal, capture: true };
  const onmove = (event: PointerEvent): void => {
    if (Math.hypot(event.clientX - begun.clientX, event.clientY - begun.clientY) > STILL) end();
  };
  window.addEventListener('pointermove', onmove, options);
  for (const name of ['pointerup', 'pointercancel', 'scroll', 'contextmenu'])
    window.addEventListener(name, end, options);
}
