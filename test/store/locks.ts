/** The browser's locks, as far as the store asks for them; `crash` is what the browser does when a page dies. */
export function fakeLocks() {
  let held: string[] = [];
  const locks = {
    async request<T>(name: string, work: () => Promise<T>): Promise<T> {
      held.push(name);
      try {
        return await work();
      } finally {
        held = held.filter((one) => one !== name);
      }
    },
    query: async () => ({ held: held.map((name) => ({ name })), pending: [] }),
  };
  return { locks, crash: () => (held = []) };
}
