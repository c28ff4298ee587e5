/** Does no other machine reach So Kỳ under this address? */
export function isLocalAddress(address: string): boolean {
  const url = addressOrNothing(address);
  if (!url || url.protocol === 'file:') return true;
  const host = url.hostname;
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^(?:127\.|0\.0\.0\.0$)/.test(host)
  );
}

/** The address before the `#`, as typed by a person or taken from the page; undefined where no browser opens it. */
export function baseOf(address: string): string | undefined {
  const url = addressOrNothing(address.trim());
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return `${url.origin}${url.pathname.replace(/(?:index|404)\.html$/, '')}`;
}

/** What is the matter with an address typed as the one at which other machines find So Kỳ. */
export type AddressFault = 'unreadable' | 'local';

export function faultOfBase(address: string): AddressFault | undefined {
  const base = baseOf(address);
  if (base === undefined) return 'unreadable';
  return isLocalAddress(base) ? 'local' : undefined;
}

function addressOrNothing(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
