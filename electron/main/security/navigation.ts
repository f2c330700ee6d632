import { app, type Event, type WebContents } from "electron";

/** No page ever leaves the one that we loaded: no navigation, no second window, no webview, no peer. Before ready. */
export function setupNavigation(): void {
  app.on("web-contents-created", (_event, contents) => holdInPlace(contents));
}

function holdInPlace(contents: WebContents): void {
  const refuse = (event: Event): void => event.preventDefault();
  contents.on("will-navigate", refuse);
  contents.on("will-frame-navigate", refuse);
  contents.on("will-redirect", refuse);
  contents.on("will-attach-webview", refuse);
  contents.on("select-bluetooth-device", (event, _devices, choose) => {
    event.preventDefault();
    choose("");
  });
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}
