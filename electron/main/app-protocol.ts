import { protocol } from "electron";
import { appResponse } from "./app-response.ts";
import { APP_SCHEME } from "./security/app-origin.ts";

/** Registers the scheme of the window. Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built window from `folder`. Must be called after the app is ready. */
export function setupAppProtocol(folder: string): void {
  protocol.handle(APP_SCHEME, (request) => appResponse(folder, request));
}
