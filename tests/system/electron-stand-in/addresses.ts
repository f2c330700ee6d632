/**
 * Chromium knows no scheme of ours without Electron, so app://host/path is served as
 * https://host.app.test/path, and named by its true address wherever the program asks.
 */
const STAND_IN = /^https:\/\/([^/?#]+)\.([a-z][a-z0-9]*)\.test(?=[/?#]|$)/;

export function toBrowser(address: string, schemes: ReadonlySet<string>): string {
  const parts = /^([a-z][a-z0-9]*):\/\/([^/?#]+)/.exec(address);
  if (!parts?.[1] || !schemes.has(parts[1])) return address;
  return `https://${parts[2]}.${parts[1]}.test${address.slice(parts[0].length)}`;
}

export function fromBrowser(address: string, schemes: ReadonlySet<string>): string {
  const parts = STAND_IN.exec(address);
  if (!parts?.[2] || !schemes.has(parts[2])) return address;
  return `${parts[2]}://${parts[1]}${address.slice(parts[0].length)}`;
}
