export const APP_SCHEME = "app";
export const APP_HOST = "attache";
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** Whether a URL has the origin of our own pages. */
export function isAppUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === "";
}
