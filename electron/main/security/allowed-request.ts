import { isAppUrl } from "./app-origin.ts";

interface RequestDetails {
  readonly url: string;
  readonly method: string;
  /** Use of the response, as Electron states it. */
  readonly resourceType: string;
}

/** Resource types that may have `data:` URLs: pictures and fonts of the preview, as in the content policy. */
const DATA_TYPES: ReadonlySet<string> = new Set(["image", "font"]);

/** Whether the session allows a request: only our own files, and pictures and fonts made in the page. */
export function isAllowedRequest({ url, method, resourceType }: RequestDetails, packaged: boolean): boolean {
  if (method !== "GET" || !URL.canParse(url)) return false;
  const { protocol, pathname } = new URL(url);
  if (protocol === "blob:") return resourceType === "image" && isAppUrl(pathname);
  if (protocol === "data:") return DATA_TYPES.has(resourceType);
  if (protocol === "devtools:") return !packaged;
  return isAppUrl(url);
}
