import { protocol } from "electron";
import { appResponse } from "./app-response.ts";
import { APP_SCHEME } from "./security/app-origin.ts";

/** Must run before the program is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built window from `folder`; must run after the program is ready. */
export function setupAppProtocol(folder: string): void {
  protocol.handle(APP_SCHEME, (request) => appResponse(folder, request));
}
