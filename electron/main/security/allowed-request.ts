import { isAppUrl } from "./app-origin.ts";

interface Asked {
  readonly url: string;
  readonly method: string;
  /** What Electron says that the answer is for. */
  readonly resourceType: string;
}

/** Pictures and fonts of the preview alone, as in the content policy. */
const DATA_TYPES: ReadonlySet<string> = new Set(["image", "font"]);

/** Whether the session lets a request through: our own files, pictures and fonts made in the page, nothing else. */
export function isAllowedRequest({ url, method, resourceType }: Asked, packaged: boolean): boolean {
  if (method !== "GET" || !URL.canParse(url)) return false;
  const { protocol, pathname } = new URL(url);
  if (protocol === "blob:") return resourceType === "image" && isAppUrl(pathname);
  if (protocol === "data:") return DATA_TYPES.has(resourceType);
  if (protocol === "devtools:") return !packaged;
  return isAppUrl(url);
}
