import { app, type Session, session } from "electron";

const LOCAL_PROTOCOLS: ReadonlySet<string> = new Set(["app:", "blob:", "data:", "devtools:"]);

/** A second lock on the same door: even a request that slipped past the session finds no host. Before ready. */
export function refuseHostNames(): void {
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
}

/** No permission, no device, no download and no network for anything that runs in the window. After ready. */
export function setupSessionLimits(target: Session = session.defaultSession): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.setSpellCheckerEnabled(false);
  target.on("will-download", (event) => event.preventDefault());
  target.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
}

export function isLocal(address: string): boolean {
  return URL.canParse(address) && LOCAL_PROTOCOLS.has(new URL(address).protocol);
}
